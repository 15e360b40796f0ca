package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

/** Budgets through REST against numbers that were worked out by hand. */
public class BudgetRulesIT {
    private static final int HOUR = 3_600;
    private static final String AT_TEN = "T10:00:00.000+0000";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static RunningSandbox sandbox;
    private static Office office;
    private static Budgeting budgets;
    private static Worklogs work;

    @BeforeClass
    public static void start() {
        Path root = FOLDER.getRoot().toPath();
        sandbox = SandboxCommand.in(root.resolve("budget-rules-home"))
                .with("--import", SmallAgency.write(root.resolve("agency.json")).toString())
                .start();
        office = new Office(sandbox);
        budgets = new Budgeting(sandbox);
        work = new Worklogs(sandbox.as("anna"));
        office.awaitLedger();
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    public void surplusIsCarriedInLayersAndDeficitAsAWhole() {
        office.takeOn("ROLL", "lead", List.of());
        long id = budgets.budget(
                "ROLL",
                "\"rollover\":{\"surplus\":true,\"deficit\":true,\"expiresAfterPeriods\":2,\"maxCarrySeconds\":"
                        + 12 * HOUR + "}");
        String issue = budgets.issue("ROLL", "FREE", "");
        log(issue, 4, "2026-01-05");
        log(issue, 3, "2026-02-03");
        log(issue, 1, "2026-03-02");
        for (String day : List.of("2026-04-07", "2026-04-08", "2026-04-09")) {
            log(issue, 10, day);
        }
        awaitEntries("ROLL", 6);

        // January leaves 10 - 4 = 6 h
        assertThat(rolled("2026-01-31")).isEqualTo("10 0 0 10 4 6 40.0");
        // February spends 3 of January's 6, and leaves its own 10: 3 + 10 is 1 above the cap, which January loses
        assertThat(rolled("2026-02-28")).isEqualTo("10 6 0 16 3 13 18.8");
        // March spends 1 of January's 2 and leaves 10; January's last hour is too old, 20 is 8 above the cap
        assertThat(rolled("2026-03-31")).isEqualTo("10 12 1 22 1 21 4.5");
        assertThat(rolled("2026-04-30")).isEqualTo("10 12 9 22 30 -8 136.4");
        // the whole deficit is carried on: 10 - 8 = 2, and June gets these 2
        assertThat(rolled("2026-05-31")).isEqualTo("10 -8 0 2 0 2 0.0");
        assertThat(rolled("2026-06-30")).isEqualTo("10 2 0 12 0 12 0.0");
        assertThat(rolled("2026-07-31")).isEqualTo("10 12 0 22 0 22 0.0");
        // May's 2 are too old in August, June's 10 and July's 10 are 8 above the cap
        assertThat(rolled("2026-08-31")).isEqualTo("10 12 10 22 0 22 0.0");

        // April 1 is a Wednesday: 5 of 22 working days on the 7th, 10 h / 5 × 22 = 44 h, which is more than 22 h
        assertThat(paced("2026-04-07")).isEqualTo("44 AT_RISK");
        assertThat(paced("2026-04-30")).isEqualTo("30 OVER");
        // March 1 is a Sunday, and the first working day alone says nothing yet: 1 h × 22
        assertThat(paced("2026-03-01")).isEqualTo("null OK");
        assertThat(paced("2026-03-02")).isEqualTo("22 OK");
        String offDays = "{\"holidays\":[\"2026-04-01\",\"2026-04-02\",\"2026-04-03\",\"2026-04-06\"]}";
        budgets.settings(offDays);
        // now the 7th is the first of 18 working days: 180 h, not believed yet; on the 8th 20 of 22 h are 90.9 %
        assertThat(paced("2026-04-07")).isEqualTo("180 OK");
        assertThat(paced("2026-04-08")).isEqualTo("180 AT_RISK");
        budgets.settings(
                "{\"workingDays\":[7],\"holidays\":[\"2026-04-05\",\"2026-04-12\",\"2026-04-19\",\"2026-04-26\"]}");
        assertThat(paced("2026-04-08")).isEqualTo("null AT_RISK");
        budgets.settings("{\"workingDays\":[1,2,3,4,5],\"holidays\":[]}");

        // what is switched now leaves the past alone
        office.calls()
                .put(
                        Office.BASE + "/budgets/" + id,
                        "{\"rollover\":{\"surplus\":false,\"deficit\":false},\"baseSeconds\":3600}")
                .expect(200);
        assertThat(rolled("2026-08-31")).isEqualTo("10 12 10 22 0 22 0.0");
        office.calls()
                .post(Office.BASE + "/budgets/" + id + "/terms", "{\"from\":\"2026-05-01\",\"baseSeconds\":18000}")
                .expect(200);
        assertThat(rolled("2026-04-30")).isEqualTo("10 12 9 22 30 -8 136.4");
        assertThat(rolled("2026-05-31")).isEqualTo("5 -8 0 -3 0 -3 null");
    }

    @Test
    public void transfersMoveWhatIsLeftAndNothingMore() {
        office.takeOn("MOVE", "lead", List.of());
        long a = budgets.budget(
                "MOVE", "\"name\":\"A\",\"start\":\"2090-01-01\",\"scope\":{\"components\":[\"Design\"]}");
        long b = budgets.budget(
                "MOVE",
                "\"name\":\"B\",\"start\":\"2090-01-01\",\"period\":\"QUARTER\",\"scope\":{\"components\":[\"Web\"]}");
        String january = "\"period\":\"2090-01\"";
        int said = audited("MOVE");
        Refused.naming("seconds", 409, budgets.tryTransfer(a, january, "\"period\":\"2090-02\"", amount(36_001)));
        assertThat(audited("MOVE")).isEqualTo(said);
        assertThat(moved("MOVE", "A", "2090-02-28")).isEqualTo("0 36000 0.0 OK");

        budgets.tryTransfer(a, january, "\"period\":\"2090-02\"", amount(14_400))
                .expect(201);
        budgets.tryTransfer(a, january, "\"budget\":" + b + ",\"period\":\"2090-Q1\"", amount(21_600))
                .expect(201);
        assertThat(moved("MOVE", "A", "2090-01-31")).isEqualTo("-36000 0 null OK");
        assertThat(moved("MOVE", "A", "2090-02-28")).isEqualTo("14400 50400 0.0 OK");
        assertThat(moved("MOVE", "B", "2090-02-28")).isEqualTo("21600 57600 0.0 OK");
        Refused.naming("seconds", 409, budgets.tryTransfer(a, january, "\"period\":\"2090-02\"", amount(1)));
    }

    @Test
    public void lateHoursCountInTheFirstOpenMonthAndStayThere() {
        office.takeOn("LATE", "lead", List.of());
        budgets.budget("LATE", "");
        String issue = budgets.issue("LATE", "FREE", "");
        log(issue, 1, "2026-01-10");
        awaitEntries("LATE", 1);
        close("2026-01");
        close("2026-02");
        log(issue, 2, "2026-01-11");
        awaitEntries("LATE", 2);

        assertThat(spent("LATE", "2026-01-31", "2026-02-28", "2026-03-31")).isEqualTo("3600 0 7200");
        close("2026-03");
        assertThat(spent("LATE", "2026-01-31", "2026-03-31", "2026-04-30")).isEqualTo("3600 7200 0");
        reopen("2026-03");
        assertThat(spent("LATE", "2026-01-31", "2026-03-31", "2026-04-30")).isEqualTo("3600 7200 0");
        reopen("2026-01");
        assertThat(spent("LATE", "2026-01-31", "2026-03-31", "2026-04-30")).isEqualTo("10800 0 0");
    }

    @Test
    public void aFeePaysForItsHoursAndTheOverageIsOnTop() {
        office.takeOn("FEE", "lead", List.of());
        budgets.budget(
                "FEE",
                "\"baseSeconds\":7200,\"fee\":{\"amount\":\"310.00\",\"currency\":\"EUR\"},"
                        + "\"overageRate\":{\"amount\":\"90\",\"currency\":\"EUR\"}");
        budgets.rate("BILL", "75", "2026-01-01", ",\"account\":\"FEE\"");
        String issue = budgets.issue("FEE", "FREE", "");
        log(issue, 3, "2026-01-12");
        log(issue, 1, "2026-02-12");
        awaitEntries("FEE", 2);

        assertThat(budgets.figures("FEE", "Budget", "2026-01-31", "overageSeconds", "overageMoney", "feePaid", "state"))
                .isEqualTo("3600 90.00 true OVER");
        // ten of January's 31 days earn 100, the whole of it 310 and the overage
        assertThat(revenue("from=2026-01-01&to=2026-01-10")).isEqualTo("100.00 0");
        assertThat(revenue("from=2026-01-01&to=2026-01-31")).isEqualTo("400.00 0");
        assertThat(revenue("from=2026-02-01&to=2026-02-14")).isEqualTo("155.00 0");
        String panel = sandbox.as("other")
                .get(Office.BASE + "/issues/" + issue + "/panel")
                .expect(200)
                .body();
        assertThat(panel).contains("\"feePaid\":true").doesNotContain("Money").doesNotContain("EUR");
    }

    private static String revenue(String days) {
        return Budgeting.figures(budgets.margin("FEE", days), "revenue", "unratedSeconds");
    }

    private static String rolled(String day) {
        var status = budgets.status("ROLL", "Budget", day);
        StringBuilder hours = new StringBuilder();
        for (String field : List.of("base", "carriedIn", "expired", "allowance", "spent", "remaining")) {
            hours.append(status.get(field + "Seconds").getAsLong() / HOUR).append(' ');
        }
        return hours.append(status.get("percent")).toString();
    }

    private static String paced(String day) {
        var status = budgets.status("ROLL", "Budget", day);
        var forecast = status.get("forecastSeconds");
        return (forecast.isJsonNull() ? "null" : String.valueOf(forecast.getAsLong() / HOUR)) + " "
                + status.get("state").getAsString();
    }

    private static String moved(String account, String name, String day) {
        return budgets.figures(account, name, day, "transferredSeconds", "allowanceSeconds", "percent", "state");
    }

    private static String spent(String account, String... days) {
        StringBuilder spent = new StringBuilder();
        for (String day : days) {
            spent.append(' ').append(budgets.figures(account, "Budget", day, "spentSeconds"));
        }
        return spent.substring(1);
    }

    private static String amount(long seconds) {
        return "\"seconds\":" + seconds + ",\"reason\":\"Launch\"";
    }

    private static int audited(String account) {
        return Office.object(office.calls()
                        .get(Office.BASE + "/audit?maxResults=1000&account=" + account)
                        .expect(200))
                .getAsJsonArray("values")
                .size();
    }

    private static void close(String month) {
        office.calls()
                .put(Office.BASE + "/accounts/LATE/closings/" + month, "{}")
                .expect(200);
    }

    private static void reopen(String month) {
        office.calls()
                .delete(Office.BASE + "/accounts/LATE/closings/" + month, "{\"reason\":\"Forgotten\"}")
                .expect(204);
    }

    private static void log(String issue, int hours, String day) {
        work.log(issue, (long) hours * HOUR, day + AT_TEN, "work");
    }

    private static void awaitEntries(String account, int entries) {
        Office.await("the hours of " + account, () -> office.total(account).entries() == entries);
    }
}
