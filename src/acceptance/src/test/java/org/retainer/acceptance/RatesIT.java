package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

/** What hours are worth and cost, against numbers that were worked out by hand, and who gets to know. */
public class RatesIT {
    private static final String JANUARY = "from=2026-01-01&to=2026-01-31";
    /** A cost that is in no other number. */
    private static final String SECRET_COST = "31.37";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static RunningSandbox sandbox;
    private static Office office;
    private static Budgeting budgets;

    @BeforeClass
    public static void start() {
        Path root = FOLDER.getRoot().toPath();
        sandbox = SandboxCommand.in(root.resolve("rates-home"))
                .with("--import", SmallAgency.write(root.resolve("agency.json")).toString())
                .start();
        office = new Office(sandbox);
        budgets = new Budgeting(sandbox);
        office.awaitLedger();
        budgets.settings("{\"activities\":[{\"name\":\"Search\",\"labels\":[\"seo\"]},"
                + "{\"name\":\"Layout\",\"components\":[\"Design\"]}],\"activitiesFrom\":null}");
        budgets.rate("COST", SECRET_COST, "2026-01-01", ",\"person\":\"anna\"");
        budgets.rate("COST", "20", "2026-01-01", "");
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    public void budgetsAndMarginCountEachHourAtTheRateOfItsDay() {
        office.calls()
                .post(
                        Office.BASE + "/accounts",
                        "{\"key\":\"MIX\",\"name\":\"Mixed\",\"lead\":\"lead\",\"currency\":\"EUR\","
                                + "\"timeZone\":\"UTC\",\"rounding\":{\"minutes\":15,\"mode\":\"UP\"}}")
                .expect(201);
        String plain = budgets.issue("MIX", "FREE", "");
        String search = budgets.issue("MIX", "FREE", "\"labels\":[\"seo\"]");
        String design = budgets.issue("MIX", "FREE", "\"components\":[{\"name\":\"Design\"}]");
        String part = budgets.issue(
                "", "FREE", "\"issuetype\":{\"name\":\"Sub-task\"},\"parent\":{\"key\":\"" + design + "\"}");
        budgets.budget("MIX", "\"name\":\"Money\",\"unit\":\"MONEY\",\"baseMoney\":" + euros("1000.00"));
        budgets.budget("MIX", "\"name\":\"All\"");
        budgets.budget("MIX", "\"name\":\"Search\",\"scope\":{\"activities\":[\"search\"]}");
        budgets.budget("MIX", "\"name\":\"Design\",\"scope\":{\"components\":[\"design\"]},\"counts\":\"ALL\"");
        budgets.budget("MIX", "\"name\":\"Issue\",\"scope\":{\"issues\":[\"" + design + "\"]}");
        budgets.rate("BILL", "50", "2026-01-01", ",\"account\":\"MIX\"");
        budgets.rate("BILL", "60", "2026-01-15", ",\"account\":\"MIX\"");
        budgets.rate("BILL", "80", "2026-01-01", ",\"account\":\"MIX\",\"activity\":\"Search\"");
        log("anna", plain, 1_000, "2026-01-14");
        log("anna", plain, 1_000, "2026-01-15");
        log("anna", search, 1_800, "2026-01-15");
        log("anna", design, 60, "2026-01-20");
        log("lead", part, 3_600, "2026-01-21");
        awaitEntries("MIX", 5);

        // billable, up to quarters of an hour: 1800 × 50, 1800 × 60, 1800 × 80, 900 × 60, 3600 × 60
        assertThat(spentMoney("2026-01-13")).isEqualTo("0.00");
        assertThat(spentMoney("2026-01-14")).isEqualTo("25.00");
        assertThat(spentMoney("2026-01-15")).isEqualTo("95.00");
        assertThat(spentMoney("2026-01-31")).isEqualTo("170.00");
        assertThat(spent("All", "Search", "Design", "Issue")).isEqualTo("9900 1800 3660 4500");
        // as logged: 3860 s × 31.37 = 33.6356, 3600 s × 20, rounded once
        assertThat(Budgeting.figures(
                        budgets.margin("MIX", JANUARY),
                        "revenue",
                        "cost",
                        "margin",
                        "marginPercent",
                        "unratedSeconds",
                        "valueAtRates"))
                .isEqualTo("170.00 53.64 116.36 68.4 0 170.00");

        budgets.settings("{\"activities\":[{\"name\":\"Layout\",\"components\":[\"Design\"]}]}");
        office.awaitLedger();
        assertThat(spent("Search")).as("activities that hold from today on").isEqualTo("1800");
        assertThat(spentMoney("2026-01-31")).isEqualTo("170.00");
        nobodyElseLearnsWhatPeopleCost("MIX");
    }

    @Test
    public void theMostSpecificRateWins() {
        office.takeOn("LEVELS", "lead", List.of());
        budgets.budget("LEVELS", "\"name\":\"Money\",\"unit\":\"MONEY\",\"baseMoney\":" + euros("100.00"));
        String issue = budgets.issue("LEVELS", "FREE", "\"components\":[{\"name\":\"Design\"}]");
        log("anna", issue, 3_600, "2026-01-12");
        awaitEntries("LEVELS", 1);
        assertThat(worth()).isEqualTo("null 3600 0.00");
        budgets.rate("BILL", "5", "2026-01-13", ",\"account\":\"LEVELS\",\"person\":\"anna\"");
        assertThat(worth()).as("a rate that begins a day later").isEqualTo("null 3600 0.00");
        String account = ",\"account\":\"LEVELS\"";
        String anna = ",\"person\":\"anna\"";
        String layout = ",\"activity\":\"Layout\"";
        int amount = 0;
        for (String subject : List.of("", layout, anna, account, account + layout, account + anna)) {
            amount += 10;
            budgets.rate("BILL", amount + ".00", "2026-01-01", subject);
            assertThat(worth()).as(subject).isEqualTo(amount + ".00 0 " + amount + ".00");
        }
        Refused.naming(
                "rate.currency",
                400,
                office.calls()
                        .post(
                                Office.BASE + "/rates",
                                "{\"kind\":\"BILL\",\"account\":\"LEVELS\",\"from\":\"2026-01-01\","
                                        + "\"rate\":{\"amount\":\"1\",\"currency\":\"USD\"}}"));
    }

    private static void nobodyElseLearnsWhatPeopleCost(String account) {
        assertThat(sandbox.as("finance")
                        .get(Office.BASE + "/rates?kind=COST")
                        .expect(200)
                        .body())
                .contains(SECRET_COST);
        Refused.with(403, sandbox.as("lead").get(Office.BASE + "/rates?kind=COST"));
        String own = Office.BASE + "/accounts/" + account;
        for (String path : List.of(
                Office.BASE + "/rates",
                Office.BASE + "/portfolio",
                Office.BASE + "/portfolio?format=csv",
                Office.BASE + "/audit?format=csv&account=" + account,
                Office.BASE + "/audit?account=" + account,
                own + "/budgets",
                own + "/margin?" + JANUARY,
                own + "/hours?" + JANUARY,
                own + "/hours/unrated?" + JANUARY,
                own + "/report?format=csv&" + JANUARY,
                "/plugins/servlet/retainer/accounts/" + account,
                "/plugins/servlet/retainer/accounts/" + account + "/rates",
                "/plugins/servlet/retainer/accounts/" + account + "/audit",
                "/plugins/servlet/retainer/portfolio")) {
            assertThat(sandbox.as("lead").get(path).expect(200).body())
                    .as(path)
                    .doesNotContain(SECRET_COST)
                    .doesNotContain("31,37");
        }
        for (String path : List.of("/margin?" + JANUARY, "/budgets", "/budgets/status", "/hours/unrated?" + JANUARY)) {
            Refused.with(404, sandbox.as("other").get(own + path));
        }
        Refused.with(403, sandbox.as("other").get(Office.BASE + "/rates"));
    }

    private static String worth() {
        JsonObject margin = budgets.margin("LEVELS", JANUARY);
        return Budgeting.figures(margin, "valueAtRates", "unratedSeconds") + " "
                + budgets.figures("LEVELS", "Money", "2026-01-31", "spentMoney");
    }

    private static String spentMoney(String day) {
        return budgets.figures("MIX", "Money", day, "spentMoney");
    }

    private static String spent(String... names) {
        StringBuilder spent = new StringBuilder();
        for (String name : names) {
            spent.append(' ').append(budgets.figures("MIX", name, "2026-01-31", "spentSeconds"));
        }
        return spent.substring(1);
    }

    private static String euros(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }

    private static void log(String person, String issue, long seconds, String day) {
        new Worklogs(sandbox.as(person)).log(issue, seconds, day + "T10:00:00.000+0000", "work");
    }

    private static void awaitEntries(String account, int entries) {
        Office.await("the hours of " + account, () -> office.total(account).entries() == entries);
    }
}
