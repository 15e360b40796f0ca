package org.retainer.jira.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.ADMIN_RU;
import static org.retainer.jira.page.Desk.STAFF;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.Before;
import org.junit.Test;
import org.retainer.account.AccountKey;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetBuilder;
import org.retainer.budget.BudgetPrice;
import org.retainer.budget.BudgetScope;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.PeriodKind;
import org.retainer.budget.Rollover;
import org.retainer.budget.Transfer;
import org.retainer.jira.request.Asker;
import org.retainer.refusal.Refusal;
import org.retainer.refusal.Refusal.Kind;

/** What people see of budgets on pages and in the issue panel. Today is 21 November 2026, a Saturday. */
public class BudgetPagesTest {
    private static final long HOUR = 3600;
    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    private final Desk desk = new Desk();
    private long issue;
    private String key;
    private long account;

    @Before
    public void aClientWithHours() {
        issue = desk.romashka();
        key = desk.jira.issue(issue).orElseThrow().key();
        account =
                desk.stores.accounts().byKey(AccountKey.of("ROM")).orElseThrow().id();
        desk.log(issue, "boris", "2026-10-12T10:00:00Z", 36 * HOUR);
        desk.log(issue, "boris", "2026-11-03T10:00:00Z", 20 * HOUR);
        desk.log(issue, "boris", "2026-11-18T10:00:00Z", 15 * HOUR);
    }

    @Test
    public void thePanelShowsUsedLeftAndHeadingWithToday() {
        hours("Support", 40, builder -> builder);
        assertThat(desk.panel.of(STAFF, key))
                .contains("Hours of November")
                .contains("35:00 of 40:00")
                .contains("5:00 left")
                .contains("heading to 49:00")
                .contains("Mark: today, 15 of 21 working days gone")
                .contains("aria-label=\"Hours of November: 35:00 of 40:00, 5:00 left, heading to 49:00.\"")
                .contains("data-budgets=\"1:126000\"")
                .doesNotContain("How it adds up")
                .doesNotContain("Client, November");
        assertThat(desk.panel.of(ADMIN_RU, key))
                .contains("Часы ноября")
                .contains("35:00 из 40:00")
                .contains("осталось 5:00")
                .contains("к концу 49:00");
    }

    @Test
    public void overIsOverInWordsAndInTheBar() {
        hours("Support", 20, builder -> builder);
        assertThat(desk.panel.of(STAFF, key))
                .contains("15:00 over")
                .contains("retainer-bar-OVER")
                .contains("class=\"retainer-bar-used\" y=\"4\" width=\"40.8%\"")
                .contains("class=\"retainer-bar-over\" x=\"40.8%\" y=\"4\" width=\"30.6%\"")
                .contains("<svg x=\"40.8%\" overflow=\"visible\"><rect class=\"retainer-bar-allowed\"");
    }

    @Test
    public void anUnscopedAndAFittingBudgetAreShownWithTheirNamesMostUrgentFirst() {
        hours("Everything", 100, builder -> builder);
        hours("This <issue>", 10, builder -> builder.scope(new BudgetScope(Set.of(), Set.of(), Set.of(issue))));
        hours("Elsewhere", 10, builder -> builder.scope(new BudgetScope(Set.of("SEO"), Set.of(), Set.of())));
        String panel = desk.panel.of(STAFF, key);
        assertThat(panel).contains("This &#60;issue&#62;").doesNotContain("Elsewhere");
        assertThat(panel.indexOf("This ")).isLessThan(panel.indexOf("Everything"));
    }

    @Test
    public void staffSeeNoMoneyButAPercentageAndAState() {
        money("Media", "50000.00", builder -> builder);
        assertThat(desk.panel.of(STAFF, key))
                .contains("70.0% used")
                .contains("On track")
                .doesNotContain("50,000")
                .doesNotContain("35,000");
        assertThat(desk.panel.of(ADMIN, key))
                .contains("35,000\u00a0₽ of 50,000\u00a0₽")
                .contains("15,000\u00a0₽ left");
    }

    @Test
    public void thePanelsNumbersFollowTheSameRule() {
        hours("Support", 40, builder -> builder);
        money("Media", "50000.00", builder -> builder);
        JsonArray staff = budgets(STAFF);
        assertThat(staff.get(0).getAsJsonObject().get("allowanceSeconds").getAsLong())
                .isEqualTo(40 * HOUR);
        assertThat(staff.get(0).getAsJsonObject().keySet())
                .doesNotContain("overageMoney")
                .contains("spentSeconds", "remainingSeconds", "percent", "state");
        assertThat(staff.get(1).getAsJsonObject().keySet())
                .containsExactlyInAnyOrder(
                        "budget", "name", "unit", "period", "periodStart", "periodEnd", "percent", "state");
        assertThat(budgets(ADMIN)
                        .get(1)
                        .getAsJsonObject()
                        .getAsJsonObject("spentMoney")
                        .get("amount")
                        .getAsString())
                .isEqualTo("35000.00");
    }

    @Test
    public void atMostThreeBudgetsAreShownAndTheOthersCounted() {
        for (int i = 1; i <= 5; i++) {
            int percent = i;
            hours(
                    "B" + i,
                    100 * i,
                    builder -> builder.scope(new BudgetScope(Set.of(), Set.of(), Set.of(issue, 100L + percent))));
        }
        assertThat(desk.panel.of(ADMIN, key))
                .contains("<a href=\"/jira/plugins/servlet/retainer/accounts/ROM/budget\">and 2 more budgets</a>");
        assertThat(desk.panel.of(STAFF, key)).contains("and 2 more budgets").doesNotContain("accounts/ROM/budget");
    }

    @Test
    public void withoutABudgetThePageSaysWhatABudgetIsFor() {
        assertThat(desk.page(ADMIN, "/accounts/ROM/budget").html())
                .contains("No budget yet")
                .contains("/accounts/ROM/budget-form\">New budget</a>");
        assertThat(desk.page(ADMIN, "/accounts/ROM").html()).contains("/accounts/ROM/budget-form\">New budget</a>");
    }

    @Test
    public void theOverviewBeginsWithWhatNeedsAction() {
        hours("Support", 40, builder -> builder);
        assertThat(desk.page(ADMIN, "/accounts/ROM").html())
                .contains("At this pace November ends 9:00 over the 40:00 paid hours.")
                .contains("Watch:")
                .contains("5:00 left")
                .contains("data-budget-chart=\"burn-up\"")
                .contains("Plan and fact")
                .contains("Not billed yet");
        assertThat(desk.page(ADMIN, "/accounts/ROM", "month", "2026-10").html())
                .doesNotContain("Watch:")
                .doesNotContain("data-budget-chart");
    }

    @Test
    public void thePageTellsWhereTheMonthIsHeadingAndHowItCameAbout() {
        Budget budget = hours("Support", 40, builder -> builder.start(SEPTEMBER)
                .rollover(new Rollover(true, true, OptionalLong.of(5 * HOUR), OptionalInt.of(1))));
        String page = desk.page(ADMIN, "/accounts/ROM/budget").html();
        assertThat(page)
                .contains("At this pace November ends 4:00 over the 45:00 paid hours.")
                .contains("10:00 left")
                .contains("October 2026")
                .contains("What is left of a month can be used in the next month. At most 5:00 are carried on."
                        + " An overrun is taken off the next month.")
                .contains("<td class=\"retainer-number\" data-label=\"Expired\">35:00</td>")
                .contains("data-forecast=\"49.0\"")
                .contains("50, 80, 100 % of the allowance");
        String october = desk.page(ADMIN, "/accounts/ROM/budget", "budget", "" + budget.id(), "period", "2026-10")
                .html();
        assertThat(october).contains("Burn-up, October 2026").contains("data-name=\"31\u00a0Oct\" data-spent=\"36.0\"");
        assertThat(desk.page(ADMIN_RU, "/accounts/ROM/budget").html())
                .contains("При таком темпе к концу ноября выйдет на 4:00 больше оплаченных 45:00.");
    }

    @Test
    public void transfersStandWithTheirReasonsAndCanBeMade() {
        Budget budget = hours("Support", 40, builder -> builder.start(SEPTEMBER));
        desk.stores.transactions().run(() -> desk.stores
                .budgets()
                .add(new Transfer(
                        0,
                        account,
                        budget.id(),
                        "2026-12",
                        budget.id(),
                        "2026-11",
                        2 * HOUR,
                        "The <landing> page",
                        "anna",
                        Desk.NOW)));
        assertThat(desk.page(ADMIN, "/accounts/ROM/budget").html())
                .contains("The &#60;landing&#62; page")
                .contains("7:00 left")
                .contains("data-left=\"38:00 left\"")
                .contains("data-url=\"/jira/rest/retainer/1.0/budgets/" + budget.id() + "/transfers\"");
    }

    @Test
    public void aFeePaidBudgetSaysWhatItsOverageCosts() {
        hours("Retainer", 30, builder -> builder.start(LocalDate.of(2026, 10, 1))
                .price(BudgetPrice.of(Money.parse("RUB 90000"), Money.parse("RUB 3000"))));
        assertThat(desk.page(ADMIN, "/accounts/ROM/budget").html())
                .contains("90,000\u00a0₽")
                .contains("3,000\u00a0₽ an hour")
                .contains("data-label=\"Overage\">18,000\u00a0₽");
    }

    @Test
    public void theFormsAreThereForThoseWhoMayEdit() {
        Budget budget = money("Media", "50000.00", builder -> builder);
        assertThat(desk.page(ADMIN, "/accounts/ROM/budget-form").html())
                .contains("data-method=\"POST\"")
                .contains("data-url=\"/jira/rest/retainer/1.0/accounts/ROM/budgets\"")
                .contains("value=\"2026-11-01\"");
        assertThat(desk.page(ADMIN_RU, "/accounts/ROM/budget-form", "budget", "" + budget.id())
                        .html())
                .contains("data-method=\"PUT\"")
                .contains("Изменить «Media»")
                .contains("data-unit=\"MONEY\"");
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.page(STAFF, "/accounts/ROM/budget"))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.page(ADMIN, "/accounts/ROM/budget", "budget", "77"))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    public void budgetsThatBeginLaterOrHaveEndedAreListed() {
        hours("Old", 10, builder -> builder.start(SEPTEMBER).end(Optional.of(LocalDate.of(2026, 9, 30))));
        hours("Soon", 10, builder -> builder.start(LocalDate.of(2027, 1, 1)));
        assertThat(desk.page(ADMIN, "/accounts/ROM/budget").html())
                .contains("No budget has a period today.")
                .contains("until 30\u00a0September 2026")
                .contains("from 1\u00a0January 2027")
                .contains("This budget has not begun yet.");
    }

    private JsonArray budgets(Asker asker) {
        return JsonParser.parseString(desk.issues.panel(asker, key).body())
                .getAsJsonObject()
                .getAsJsonArray("budgets");
    }

    private Budget hours(String name, long base, UnaryOperator<BudgetBuilder> more) {
        return add(more.apply(begin(name, BudgetUnit.HOURS).base(base * HOUR)).build());
    }

    private Budget money(String name, String base, UnaryOperator<BudgetBuilder> more) {
        return add(more.apply(begin(name, BudgetUnit.MONEY)
                        .base(Money.parse("RUB " + base).getAmountMinorLong()))
                .build());
    }

    private BudgetBuilder begin(String name, BudgetUnit unit) {
        return Budget.begin(account, name, unit, RUB, PeriodKind.MONTH, LocalDate.of(2026, 11, 1));
    }

    private Budget add(Budget budget) {
        return desk.stores.transactions().run(() -> desk.stores.budgets().add(budget));
    }
}
