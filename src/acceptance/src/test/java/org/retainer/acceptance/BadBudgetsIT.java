package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCalls;
import org.retainer.sandbox.runner.SandboxCommand;

/** Bad budgets, terms, transfers, plans and rates are refused in Jira's form, name the field, and change nothing. */
public class BadBudgetsIT {
    private static final String EUROS = "{\"amount\":\"%s\",\"currency\":\"EUR\"}";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static RunningSandbox sandbox;
    private static Budgeting budgets;
    private static long hours;
    private static long money;
    private static long foreign;
    private SandboxCalls admin;
    private String before;

    @BeforeClass
    public static void start() {
        Path root = FOLDER.getRoot().toPath();
        sandbox = SandboxCommand.in(root.resolve("bad-budgets-home"))
                .with("--import", SmallAgency.write(root.resolve("agency.json")).toString())
                .start();
        Office office = new Office(sandbox);
        budgets = new Budgeting(sandbox);
        office.takeOn("ACME", "lead", List.of("ALFA"));
        office.takeOn("OTHER", "other", List.of());
        hours = budgets.budget("ACME", "\"start\":\"2026-01-10\"");
        money = budgets.budget(
                "ACME", "\"name\":\"Money\",\"unit\":\"MONEY\",\"baseMoney\":" + EUROS.formatted("100.00"));
        foreign = budgets.budget("OTHER", "");
        office.calls()
                .put(
                        Office.BASE + "/accounts/ACME/plans/2026-10",
                        "{\"lines\":[{\"text\":\"One\",\"plannedSeconds\":3600},{\"text\":\"Two\",\"plannedSeconds\":0}]}")
                .expect(200);
        for (String status : List.of("CLOSED", "ARCHIVED")) {
            office.takeOn(status, "lead", List.of());
            budgets.budget(status, "");
            office.calls()
                    .put(Office.BASE + "/accounts/" + status, "{\"status\":\"" + status + "\"}")
                    .expect(200);
        }
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Before
    public void remember() {
        admin = sandbox.as("admin");
        before = everything();
    }

    @After
    public void nothingHasChanged() {
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    public void budgetsThatAreMissingSomethingOrHaveItInAWrongForm() {
        for (String field : List.of("name", "unit", "period", "start", "baseSeconds")) {
            refused(create("\"" + field + "\":null"), 400, field);
        }
        for (String field : List.of("name", "unit", "period", "start", "end", "counts")) {
            for (String wrong : List.of("17", "true", "[\"a\"]", "{\"a\":1}")) {
                refused(create("\"" + field + "\":" + wrong), 400, field);
            }
        }
        for (String field : List.of("name", "unit", "period", "start")) {
            refused(create("\"" + field + "\":\"\""), 400, field);
            refused(create("\"" + field + "\":\"  \""), 400, field);
        }
        for (String day : List.of("2026-02-30", "2026-13-01", "2026-1-1", "01.02.2026", "10000-01-01", "0000-01-01")) {
            refused(create("\"start\":\"" + day + "\""), 400, "start");
        }
        for (String seconds :
                List.of("-1", "\"3600\"", "true", "1.5", "9999999999999", "9223372036854775808", "1e400")) {
            refused(create("\"baseSeconds\":" + seconds), 400, "baseSeconds");
        }
        refused(create("\"colour\":\"blue\""), 400, "colour");
        refused(create("\"start\":\"2020-03-01\",\"end\":\"2020-02-01\""), 400, "end");
        refused(create("\"name\":\"" + "n".repeat(101) + "\""), 400, "name");
        refused(create("\"name\":\"A\\u0000B\""), 400, "name");
        refused(admin.post(Office.BASE + "/accounts/ACME/budgets", "{\"name\":\"A\\ud83dB\"}"), 400, "name");
        for (String thresholds : List.of("[0]", "[1000]", "[1,2,3,4,5,6,7,8,9,10,11]", "80")) {
            refused(create("\"thresholds\":" + thresholds), 400, "thresholds");
        }
        refused(create("\"thresholds\":[\"80\"]"), 400, "thresholds[0]");
        refused(create("\"rollover\":{\"surplus\":\"true\"}"), 400, "rollover.surplus");
        refused(create("\"rollover\":{\"surplus\":true,\"maxCarrySeconds\":-1}"), 400, "rollover.maxCarrySeconds");
        refused(create("\"rollover\":{\"deficit\":true,\"maxCarrySeconds\":1}"), 400, "rollover.maxCarrySeconds");
        refused(
                create("\"rollover\":{\"surplus\":true,\"expiresAfterPeriods\":0}"),
                400,
                "rollover.expiresAfterPeriods");
        refused(create("\"scope\":{\"components\":[\"\"]}"), 400, "scope.components");
        refused(create("\"scope\":{\"activities\":[17]}"), 400, "scope.activities[0]");
        refused(create("\"scope\":{\"issues\":[\"NOPE-1\"]}"), 400, "scope.issues[0]");
        Refused.with(413, create("\"name\":\"" + "n".repeat(TEN_MEGABYTES) + "\""));
    }

    @Test
    public void moneyOfAnotherUnitCurrencyOrScale() {
        refused(create("\"baseMoney\":" + EUROS.formatted("1") + ",\"baseSeconds\":1"), 400, "baseMoney");
        refused(create("\"baseMoney\":" + EUROS.formatted("1")), 400, "baseMoney");
        String inMoney = "\"unit\":\"MONEY\",\"end\":\"2026-01-31\",\"start\":\"2020-01-01\",\"baseMoney\":";
        for (String amount : List.of("1.005", "1e3", "1,5", "NaN", "99999999999999", "+1", ".5", "")) {
            refused(create(inMoney + EUROS.formatted(amount)), 400, "baseMoney.amount");
        }
        refused(create(inMoney + EUROS.formatted("-1")), 400, "baseMoney");
        refused(create(inMoney + "{\"amount\":1,\"currency\":\"EUR\"}"), 400, "baseMoney.amount");
        refused(create(inMoney + "{\"amount\":\"1\",\"currency\":\"USD\"}"), 400, "baseMoney");
        refused(create("\"fee\":{\"amount\":\"1\",\"currency\":\"USD\"}"), 400, "fee");
        refused(create("\"overageRate\":" + EUROS.formatted("1")), 400, "overageRate");
    }

    @Test
    public void budgetsThatCountTheSameOrBelongToClientsThatAreNotOpen() {
        refused(create("\"start\":\"2030-05-01\""), 409, "start");
        refused(create("\"start\":\"2025-01-01\",\"end\":\"2026-01-10\",\"period\":\"TOTAL\""), 409, "start");
        Refused.with(409, budgets.tryBudget("CLOSED", "\"start\":\"2010-01-01\",\"end\":\"2010-12-31\""));
        Refused.with(409, budgets.tryBudget("ARCHIVED", "\"start\":\"2010-01-01\",\"end\":\"2010-12-31\""));
        String archived = Office.BASE + "/budgets/" + (hours + 4);
        assertThat(admin.get(archived).expect(200).body()).contains("ARCHIVED");
        Refused.with(409, admin.put(archived, "{\"name\":\"New\"}"));
        Refused.with(409, admin.delete(archived));
    }

    @Test
    public void termsThatStartNoPeriod() {
        JsonObject between = refused(term("2026-02-15"), 400, "from");
        assertThat(between.toString()).contains("2026-02-01").contains("2026-03-01");
        assertThat(refused(term("2026-01-01"), 400, "from").toString()).contains("2026-01-10");
        assertThat(refused(term("9999-12-31"), 400, "from").toString()).doesNotContain("10000");
        refused(term(""), 400, "from");
        refused(term("2026-02-30"), 400, "from");
        refused(post("/terms", "{\"from\":\"2026-02-01\"}"), 400, "baseSeconds");
        refused(post("/terms", "{\"from\":\"2026-02-01\",\"baseSeconds\":-1}"), 400, "baseSeconds");
    }

    @Test
    public void transfersThatCannotBe() {
        for (String period : List.of("2026-13", "2026-W54", "2026-Q5", "2026", "TOTAL", "2025-12", "", "99999-01")) {
            refused(transfer("\"period\":\"" + period + "\"", "60,\"reason\":\"r\""), 400, "to.period");
        }
        String march = "\"period\":\"2026-03\"";
        refused(transfer(march, "36001,\"reason\":\"r\""), 409, "seconds");
        for (String seconds : List.of("0", "-60", "1.5", "\"60\"", "true", "9999999999999", "9223372036854775808")) {
            refused(transfer(march, seconds + ",\"reason\":\"r\""), 400, "seconds");
        }
        refused(transfer(march, "60"), 400, "reason");
        refused(transfer(march, "60,\"reason\":\" \""), 400, "reason");
        refused(transfer(march, "60,\"reason\":\"r\",\"colour\":1"), 400, "colour");
        refused(transfer("\"period\":\"2026-02\"", "60,\"reason\":\"r\""), 400, "to.period");
        refused(transfer(march + ",\"budget\":" + money, "60,\"reason\":\"r\""), 400, "to.budget");
        refused(transfer(march + ",\"budget\":" + foreign, "60,\"reason\":\"r\""), 400, "to.budget");
    }

    @Test
    public void oldVersionsAreToldWhatHasChanged() {
        String path = Office.BASE + "/budgets/" + foreign;
        admin.put(path, "{\"name\":\"Newer\"}").expect(200);
        admin.put(path, "{\"name\":\"Budget\"}").expect(200);
        JsonObject told = refused(admin.put(path, "{\"baseSeconds\":1,\"version\":1}"), 409, "version");
        assertThat(told.getAsJsonObject("errors").get("name").getAsString())
                .contains("Budget")
                .doesNotContain("Newer");
        refused(admin.put(path, "{\"version\":\"1\"}"), 400, "version");
        refused(admin.put(path, "{\"unit\":\"MONEY\"}"), 400, "unit");
        refused(admin.put(path, "{\"start\":\"2025-01-01\"}"), 409, "start");
        refused(admin.put(path, "{\"end\":\"2026-02-15\"}"), 409, "end");
    }

    @Test
    public void plansThatCannotBe() {
        for (Map.Entry<String, String> line : Map.of(
                        "{\"plannedSeconds\":1}", "lines[0].issue",
                        "{\"text\":\"a\",\"issue\":\"ALFA-1\",\"plannedSeconds\":1}", "lines[0].text",
                        "{\"text\":\"\",\"plannedSeconds\":1}", "lines[0].text",
                        "{\"text\":\"a\",\"plannedSeconds\":\"1\"}", "lines[0].plannedSeconds",
                        "{\"text\":\"a\",\"plannedSeconds\":1,\"agreed\":\"true\"}", "lines[0].agreed",
                        "{\"text\":\"\\ud83d\",\"plannedSeconds\":1}", "lines[0].text",
                        "{\"issue\":\"ALFA-1\",\"plannedSeconds\":1},{\"issue\":\"alfa-1\",\"plannedSeconds\":1}",
                                "lines[1].issue",
                        "{\"id\":999999,\"text\":\"a\",\"plannedSeconds\":1}", "lines[0].id")
                .entrySet()) {
            refused(plan("2026-10", "{\"lines\":[" + line.getKey() + "]}"), 400, line.getValue());
        }
        for (String period : List.of("2026-13", "2026-W54", "2025-W53", "2026-Q1", "2026", "2026-W00", "2026-w41")) {
            refused(admin.get(Office.BASE + "/accounts/ACME/plans/" + period), 400, "period");
        }
        Refused.with(409, admin.put(Office.BASE + "/accounts/ARCHIVED/plans/2026-10", "{\"lines\":[]}"));
        JsonObject plan = Office.object(admin.get(Office.BASE + "/accounts/ACME/plans/2026-10"));
        var lines = plan.getAsJsonArray("lines");
        String one = lines.get(0).getAsJsonObject().get("id").getAsString();
        String two = lines.get(1).getAsJsonObject().get("id").getAsString();
        refused(move(one, one, "60,\"reason\":\"r\""), 400, "to");
        refused(move(one, two, "60"), 400, "reason");
        refused(move(one, two, "3601,\"reason\":\"r\""), 409, "seconds");
        refused(move(one, two, "60,\"reason\":\"r\",\"version\":99"), 409, "version");
    }

    @Test
    public void ratesThatCannotBe() {
        refused(rate("\"kind\":\"\""), 400, "kind");
        refused(rate("\"from\":\"\""), 400, "from");
        refused(rate("\"from\":\"2026-02-30\""), 400, "from");
        refused(rate("\"rate\":" + EUROS.formatted("1.005")), 400, "rate.amount");
        refused(rate("\"rate\":{\"amount\":\"1\",\"currency\":\"USD\"}"), 400, "rate.currency");
        refused(rate("\"person\":\"nobody\""), 400, "person");
        refused(rate("\"kind\":\"COST\""), 400, "account");
    }

    @Test
    public void whatIsNotYoursToSee() {
        for (String person : List.of("other", "anna")) {
            SandboxCalls calls = sandbox.as(person);
            Refused.with(404, calls.get(Office.BASE + "/accounts/ACME/budgets/status"));
            Refused.with(404, calls.get(Office.BASE + "/budgets/" + hours));
            Refused.with(404, calls.put(Office.BASE + "/budgets/" + hours, "{\"name\":\"Mine\"}"));
            Refused.with(404, calls.delete(Office.BASE + "/budgets/" + hours));
            Refused.with(404, calls.post(Office.BASE + "/budgets/" + hours + "/transfers", "{}"));
            Refused.with(404, calls.get(Office.BASE + "/accounts/ACME/plans/2026-10"));
            Refused.with(404, calls.get(Office.BASE + "/accounts/ACME/margin?from=2026-01-01&to=2026-01-31"));
        }
        for (String id : List.of("abc", "0", "-1", "9223372036854775808")) {
            Refused.with(404, admin.get(Office.BASE + "/budgets/" + id));
        }
    }

    private static String everything() {
        StringBuilder everything = new StringBuilder();
        for (String path : List.of(
                "/accounts/ACME/budgets",
                "/accounts/ACME/plans/2026-10",
                "/rates",
                "/budgets/" + hours + "/transfers",
                "/audit?account=ACME&maxResults=1000")) {
            everything.append(
                    sandbox.as("admin").get(Office.BASE + path).expect(200).body());
        }
        return everything.toString();
    }

    private static SandboxCalls.Reply create(String more) {
        return budgets.tryBudget("ACME", more);
    }

    private SandboxCalls.Reply term(String from) {
        return post("/terms", "{\"from\":\"" + from + "\",\"baseSeconds\":7200}");
    }

    private static SandboxCalls.Reply transfer(String to, String secondsAndMore) {
        return budgets.tryTransfer(hours, "\"period\":\"2026-02\"", to, "\"seconds\":" + secondsAndMore);
    }

    private SandboxCalls.Reply post(String path, String body) {
        return admin.post(Office.BASE + "/budgets/" + hours + path, body);
    }

    private SandboxCalls.Reply plan(String period, String body) {
        return admin.put(Office.BASE + "/accounts/ACME/plans/" + period, body);
    }

    private SandboxCalls.Reply move(String from, String to, String secondsAndMore) {
        return admin.post(
                Office.BASE + "/accounts/ACME/plans/2026-10/moves",
                "{\"from\":" + from + ",\"to\":" + to + ",\"seconds\":" + secondsAndMore + "}");
    }

    private static SandboxCalls.Reply rate(String instead) {
        return budgets.tryRate("ACME", instead);
    }

    private static JsonObject refused(SandboxCalls.Reply reply, int status, String field) {
        return Refused.naming(field, status, reply);
    }
}
