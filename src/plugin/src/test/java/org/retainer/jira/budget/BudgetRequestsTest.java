package org.retainer.jira.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.STAFF;
import static org.retainer.jira.page.Desk.query;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Test;
import org.retainer.jira.page.Desk;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

/** Budgets over REST; today is Saturday, 21 November 2026. */
public class BudgetRequestsTest {
    private static final String HOURS = "{'name':'Retainer','unit':'HOURS','period':'MONTH','start':'2026-09-01',"
            + "'baseSeconds':144000,'counts':'BILLABLE','rollover':{'surplus':true,'deficit':false},"
            + "'thresholds':[50,80,100]}";
    private static final String MONEY = "{'name':'Ads','unit':'MONEY','period':'QUARTER','start':'2026-10-01',"
            + "'baseMoney':{'amount':'50000.00','currency':'RUB'}}";

    private final Desk desk = new Desk();
    private long issue;

    @Before
    public void openAccount() {
        issue = desk.romashka();
    }

    @Test
    public void aBudgetComesBackAsItWasSent() {
        String key = desk.jira.issue(issue).orElseThrow().key();
        String full = ("{'name':'SEO','unit':'MONEY','period':'MONTH','start':'2026-10-15','end':'2027-10-14',"
                        + "'baseMoney':{'amount':'1250.50','currency':'RUB'},'counts':'ALL',"
                        + "'scope':{'components':['SEO'],'activities':['design'],'issues':['" + key + "']},"
                        + "'rollover':{'surplus':true,'deficit':true,'maxCarryMoney':{'amount':'10.00','currency':'RUB'},"
                        + "'expiresAfterPeriods':3},'fee':{'amount':'80000.00','currency':'RUB'},"
                        + "'overageRate':{'amount':'2500.00','currency':'RUB'},'thresholds':[75,100]}")
                .replace('\'', '"');
        Reply reply = desk.budgets.create(ADMIN, "ROM", full);
        assertThat(reply.status()).isEqualTo(201);
        JsonObject added = object(reply);
        JsonObject sent = JsonParser.parseString(full).getAsJsonObject();
        sent.keySet().forEach(field -> assertThat(added.get(field)).as(field).isEqualTo(sent.get(field)));
        assertThat(added.get("version").getAsInt()).isEqualTo(1);
        assertThat(added.get("terms"))
                .hasToString("[{\"from\":\"2026-10-15\",\"baseMoney\":{\"amount\":\"1250.50\",\"currency\":\"RUB\"}}]");
        assertThat(object(desk.budgets.get(ADMIN, id(added)))).isEqualTo(added);
        assertThat(object(desk.budgets.list(ADMIN, "rom", query())).getAsJsonArray("values"))
                .containsExactly(added);
    }

    @Test
    public void aStatusNamesItsAmountsByTheUnit() {
        create(HOURS);
        create(MONEY);
        desk.log(issue, "boris", "2026-11-02T09:00:00Z", 36000);
        JsonArray statuses = JsonParser.parseString(desk.budgets
                        .status(ADMIN, "ROM", query("on", "2026-11-30"))
                        .body())
                .getAsJsonArray();
        JsonObject hours = statuses.get(0).getAsJsonObject();
        assertThat(hours.get("period").getAsString()).isEqualTo("2026-11");
        assertThat(hours.get("periodStart").getAsString()).isEqualTo("2026-11-01");
        assertThat(hours.get("periodEnd").getAsString()).isEqualTo("2026-11-30");
        assertThat(hours.get("baseSeconds").getAsLong()).isEqualTo(144_000);
        assertThat(hours.get("carriedInSeconds").getAsLong()).isEqualTo(288_000);
        assertThat(hours.get("expiredSeconds").getAsLong()).isZero();
        assertThat(hours.get("transferredSeconds").getAsLong()).isZero();
        assertThat(hours.get("allowanceSeconds").getAsLong()).isEqualTo(432_000);
        assertThat(hours.get("spentSeconds").getAsLong()).isEqualTo(36_000);
        assertThat(hours.get("remainingSeconds").getAsLong()).isEqualTo(396_000);
        assertThat(hours.get("percent")).hasToString("8.3");
        assertThat(hours.get("forecastSeconds").getAsLong()).isEqualTo(36_000);
        assertThat(hours.get("state").getAsString()).isEqualTo("OK");
        assertThat(hours.get("feePaid").getAsBoolean()).isFalse();
        JsonObject money = statuses.get(1).getAsJsonObject();
        assertThat(money.get("period").getAsString()).isEqualTo("2026-Q4");
        assertThat(money.get("spentMoney")).hasToString("{\"amount\":\"10000.00\",\"currency\":\"RUB\"}");
        assertThat(money.get("remainingMoney")).hasToString("{\"amount\":\"40000.00\",\"currency\":\"RUB\"}");
        assertThat(money.has("spentSeconds")).isFalse();
    }

    @Test
    public void outsideItsPeriodsABudgetHasNoStatus() {
        create(HOURS.replace("'baseSeconds'", "'end':'2026-10-31','baseSeconds'"));
        assertThat(desk.budgets.status(ADMIN, "ROM", query()).body()).isEqualTo("[]");
        assertThat(desk.budgets.status(ADMIN, "ROM", query("on", "2026-08-31")).body())
                .isEqualTo("[]");
        assertThat(desk.budgets.status(ADMIN, "ROM", query("on", "2026-10-31")).body())
                .contains("\"2026-10\"");
    }

    @Test
    public void aTermStartsOnTheFirstDayOfAPeriodAndLeavesEarlierOnesAlone() {
        String id = create(HOURS);
        JsonObject changed =
                object(desk.budgets.setBase(ADMIN, id, json("{'from':'2026-10-01','baseSeconds':72000}"), null));
        assertThat(changed.get("version").getAsInt()).isEqualTo(2);
        assertThat(changed.get("baseSeconds").getAsLong()).isEqualTo(72_000);
        assertThat(changed.getAsJsonArray("terms")).hasSize(2);
        assertThat(status("2026-09-30").get("baseSeconds").getAsLong()).isEqualTo(144_000);
        assertThat(status("2026-10-01").get("baseSeconds").getAsLong()).isEqualTo(72_000);
        Refusal between =
                refusal(() -> desk.budgets.setBase(ADMIN, id, json("{'from':'2026-11-15','baseSeconds':72000}"), null));
        assertThat(between.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(between.complaints().get(0).arguments().toString()).contains("2026-11-01", "2026-12-01");
        assertThat(ADMIN.texts().complaint(between.complaints().get(0)))
                .isEqualTo("No period starts on 2026-11-15. The nearest days are 2026-11-01 and 2026-12-01.");
    }

    @Test
    public void aChangedBaseHoldsFromThePresentPeriodOn() {
        String id = create(HOURS);
        desk.budgets.change(ADMIN, id, json("{'baseSeconds':3600,'version':1}"), null);
        assertThat(status("2026-10-31").get("allowanceSeconds").getAsLong()).isEqualTo(288_000);
        assertThat(status("2026-11-21").get("baseSeconds").getAsLong()).isEqualTo(3600);
    }

    @Test
    public void anAmountIsMovedWithAReasonAndNeverMoreThanIsLeft() {
        String id = create(HOURS);
        desk.log(issue, "boris", "2026-11-02T09:00:00Z", 36000);
        Reply reply = desk.transfers.add(
                ADMIN,
                id,
                json("{'from':{'period':'2026-11'},'to':{'period':'2026-12'},'seconds':396000,'reason':'Sale'}"));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(object(reply).get("from")).hasToString("{\"budget\":" + id + ",\"period\":\"2026-11\"}");
        assertThat(status("2026-11-21").get("transferredSeconds").getAsLong()).isEqualTo(-396_000);
        assertThat(status("2026-11-21").get("remainingSeconds").getAsLong()).isZero();
        assertThat(status("2026-12-01").get("transferredSeconds").getAsLong()).isEqualTo(396_000);
        Refusal none = refusal(() -> desk.transfers.add(
                ADMIN, id, json("{'from':{'period':'2026-11'},'to':{'period':'2026-12'},'seconds':1,'reason':'R'}")));
        assertThat(none.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(none.complaints().get(0).field()).isEqualTo("seconds");
        assertThat(ADMIN.texts().complaint(none.complaints().get(0)))
                .isEqualTo("The period 2026-11 of “Retainer” has 0:00 left today. Move no more than that.");
        assertThat(object(desk.transfers.list(ADMIN, id, query())).get("total").getAsInt())
                .isEqualTo(1);
        assertThat(refusal(() -> desk.budgets.delete(ADMIN, id, null)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    public void whatIsWrongIsToldAtItsFieldAllAtOnce() {
        assertThat(fields("{}")).containsExactlyInAnyOrder("name", "unit", "period", "start");
        assertThat(fields(HOURS.replace("144000", "-1"))).containsExactly("baseSeconds");
        assertThat(fields(HOURS.replace("'baseSeconds':144000", "'baseMoney':{'amount':'1.00','currency':'RUB'}")))
                .containsExactlyInAnyOrder("baseSeconds", "baseMoney");
        assertThat(fields(MONEY.replace("RUB", "EUR"))).containsExactly("baseMoney");
        assertThat(fields(HOURS.replace("'counts'", "'end':'2026-08-31','counts'")))
                .containsExactly("end");
        assertThat(fields(HOURS.replace("[50,80,100]", "[0]"))).contains("thresholds");
        assertThat(fields(HOURS.replace("[50,80,100]", "[1000]"))).containsExactly("thresholds");
        assertThat(fields(HOURS.replace("'deficit':false", "'expiresAfterPeriods':0")))
                .containsExactly("rollover.expiresAfterPeriods");
        assertThat(fields(HOURS.replace("'surplus':true", "'surplus':false,'maxCarrySeconds':60")))
                .containsExactly("rollover.maxCarrySeconds");
        assertThat(fields(HOURS.replace("'counts'", "'overageRate':{'amount':'1.00','currency':'RUB'},'counts'")))
                .containsExactly("overageRate");
        assertThat(fields(HOURS.replace("'counts'", "'scope':{'issues':['NO-1']},'counts'")))
                .containsExactly("scope.issues[0]");
        assertThat(fields(HOURS.replace("2026-09-01", "1969-12-31"))).containsExactly("start");
        assertThat(fields(HOURS.replace("'counts'", "'colour':1,'counts'"))).containsExactly("colour");
    }

    @Test
    public void unitAndPeriodAreChosenOnce() {
        String id = create(HOURS);
        Refusal refusal = refusal(() -> desk.budgets.change(ADMIN, id, json("{'unit':'MONEY','period':'YEAR'}"), null));
        assertThat(refusal.complaints()).extracting(Complaint::field).containsExactly("unit", "period");
    }

    @Test
    public void aStaleChangeIsRefusedWithWhatChanged() {
        String id = create(HOURS);
        desk.budgets.change(ADMIN, id, json("{'name':'More','version':1}"), null);
        Refusal stale = refusal(() -> desk.budgets.change(ADMIN, id, json("{'name':'Less'}"), "\"1\""));
        assertThat(stale.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(stale.complaints()).extracting(Complaint::field).containsExactly("version", "name");
        assertThat(desk.budgets.delete(ADMIN, id, "\"2\"").status()).isEqualTo(204);
        assertThat(refusal(() -> desk.budgets.get(ADMIN, id)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void budgetsThatCountTheSameDoNotOverlap() {
        create(HOURS);
        Refusal refusal = refusal(() -> create(HOURS.replace("MONTH", "TOTAL").replace("2026-09-01", "2027-05-05")));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.complaints().get(0).arguments()).contains("Retainer");
        create(HOURS.replace("'counts'", "'scope':{'components':['SEO']},'counts'"));
        create(MONEY);
    }

    @Test
    public void theHistoryBeginsWithTheLatestPeriodAndSaysWhatCanBeMoved() {
        String id = create(HOURS);
        JsonObject page = object(desk.budgets.periods(ADMIN, id, query()));
        assertThat(page.get("total").getAsInt()).isEqualTo(3);
        JsonObject latest = page.getAsJsonArray("values").get(0).getAsJsonObject();
        assertThat(latest.get("period").getAsString()).isEqualTo("2026-11");
        assertThat(latest.get("availableSeconds").getAsLong()).isEqualTo(432_000);
    }

    @Test
    public void anOverageHasItsPrice() {
        create(HOURS.replace(
                        "'counts'",
                        "'fee':{'amount':'80000.00','currency':'RUB'},"
                                + "'overageRate':{'amount':'3000.00','currency':'RUB'},'counts'")
                .replace("'surplus':true", "'surplus':false"));
        desk.log(issue, "boris", "2026-10-05T09:00:00Z", 144_000 + 1800);
        JsonObject october = status("2026-10-31");
        assertThat(october.get("feePaid").getAsBoolean()).isTrue();
        assertThat(october.get("overageSeconds").getAsLong()).isEqualTo(1800);
        assertThat(october.get("overageMoney")).hasToString("{\"amount\":\"1500.00\",\"currency\":\"RUB\"}");
        assertThat(october.get("state").getAsString()).isEqualTo("OVER");
    }

    @Test
    public void whoDoesNotSeeTheAccountSeesNoBudgets() {
        String id = create(HOURS);
        assertThat(refusal(() -> desk.budgets.list(STAFF, "ROM", query())).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.budgets.status(STAFF, "ROM", query())).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.budgets.create(STAFF, "ROM", "{")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.budgets.get(STAFF, id)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.budgets.change(STAFF, id, "{", null)).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.budgets.delete(STAFF, id, null)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.transfers.add(STAFF, id, "{")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.budgets.get(ADMIN, "x")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void anArchivedClientsBudgetsAreReadAndNotWritten() {
        String id = create(HOURS);
        desk.accounts.change(ADMIN, "ROM", "{\"status\":\"ARCHIVED\"}", null);
        assertThat(desk.budgets.get(ADMIN, id).status()).isEqualTo(200);
        assertThat(status("2026-11-21").get("period").getAsString()).isEqualTo("2026-11");
        assertThat(refusal(() -> desk.budgets.change(ADMIN, id, json("{'name':'N'}"), null))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal(() -> create(MONEY)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    public void aClientWithBudgetsStaysAndKeepsTheCurrencyOfItsMoney() {
        create(HOURS);
        assertThat(desk.accounts
                        .change(ADMIN, "ROM", "{\"currency\":\"EUR\"}", null)
                        .status())
                .isEqualTo(200);
        create(MONEY.replace("RUB", "EUR"));
        assertThat(refusal(() -> desk.accounts.change(ADMIN, "ROM", "{\"currency\":\"RUB\"}", null))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("currency");
    }

    private String create(String body) {
        return id(object(desk.budgets.create(ADMIN, "ROM", json(body))));
    }

    private JsonObject status(String on) {
        return JsonParser.parseString(
                        desk.budgets.status(ADMIN, "ROM", query("on", on)).body())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
    }

    private List<String> fields(String body) {
        return refusal(() -> create(body)).complaints().stream()
                .map(Complaint::field)
                .toList();
    }

    private static String id(JsonObject budget) {
        return budget.get("id").getAsString();
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static JsonObject object(Reply reply) {
        return JsonParser.parseString(reply.body()).getAsJsonObject();
    }
}
