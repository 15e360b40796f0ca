package org.retainer.jira.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.ADMIN_RU;
import static org.retainer.jira.page.Desk.STAFF;

import java.util.List;
import org.junit.Test;
import org.retainer.access.Viewer.Role;
import org.retainer.jira.language.Language;
import org.retainer.jira.page.Desk;
import org.retainer.jira.request.Asker;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

public class SettingsRequestsTest {
    private final Desk desk = new Desk();

    @Test
    public void theUsualSettingsAreWrittenWithEveryField() {
        assertThat(get())
                .contains(
                        "\"timeZone\":\"Z\"",
                        "\"workingDays\":[1,2,3,4,5]",
                        "\"rounding\":{\"minutes\":0,\"mode\":\"NEAREST\"}",
                        "\"sendingEnabled\":false",
                        "\"leads\":[\"retainer-leads\"]",
                        "\"version\":0");
    }

    @Test
    public void whatIsReadMayBeSentBackAndChangesNothing() {
        change("{\"timeZone\":\"Europe/Moscow\",\"holidays\":[\"2027-01-01\"],\"workingDays\":[1,\"SUNDAY\"],"
                + "\"taxes\":[{\"code\":\"НДС\",\"percent\":\"20\"},{\"code\":\"x\",\"percent\":null}],"
                + "\"companies\":[{\"legalName\":\"ООО «Мы»\",\"bank\":{\"name\":\"Банк\"},"
                + "\"signatories\":[{\"position\":\"Директор\",\"name\":\"Анна\"}]}],"
                + "\"reminderLevels\":[{\"days\":-3,\"text\":{\"ru\":\"Скоро\"}}],\"currency\":\"RUB\"}");
        String read = get();

        assertThat(change(read)).isEqualTo(read).contains("\"version\":1", "{SEQ:4}", "\"workingDays\":[1,7]");
    }

    @Test
    public void anotherZoneMovesHoursToTheirDayThere() {
        long issue = desk.romashka();
        desk.log(issue, "anna", "2026-11-01T22:30:00Z", 3600);
        assertThat(hours()).contains("\"day\":\"2026-11-01\"");

        change("{\"timeZone\":\"Europe/Moscow\",\"version\":0}");

        assertThat(hours()).contains("\"day\":\"2026-11-02\"");
        assertThat(desk.stores.ruleChanges().pending()).isEmpty();
    }

    @Test
    public void unknownGroupsAreStoredWithAWarningThatNamesThem() {
        assertThat(change("{\"roleGroups\":{\"leads\":[\"vedushchie\",\"retainer-leads\"]}}"))
                .contains(
                        "\"finance\":[\"retainer-finance\"]",
                        "\"warnings\":[\"There is no group “vedushchie” in Jira.\"]");
    }

    @Test
    public void newAccountsBeginWithTheDefaults() {
        change("{\"rounding\":{\"minutes\":15,\"mode\":\"UP\"},\"language\":\"ru\",\"currency\":\"RUB\"}");

        String account = "{\"key\":\"%s\",\"name\":\"x\",\"lead\":\"anna\",\"currency\":\"EUR\"%s}";
        assertThat(desk.accounts.create(ADMIN, account.formatted("A", "")).body())
                .contains("\"language\":\"ru\"", "\"minutes\":15,\"mode\":\"UP\"");
        assertThat(desk.accounts
                        .create(ADMIN, account.formatted("B", ",\"language\":\"en\",\"rounding\":null"))
                        .body())
                .contains("\"language\":\"en\"", "\"minutes\":0");
    }

    @Test
    public void badInputNamesEachField() {
        assertThat(refused("{\"timeZone\":\"Mars/Base\",\"workingDays\":[8],\"language\":\"fr\",\"currency\":\"XXQ\","
                        + "\"rounding\":{\"minutes\":7},\"holidays\":[{\"date\":\"2027-02-30\"},{}],"
                        + "\"taxes\":[{\"code\":\"a\",\"percent\":\"100.01\"}],"
                        + "\"companies\":[{\"numberPattern\":\"{YYYY}\"}],\"roleGroups\":{\"heads\":[{\"group\":\"a\"}]},"
                        + "\"reminderLevels\":[{}]}"))
                .contains(
                        "timeZone",
                        "workingDays[0].day",
                        "language",
                        "currency",
                        "rounding.minutes",
                        "holidays[0].date",
                        "holidays[1].date",
                        "taxes[0].percent",
                        "companies[0].legalName",
                        "companies[0].numberPattern",
                        "roleGroups.heads[0].leads",
                        "reminderLevels[0].days");
        assertThat(refused("{\"workingDays\":[]}")).containsExactly("workingDays");
        assertThat(refused("{\"companies\":[{\"legalName\":\"a\"},{\"legalName\":\"A\"}]}"))
                .containsExactly("companies");
        assertThat(refused("{\"zone\":\"UTC\"}")).containsExactly("zone");
        assertThat(get()).contains("\"version\":0");
    }

    @Test
    public void aStaleVersionIsAConflictInBodyAndHeader() {
        change("{\"language\":\"ru\",\"version\":0}");

        for (String[] stale : List.of(
                new String[] {"{\"language\":\"en\",\"version\":0}", null},
                new String[] {"{\"language\":\"en\"}", "\"0\""})) {
            assertThatThrownBy(() -> desk.settings.change(ADMIN, stale[0], stale[1]))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                        assertThat(refusal.complaints())
                                .extracting(Complaint::field)
                                .contains("language");
                    });
        }
    }

    @Test
    public void everybodyButAdministratorsIsForbidden() {
        Asker finance = Desk.asker("fin", Language.ENGLISH, Role.FINANCE, Role.LEADS);
        for (Asker asker : List.of(STAFF, finance)) {
            forbidden(() -> desk.settings.get(asker));
            forbidden(() -> desk.settings.change(asker, "{}", null));
            forbidden(() -> desk.holidays.suggest(asker, Desk.query("country", "RU", "year", "2027")));
        }
    }

    @Test
    public void russianHolidaysAreSuggestedInTheReadersLanguage() {
        assertThat(desk.holidays
                        .suggest(ADMIN_RU, Desk.query("country", "RU", "year", "2027"))
                        .body())
                .contains("День Победы (перенос)", "2027-05-10");
        assertThatThrownBy(() -> desk.holidays.suggest(ADMIN, Desk.query("country", "RU")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.holidays.suggest(ADMIN, Desk.query("year", "2027")))
                .isInstanceOf(Refusal.class);
    }

    private static void forbidden(Runnable request) {
        assertThatThrownBy(request::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    private String get() {
        return desk.settings.get(ADMIN).body();
    }

    private String change(String body) {
        return desk.settings.change(ADMIN, body, null).body();
    }

    private List<String> refused(String body) {
        try {
            change(body);
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            return refusal.complaints().stream().map(Complaint::field).toList();
        }
        throw new AssertionError("Accepted: " + body);
    }

    private String hours() {
        return desk.hours
                .list(ADMIN, "ROM", Desk.query("from", "2026-11-01", "to", "2026-11-30"))
                .body();
    }
}
