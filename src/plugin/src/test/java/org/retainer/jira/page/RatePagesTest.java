package org.retainer.jira.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.Test;
import org.retainer.access.Viewer.Role;
import org.retainer.jira.language.Language;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

public class RatePagesTest {
    private static final Asker ANNA = Desk.asker("anna", Language.ENGLISH);
    private static final Asker FINANCE = Desk.asker("fiona", Language.RUSSIAN, Role.FINANCE);

    private final Desk desk = new Desk();

    @Test
    public void rateIsAddedListedAndRemoved() {
        desk.romashka();
        Reply added = desk.rates.add(
                ANNA,
                "{\"kind\":\"BILL\",\"account\":\"rom\",\"person\":\"boris\",\"rate\":{\"amount\":\"2500\",\"currency\":\"RUB\"},\"from\":\"2026-10-01\"}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body())
                .isEqualTo(
                        "{\"id\":1,\"kind\":\"BILL\",\"account\":\"ROM\",\"person\":\"boris\",\"personName\":\"Boris \\u003cb\\u003eKim\\u003c/b\\u003e\","
                                + "\"activity\":null,\"rate\":{\"amount\":\"2500.00\",\"currency\":\"RUB\"},"
                                + "\"from\":\"2026-10-01\"}");
        assertThat(desk.rates
                        .list(ANNA, Desk.query("account", "ROM", "person", "boris", "on", "2026-11-01"))
                        .body())
                .contains("\"total\":1");
        assertThat(desk.rates
                        .list(ANNA, Desk.query("account", "ROM", "on", "2026-09-30"))
                        .body())
                .contains("\"total\":0");
        assertThat(desk.rates.remove(ANNA, "1").status()).isEqualTo(204);
        assertThat(desk.rates.list(ANNA, Desk.query()).body()).contains("\"total\":0");
    }

    @Test
    public void whatIsMissingOrUnknownIsNamed() {
        desk.romashka();
        assertThat(complaints("{}")).containsExactly("kind choice", "rate rate.required", "from day.required");
        assertThat(complaints("{\"kind\":\"BILL\",\"person\":\"nobody at all\",\"rate\":null,\"from\":\"2026-10-01\"}"))
                .containsExactly("person user.absent");
        assertThat(
                        complaints(
                                "{\"kind\":\"BILL\",\"account\":\"ROM\",\"rate\":{\"amount\":\"1.005\",\"currency\":\"RUB\"},\"from\":\"2026-10-01\"}"))
                .containsExactly("rate.amount money.form");
        assertThat(
                        complaints(
                                "{\"kind\":\"BILL\",\"account\":\"ROM\",\"rate\":{\"amount\":\"1\",\"currency\":\"EUR\"},\"from\":\"2026-10-01\"}"))
                .containsExactly("rate.currency rate.currency");
        assertThat(complaints("{\"kind\":\"SALE\",\"rate\":null,\"from\":\"1.10.2026\",\"note\":\"\"}"))
                .containsExactly("note json.unknown", "kind choice", "from day.form");
    }

    @Test
    public void marginSaysWhatIsKnownAndWhatIsMissing() {
        long issue = desk.romashka();
        desk.log(issue, "boris", "2026-11-10T09:00:00Z", 7200);
        desk.log(issue, "olga", "2026-11-11T09:00:00Z", 3600);
        assertThat(margin(ANNA))
                .contains("\"revenue\":null", "\"cost\":null", "\"unratedSeconds\":10800", "\"revenuePerHour\":null");

        add(ANNA, "BILL", "\"account\":\"ROM\",\"person\":\"boris\",", "2500");
        add(FINANCE, "COST", "", "1000");
        assertThat(margin(ANNA))
                .contains(
                        "\"revenue\":{\"amount\":\"5000.00\",\"currency\":\"RUB\"}",
                        "\"cost\":{\"amount\":\"3000.00\",\"currency\":\"RUB\"}",
                        "\"margin\":{\"amount\":\"2000.00\",\"currency\":\"RUB\"}",
                        "\"marginPercent\":40.0",
                        "\"unratedSeconds\":3600",
                        "\"valueAtRates\":{\"amount\":\"5000.00\",\"currency\":\"RUB\"}",
                        "\"revenuePerHour\":{\"amount\":\"1666.67\",\"currency\":\"RUB\"}",
                        "\"costUnratedSeconds\":0");
        assertThat(unrated(ANNA))
                .contains("\"total\":1", "\"person\":\"olga\"", "\"unratedSeconds\":3600", "\"since\":\"2026-11-11\"")
                .doesNotContain("costUnratedSeconds");
        assertThatThrownBy(() -> margin(Desk.STAFF))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    public void tabShowsRatesMarginAndHoursWithoutARate() {
        long issue = desk.romashka();
        desk.log(issue, "boris", "2026-11-10T09:00:00Z", 7200);
        desk.log(issue, "olga", "2026-11-11T09:00:00Z", 3600);
        add(ANNA, "BILL", "\"account\":\"ROM\",\"person\":\"boris\",", "2500");
        add(FINANCE, "COST", "", "1234.5");

        String html = desk.page(ANNA, "/accounts/ROM/rates").html();
        assertThat(html)
                .contains("Rates &#38; margin", "5,000\u00a0₽", "data-rate-end", "data-money-chart")
                .contains("1:00 of billable work have no bill rate")
                .doesNotContain("1,234.50");
        assertThat(desk.page(FINANCE, "/accounts/ROM/rates").html()).contains("Ставки и маржа", "5\u00a0000\u00a0₽");
        assertRefused(Refusal.Kind.NOT_FOUND, Desk.STAFF, "/accounts/ROM/rates");
    }

    @Test
    public void emptyTabSaysWhatToDo() {
        desk.romashka();

        assertThat(desk.page(ANNA, "/accounts/ROM/rates").html())
                .contains("No rate holds for this client", "Nothing was logged or earned");
    }

    @Test
    public void pageOfAllRatesIsForFinanceAndAdministrators() {
        desk.romashka();
        assertThat(desk.page(Desk.ADMIN, "/rates").html()).contains("No rates yet");
        add(ANNA, "BILL", "\"account\":\"ROM\",", "2500");
        add(FINANCE, "COST", "\"person\":\"boris\",", "1234.5");

        assertRefused(Refusal.Kind.FORBIDDEN, ANNA, "/rates");
        assertThat(desk.page(Desk.ADMIN, "/rates").html()).contains("2,500\u00a0₽", "1,234.50\u00a0₽", "Ромашка");
        assertThat(desk.page(FINANCE, "/rates", "kind", "COST").html())
                .contains("1\u00a0234,50\u00a0₽")
                .doesNotContain("2\u00a0500\u00a0₽");
        assertThat(desk.page(FINANCE, "/rates", "account", "-", "kind", "BILL").html())
                .contains("Таких ставок нет");
    }

    @Test
    public void endedRateKeepsItsHistory() {
        desk.romashka();
        add(ANNA, "BILL", "\"account\":\"ROM\",", "2500");
        desk.rates.add(ANNA, "{\"kind\":\"BILL\",\"account\":\"ROM\",\"rate\":null,\"from\":\"2026-11-01\"}");

        assertThat(desk.page(ANNA, "/accounts/ROM/rates").html())
                .contains("Ended", "since 1\u00a0November 2026", "1\u00a0October 2026: 2,500\u00a0₽");
    }

    private void assertRefused(Refusal.Kind kind, Asker asker, String path) {
        assertThatThrownBy(() -> desk.page(asker, path))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private void add(Asker asker, String kind, String whose, String amount) {
        desk.rates.add(
                asker,
                "{\"kind\":\"" + kind + "\"," + whose + "\"rate\":{\"amount\":\"" + amount
                        + "\",\"currency\":\"RUB\"},\"from\":\"2026-10-01\"}");
    }

    private String margin(Asker asker) {
        return desk.margins
                .margin(asker, "ROM", Desk.query("from", "2026-11-01", "to", "2026-11-30"))
                .body();
    }

    private String unrated(Asker asker) {
        return desk.margins
                .unrated(asker, "ROM", Desk.query("from", "2026-11-01", "to", "2026-11-30"))
                .body();
    }

    private List<String> complaints(String body) {
        try {
            desk.rates.add(Desk.ADMIN, body);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.complaints().stream()
                    .map((Complaint complaint) -> complaint.field() + " " + complaint.message())
                    .toList();
        }
    }
}
