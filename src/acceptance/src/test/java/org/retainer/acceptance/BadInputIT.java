package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
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

/** Bad input is refused in Jira's form, names the field, and changes nothing. */
public class BadInputIT {
    private static final String ACCOUNTS = Office.BASE + "/accounts";
    private static final String EVERY_STATUS = ACCOUNTS + "?status=OPEN&status=CLOSED&status=ARCHIVED";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static RunningSandbox sandbox;
    private SandboxCalls admin;
    private String before;

    @BeforeClass
    public static void start() {
        Path root = FOLDER.getRoot().toPath();
        ImportFile file = GeneratedAgency.write(root.resolve("agency.json"), 5);
        sandbox = SandboxCommand.in(root.resolve("bad-input-home"))
                .with("--import", file.path().toString())
                .start();
        new Office(sandbox).takeOn("ACME", List.of("ALFAP1"));
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
    public void keysInAFormThatIsNotAccepted() {
        for (String key : List.of(
                "AC ME",
                " ACME2",
                "",
                "_A",
                "-A",
                "A.",
                "A.json",
                "A.XML",
                "A/B",
                "A\\u0000",
                "A234567890123456789012")) {
            refused(create(key, "admin", "EUR"), 400, "key");
        }
    }

    @Test
    public void aKeyThatIsTakenInWhateverLetterCase() {
        refused(create("ACME", "admin", "EUR"), 409, "key");
        refused(create("acme", "admin", "EUR"), 409, "key");
        assertThat(admin.get(ACCOUNTS + "/aCmE").expect(200).body()).contains("\"ACME\"");
    }

    @Test
    public void peopleAndCurrenciesThatDoNotExist() {
        refused(create("NEW", "nobody", "EUR"), 400, "lead");
        refused(create("NEW", "admin", "EURO"), 400, "currency");
        refused(create("NEW", "admin", "eur"), 400, "currency");
    }

    @Test
    public void fieldsThatAreMissingUnknownDoubledOrOfAnotherType() {
        refused(admin.post(ACCOUNTS, "{\"key\":\"NEW\",\"name\":\"New\",\"currency\":\"EUR\"}"), 400, "lead");
        refused(put("{\"colour\":\"blue\"}"), 400, "colour");
        refused(put("{\"name\":\"A\",\"name\":\"B\"}"), 400, "name");
        refused(put("{\"name\":17}"), 400, "name");
        refused(put("{\"name\":[\"A\"]}"), 400, "name");
        refused(put("{\"name\":\"\"}"), 400, "name");
        refused(put("{\"name\":\"" + "n".repeat(300) + "\"}"), 400, "name");
        refused(put("{\"paymentTermsDays\":\"soon\"}"), 400, "paymentTermsDays");
        refused(put("{\"paymentTermsDays\":-1}"), 400, "paymentTermsDays");
        refused(put("{\"status\":\"SLEEPING\"}"), 400, "status");
        refused(put("{\"timeZone\":\"Mars/Olympus\"}"), 400, "timeZone");
        refused(put("{\"rounding\":{\"minutes\":7,\"mode\":\"UP\"}}"), 400, "rounding.minutes");
        refused(put("{\"startDate\":\"2026-02-30\"}"), 400, "startDate");
        refused(put("{\"startDate\":\"01.03.2026\"}"), 400, "startDate");
        refused(put("{\"startDate\":\"2026-03-01\",\"endDate\":\"2026-02-01\"}"), 400, "endDate");
    }

    @Test
    public void bodiesThatAreNoJson() {
        for (String body :
                List.of("", "{", "[]", "null", "\"text\"", "{\"name\":\"A\"} {}", "{name:'A'}", "{\"name\":}")) {
            JsonObject answer = answer(put(body), 400);
            assertThat(answer.toString()).as(body).isNotEqualTo("{\"errorMessages\":[],\"errors\":{}}");
        }
    }

    @Test
    public void charactersThatNoDatabaseKeeps() {
        refused(put("{\"name\":\"A\\u0000B\"}"), 400, "name");
        refused(put("{\"name\":\"A\\ud83dB\"}"), 400, "name");
    }

    @Test
    public void bodiesOverTenMegabytes() {
        answer(put("{\"notes\":\"" + "n".repeat(TEN_MEGABYTES) + "\"}"), 413);
        answer(admin.post(Office.BASE + "/hours/assign", "{\"account\":\"" + "n".repeat(TEN_MEGABYTES) + "\"}"), 413);
    }

    @Test
    public void anOldVersion() {
        refused(put("{\"version\":999,\"name\":\"Newer\"}"), 409, "version");
    }

    @Test
    public void linksThatCannotBe() {
        refused(link("{\"type\":\"PROJECT\",\"project\":\"NOWHERE\"}"), 400, "project");
        refused(link("{\"type\":\"PROJECT\"}"), 400, "project");
        refused(link("{\"type\":\"PROJECT\",\"project\":\"ALFAP1\"}"), 409, "project");
        refused(link("{\"type\":\"GALAXY\",\"project\":\"ALFAP2\"}"), 400, "type");
        refused(
                link("{\"type\":\"PROJECT\",\"project\":\"ALFAP2\",\"from\":\"2026-03-01\",\"to\":\"2026-02-01\"}"),
                400,
                "to");
        refused(link("{\"type\":\"PROJECT\",\"project\":\"ALFAP2\",\"from\":\"yesterday\"}"), 400, "from");
    }

    @Test
    public void periodsAndGroupingsInAWrongForm() {
        String summary = ACCOUNTS + "/ACME/hours/summary?groupBy=MONTH";
        refused(admin.get(summary), 400, "from");
        refused(admin.get(summary + "&from=2026-01-01"), 400, "to");
        refused(admin.get(summary + "&from=2026-1-1&to=2026-01-31"), 400, "from");
        refused(admin.get(summary + "&from=2026-02-30&to=2026-03-31"), 400, "from");
        refused(admin.get(summary + "&from=2026-03-01&to=2026-02-28"), 400, "to");
        refused(admin.get(ACCOUNTS + "/ACME/hours?from=x&to=2026-02-28"), 400, "from");
        refused(admin.get(ACCOUNTS + "/ACME/report?from=2026-03-01&to=2026-02-28&format=json"), 400, "to");
        refused(admin.get(ACCOUNTS + "/ACME/report?from=2026-01-01&to=2026-02-28&format=papyrus"), 400, "format");
        refused(admin.get(ACCOUNTS + "/ACME/hours/summary?groupBy=MOOD&from=2026-01-01&to=2026-01-31"), 400, "groupBy");
        refused(admin.get(ACCOUNTS + "/ACME/hours?from=2026-01-01&to=2026-01-31&maxResults=100000"), 400, "maxResults");
        refused(admin.get(ACCOUNTS + "/ACME/hours?from=2026-01-01&to=2026-01-31&startAt=-1"), 400, "startAt");
    }

    @Test
    public void whatIsNotThereOrNotYoursToSee() {
        answer(admin.get(ACCOUNTS + "/NOBODY"), 404);
        answer(admin.get(Office.BASE + "/issues/ALFAP1-99999/panel"), 404);
        answer(admin.get(Office.BASE + "/jobs/99999999"), 404);
        answer(sandbox.as("boris").get(ACCOUNTS + "/ACME"), 404);
        answer(sandbox.as("boris").post(ACCOUNTS, account("NEW", "boris", "EUR")), 403);
        answer(sandbox.as("boris").post(Office.BASE + "/hours/rebuild", "{}"), 403);
        answer(sandbox.anonymously().get(ACCOUNTS), 401);
        assertThat(sandbox.as("nobody").get(ACCOUNTS).status()).isEqualTo(401);
    }

    @Test
    public void worklogsOfNothingAndIssuesOfNoProject() {
        Worklogs work = new Worklogs(sandbox.as("anna"));
        refused(work.tryLog("ALFAP1-1", 0, "2026-01-05T10:00:00.000+0000", ""), 400, "timeLogged");
        answer(work.tryLog("ALFAP1-99999", 60, "2026-01-05T10:00:00.000+0000", ""), 404);
        assertThat(work.tryLog("ALFAP1-1", 60, "yesterday", "").status()).isEqualTo(400);
        refused(work.tryCreateIssue("NOWHERE", "Nothing"), 400, "project");
        refused(work.tryCreateIssue("ALFAP1", ""), 400, "summary");
    }

    private String everything() {
        return sandbox.as("admin").get(EVERY_STATUS).expect(200).body()
                + sandbox.as("admin").get(ACCOUNTS + "/ACME/links").expect(200).body()
                + new Office(sandbox).summary("ACME", "DAY");
    }

    private SandboxCalls.Reply create(String key, String lead, String currency) {
        return admin.post(ACCOUNTS, account(key, lead, currency));
    }

    private SandboxCalls.Reply put(String body) {
        return admin.put(ACCOUNTS + "/ACME", body);
    }

    private SandboxCalls.Reply link(String body) {
        return admin.post(ACCOUNTS + "/ACME/links", body);
    }

    private static String account(String key, String lead, String currency) {
        return "{\"key\":\"" + key + "\",\"name\":\"New\",\"lead\":\"" + lead + "\",\"currency\":\"" + currency + "\"}";
    }

    private static void refused(SandboxCalls.Reply reply, int status, String field) {
        Refused.naming(field, status, reply);
    }

    private static JsonObject answer(SandboxCalls.Reply reply, int status) {
        return Refused.with(status, reply);
    }
}
