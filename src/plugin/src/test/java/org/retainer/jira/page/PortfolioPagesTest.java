package org.retainer.jira.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.ADMIN_RU;
import static org.retainer.jira.page.Desk.STAFF;
import static org.retainer.jira.page.Desk.asker;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.Test;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.PeriodKind;
import org.retainer.jira.language.Language;
import org.retainer.jira.request.Asker;
import org.retainer.rate.Rate;
import org.retainer.rate.RateKind;
import org.retainer.refusal.Refusal;

public class PortfolioPagesTest {
    private static final Asker ANNA = asker("anna", Language.ENGLISH);
    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");

    private final Desk desk = new Desk();

    @Test
    public void portfolioShowsTheBudgetWhereItIsHeadingAndWhy() {
        overspent();

        String html = desk.page(ANNA, "/portfolio").html();

        assertThat(html)
                .contains("Ромашка", "aui-lozenge-error", "“Support” is 2:00 over", "12:00 of 10:00", "\u22122:00")
                .contains("aria-sort=\"descending\"", "/jira/rest/retainer/1.0/portfolio?");
    }

    @Test
    public void russianPageSaysTheSame() {
        overspent();

        assertThat(desk.page(ADMIN_RU, "/portfolio").html())
                .contains("Портфель", "«Support»: перерасход 2:00", "Всего 1 клиент");
    }

    @Test
    public void hoursOfUnknownWorthGetADashAndNeverAZero() {
        desk.log(desk.romashka(), "boris", "2026-11-10T09:00:00Z", 43_200);

        assertThat(desk.page(ANNA, "/portfolio").html())
                .contains("12:00 without a rate", "title=\"Not known, for lack of hours or of rates\"")
                .doesNotContain("0\u00a0₽");
    }

    @Test
    public void namesAndReasonsAreEscaped() {
        String nasty = "<script>alert(1)</script>";
        desk.accounts.create(
                ADMIN, "{\"key\":\"X\",\"name\":\"" + nasty + "\",\"lead\":\"anna\",\"currency\":\"EUR\"}");
        long id = desk.stores.accounts().all().get(0).id();
        desk.stores.transactions().run(() -> desk.stores
                .budgets()
                .add(Budget.begin(
                                id,
                                nasty,
                                BudgetUnit.HOURS,
                                CurrencyUnit.EUR,
                                PeriodKind.MONTH,
                                LocalDate.of(2026, 1, 1))
                        .base(-3600)
                        .build()));

        assertThat(desk.page(ADMIN, "/portfolio").html())
                .doesNotContain("<script>alert")
                .contains("&#60;script");
        assertThat(desk.page(ADMIN, "/managers").html()).doesNotContain("<script>alert");
    }

    @Test
    public void filtersStandInTheAddressAndWhatMatchesNothingSaysSo() {
        overspent();

        String html =
                desk.page(ADMIN, "/portfolio", "lead", "anna", "state", "GOOD").html();

        assertThat(html).contains("No client matches").contains("value=\"anna\"");
        assertThat(desk.page(ADMIN, "/portfolio", "state", "BAD", "status", "ALL", "sort", "NAME")
                        .html())
                .contains("Ромашка", "state=BAD", "status=ALL");
        assertThatThrownBy(() -> desk.page(ADMIN, "/portfolio", "lead", "nobody"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.page(ADMIN, "/portfolio", "sort", "colour"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.page(ADMIN, "/portfolio", "on", "2026-13-01"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    public void staffSeesNobodyOnPageAndRest() throws IOException {
        overspent();

        assertThat(desk.page(STAFF, "/portfolio").html())
                .contains("You have no clients here")
                .doesNotContain("Ромашка");
        assertThat(json(STAFF).get("total").getAsInt()).isZero();
        assertThatThrownBy(() -> desk.page(STAFF, "/managers")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.portfolio.managers(ANNA, Desk.query("from", "2026-11-01", "to", "2026-11-30")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    public void restAnswersTheContract() throws IOException {
        overspent();

        JsonObject answer = json(ANNA);
        JsonObject row = answer.getAsJsonArray("values").get(0).getAsJsonObject();

        assertThat(answer.get("total").getAsInt()).isEqualTo(1);
        assertThat(row.get("account").getAsString()).isEqualTo("ROM");
        assertThat(row.get("lead").getAsString()).isEqualTo("anna");
        assertThat(row.get("budgetState").getAsString()).isEqualTo("OVER");
        assertThat(row.get("remainingSeconds").getAsLong()).isEqualTo(-7200);
        assertThat(row.get("hoursSeconds").getAsLong()).isEqualTo(43_200);
        assertThat(row.getAsJsonObject("unbilled").get("amount").getAsString()).isEqualTo("12000.00");
        assertThat(row.get("outstanding").isJsonNull()).isTrue();
        assertThat(row.get("margin").isJsonNull()).isTrue();
        assertThat(row.get("health").getAsString()).isEqualTo("BAD");
        assertThat(row.getAsJsonArray("reasons").get(0).getAsString()).isEqualTo("“Support” is 2:00 over");
        assertThat(row.getAsJsonArray("reasonCodes").get(0).getAsString()).isEqualTo("BUDGET_OVER");
        assertThat(row.getAsJsonObject("budget").get("percent").getAsBigDecimal())
                .isEqualByComparingTo("120.0");
    }

    @Test
    public void spreadsheetsGetCommasInRussianAndHarmlessNames() throws IOException {
        overspent();
        desk.accounts.create(ADMIN, "{\"key\":\"EVIL\",\"name\":\"=1+1\",\"lead\":\"anna\",\"currency\":\"EUR\"}");

        String russian =
                desk.portfolio.list(ADMIN_RU, Desk.query("format", "csv")).text();

        assertThat(russian)
                .startsWith("\uFEFFКлюч;Клиент;")
                .contains(";12000,00;")
                .contains(";'=1+1;");
        assertThat(desk.portfolio.list(ADMIN, Desk.query("format", "csv")).text())
                .startsWith("\uFEFFKey,Client,")
                .contains(",12000.00,");
        assertThatThrownBy(() -> desk.portfolio.list(ADMIN, Desk.query("format", "xls")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    public void managersStandSideBySide() throws IOException {
        overspent();

        assertThat(desk.page(ADMIN, "/managers").html())
                .contains(
                        "Анна Орлова",
                        "12:00",
                        "below the usual load",
                        "hours and money until 21",
                        "data-chart=\"persons\"");
        assertThat(desk.page(ADMIN_RU, "/managers", "from", "2026-10-01", "to", "2026-12-31")
                        .html())
                .contains("Менеджеры", "загрузка ниже обычной");
        assertThat(desk.page(ADMIN, "/managers", "from", "2030-01-01", "to", "2030-01-31")
                        .html())
                .contains("still to come");
        assertThat(desk.portfolio
                        .managers(ADMIN_RU, Desk.query("from", "2026-11-01", "to", "2026-11-30", "format", "csv"))
                        .text())
                .startsWith("\uFEFFМенеджер;Валюта;")
                .contains("Анна Орлова;RUB;12000,00;;1;");
        assertThatThrownBy(() -> desk.portfolio.managers(ADMIN, Desk.query("from", "2026-11-01")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    public void emptyInstallationSaysWhatToDoNext() {
        assertThat(desk.page(ADMIN, "/portfolio").html()).contains("No clients yet", "/new-account");
        assertThat(desk.page(ADMIN, "/managers").html()).contains("No managers to compare");
    }

    @Test
    public void pluginsOwnAddressLeadsToThePortfolio() {
        assertThat(desk.page(ADMIN, "/").redirect()).contains("/jira/plugins/servlet/retainer/portfolio");
    }

    /** Ten hours a month at 1000 an hour, of which twelve are worked. */
    private void overspent() {
        long issue = desk.romashka();
        long id = desk.stores.accounts().all().get(0).id();
        desk.stores.transactions().run(() -> {
            desk.stores
                    .budgets()
                    .add(Budget.begin(id, "Support", BudgetUnit.HOURS, RUB, PeriodKind.MONTH, LocalDate.of(2026, 1, 1))
                            .base(36_000)
                            .build());
            desk.stores
                    .rates()
                    .add(new Rate(
                            0, RateKind.BILL, id, "", "", Optional.of(Money.of(RUB, 1000)), LocalDate.of(2026, 1, 1)));
        });
        desk.log(issue, "boris", "2026-11-10T09:00:00Z", 43_200);
    }

    private JsonObject json(Asker asker) throws IOException {
        return JsonParser.parseString(desk.portfolio.list(asker, Desk.query()).text())
                .getAsJsonObject();
    }
}
