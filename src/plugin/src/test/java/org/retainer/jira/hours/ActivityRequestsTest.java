package org.retainer.jira.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.ADMIN_RU;
import static org.retainer.jira.page.Desk.query;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.Before;
import org.junit.Test;
import org.retainer.hours.IssueTraits;
import org.retainer.jira.page.Desk;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

/** Activities from the settings to the lists, sums and reports of hours. Today is 21 November 2026. */
public class ActivityRequestsTest {
    private static final String SEO_BY_LABEL = "{\"activities\":[{\"name\":\"SEO\",\"labels\":[\"seo\"]}]%s}";

    private final Desk desk = new Desk();
    private long yesterday;
    private long today;
    private long other;

    @Before
    public void twoDaysOfWork() {
        long search = desk.romashka();
        desk.jira.traits(search, new IssueTraits(List.of("SEO"), "Task"));
        yesterday = desk.log(search, "boris", "2026-11-20T09:00:00Z", 3600);
        today = desk.log(search, "boris", "2026-11-21T09:00:00Z", 1800);
        other = desk.log(desk.jira.addIssue(10), "anna", "2026-11-21T09:00:00Z", 900);
    }

    @Test
    public void activitiesHoldFromTodayOnUnlessADayIsGiven() {
        change(SEO_BY_LABEL.formatted(""));
        assertThat(activities()).isEqualTo(Map.of(yesterday, "", today, "SEO", other, ""));

        JsonObject settings = change(SEO_BY_LABEL.formatted(",\"activitiesFrom\":null"));
        assertThat(activities()).isEqualTo(Map.of(yesterday, "SEO", today, "SEO", other, ""));
        assertThat(settings.get("activitiesFrom").isJsonNull()).isTrue();
        assertThat(settings.getAsJsonArray("activityHistory")).hasSize(1);
    }

    @Test
    public void whatTheSettingsSayMayBeSentBackAndMovesNothing() {
        change("{\"timeZone\":\"Europe/Berlin\"}");
        change(SEO_BY_LABEL.formatted(",\"activitiesFrom\":\"2026-11-01\""));
        JsonObject read = change("{\"activities\":[],\"activitiesFrom\":\"2026-12-01\"}");

        assertThat(change(read.toString())).isEqualTo(read);
        assertThat(read.getAsJsonArray("activityHistory")).hasSize(3);
        assertThat(activities().get(today)).isEqualTo("SEO");
    }

    @Test
    public void whatIsWrongIsToldAtItsPlaceAndChangesNothing() {
        assertThat(refused("{\"activities\":[{\"name\":\"A\",\"labels\":[\"x\"]},{\"labels\":[\"X\"]}]}"))
                .containsExactly("activities[1].name", "activities[1].labels");
        assertThat(refused("{\"activitiesFrom\":\"2026-11-01\"}")).containsExactly("activitiesFrom");
        assertThat(refused("{\"activities\":[],\"activitiesFrom\":\"1999-12-31\"}"))
                .containsExactly("activitiesFrom");
        assertThat(refused("{\"activities\":{}}")).containsExactly("activities");
        assertThat(refused("{\"activities\":[{\"name\":\"" + "x".repeat(101) + "\"}]}"))
                .containsExactly("activities[0].name");
        assertThat(desk.installation.current().version()).isZero();
    }

    @Test
    public void sumsAndListsKnowActivitiesInAnyCase() {
        change(SEO_BY_LABEL.formatted(""));

        JsonObject sums = object(desk.hours.summary(ADMIN, "ROM", november("groupBy", "ACTIVITY")));
        assertThat(sums.getAsJsonArray("groups")).hasSize(2);
        JsonObject none = sums.getAsJsonArray("groups").get(0).getAsJsonObject();
        assertThat(none.get("key").getAsString()).isEmpty();
        assertThat(none.get("label").getAsString()).isEqualTo("Without activity");
        assertThat(none.get("seconds").getAsLong()).isEqualTo(4500);
        assertThat(listed(Map.of("activity", List.of("seo")))).containsExactly(today);
        assertThat(listed(Map.of("activity", List.of("")))).containsExactly(yesterday, other);
        assertThat(listed(Map.of("activity", List.of("-", "SEO")))).containsExactly(yesterday, today, other);
        assertThat(listed(Map.of("activity", List.of("nonsense")))).isEmpty();
    }

    @Test
    public void aReportByActivityNamesWhatHasNoneInItsLanguage() {
        change(SEO_BY_LABEL.formatted(""));

        Reply json = desk.reports.report(ADMIN, "ROM", november("groupBy", "ACTIVITY", "lang", "ru"));
        assertThat(StreamSupport.stream(object(json).getAsJsonArray("groups").spliterator(), false)
                        .map(group -> group.getAsJsonObject().get("label").getAsString()))
                .containsExactly("Без вида работ", "SEO");
        assertThat((String) desk.reports
                        .report(ADMIN, "ROM", november("groupBy", "ACTIVITY", "format", "html", "lang", "en"))
                        .body())
                .contains("<bdi>Without activity</bdi>", "<bdi>SEO</bdi>");
    }

    @Test
    public void thePageOfHoursFiltersByActivityAndByNone() {
        assertThat(page(ADMIN)).doesNotContain("hours-activity");
        change(SEO_BY_LABEL.formatted(""));

        assertThat(page(ADMIN_RU)).contains("<option value=\"-\">Без вида работ</option>", "<option value=\"SEO\">SEO");
        assertThat(page(ADMIN, "activity", "SEO"))
                .contains("data-entry=\"" + today + "\"", "<option value=\"SEO\" selected>", "activity=SEO")
                .doesNotContain("data-entry=\"" + other + "\"");
        assertThat(page(ADMIN, "activity", "-")).doesNotContain("data-entry=\"" + today + "\"");
        assertThat(page(ADMIN, "activity", ""))
                .contains("data-entry=\"" + today + "\"", "data-entry=\"" + other + "\"");
    }

    private String page(Asker asker, String... query) {
        return desk.page(asker, "/accounts/ROM/hours", query).html();
    }

    private JsonObject change(String body) {
        return object(desk.settings.change(ADMIN, body, null));
    }

    private List<String> refused(String body) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(() -> change(body))
                .isInstanceOfSatisfying(Refusal.class, refusal -> refusal.complaints().stream()
                        .map(Complaint::field)
                        .forEach(fields::add));
        return fields;
    }

    private Map<Long, String> activities() {
        return StreamSupport.stream(
                        object(desk.hours.list(ADMIN, "ROM", november()))
                                .getAsJsonArray("values")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .collect(Collectors.toMap(entry -> entry.get("worklogId").getAsLong(), entry -> entry.get("activity")
                        .getAsString()));
    }

    private List<Long> listed(Map<String, List<String>> query) {
        Map<String, List<String>> whole = new HashMap<>(query);
        whole.put("from", List.of("2026-11-01"));
        whole.put("to", List.of("2026-11-30"));
        return StreamSupport.stream(
                        object(desk.hours.list(ADMIN, "ROM", new Parameters(whole)))
                                .getAsJsonArray("values")
                                .spliterator(),
                        false)
                .map(entry -> entry.getAsJsonObject().get("worklogId").getAsLong())
                .toList();
    }

    private static Parameters november(String... more) {
        String[] whole = Arrays.copyOf(new String[] {"from", "2026-11-01", "to", "2026-11-30"}, 4 + more.length);
        System.arraycopy(more, 0, whole, 4, more.length);
        return query(whole);
    }

    private static JsonObject object(Reply reply) {
        return JsonParser.parseString((String) reply.body()).getAsJsonObject();
    }
}
