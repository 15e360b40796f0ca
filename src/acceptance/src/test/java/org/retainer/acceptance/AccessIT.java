package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCalls;
import org.retainer.sandbox.runner.SandboxCommand;

/** Walks every row of {@code docs/access.md} as every kind of person, against the packaged plugin. */
public class AccessIT {
    private static final String PAGES = "/plugins/servlet/retainer";
    private static final String PERIOD = "from=2026-01-01&to=2026-12-31";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static RunningSandbox sandbox;
    private static AccessFixtures fixtures;
    private static String descriptor;

    @BeforeClass
    public static void start() throws IOException {
        Path root = FOLDER.getRoot().toPath();
        Path file = AccessFixtures.write(root.resolve("agency.json"));
        sandbox = SandboxCommand.in(root.resolve("access-home"))
                .with("--import", file.toString())
                .start();
        fixtures = new AccessFixtures(sandbox);
        descriptor = Files.readString(Path.of("../../atlassian-plugin.xml"));
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    public void everybodyIsAnsweredWhatTheTableSays() {
        List<String> differing = new ArrayList<>();
        for (AccessTable.Row row : AccessTable.rows()) {
            List<String> answers = new ArrayList<>();
            for (String kind : AccessTable.PEOPLE) {
                answers.add(answer(row, as(kind)));
            }
            if (!answers.equals(row.answers())) {
                differing.add(
                        "| `" + row.name() + "` | " + String.join(" | ", answers) + " | instead of " + row.answers());
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    public void titlesAndCommentsAreForThoseWhoMayBrowseTheIssue() {
        SandboxCalls lead = sandbox.as("lead");
        for (String path : List.of(
                Office.BASE + "/accounts/ACME/hours?" + PERIOD,
                Office.BASE + "/accounts/ACME/hours/summary?groupBy=ISSUE&" + PERIOD,
                Office.BASE + "/accounts/ACME/report?comments=true&" + PERIOD,
                Office.BASE + "/accounts/ACME/report?comments=true&format=csv&" + PERIOD,
                Office.BASE + "/accounts/ACME/report?comments=true&format=html&" + PERIOD,
                Office.BASE + "/audit?account=ACME",
                PAGES + "/accounts/ACME?month=2026-02",
                PAGES + "/accounts/ACME/hours?" + PERIOD,
                PAGES + "/accounts/ACME/report?" + PERIOD,
                PAGES + "/accounts/ACME/audit")) {
            assertThat(lead.get(path).expect(200).body())
                    .as(path)
                    .doesNotContain(AccessFixtures.SECRET_SUMMARY)
                    .doesNotContain(AccessFixtures.SECRET_COMMENT);
        }
        lead.get(Office.BASE + "/issues/SECRET-1/panel").expect(404);
        lead.get(Office.BASE + "/issues/SECRET-1/account").expect(404);
        assertThat(sandbox.as("insider").get("/browse/SECRET-1").expect(200).body())
                .contains(AccessFixtures.SECRET_SUMMARY);
        assertThat(lead.get(Office.BASE + "/accounts/ACME/hours?" + PERIOD)
                        .expect(200)
                        .body())
                .as("what the lead may browse")
                .contains("Build the shop")
                .contains("Wrote the basket");
    }

    @Test
    public void staffSeesNoMoney() {
        SandboxCalls staff = sandbox.as("staff");
        for (String path : List.of(Office.BASE + "/issues/WORK-1/panel", Office.BASE + "/issues/WORK-1/account")) {
            assertThat(staff.get(path).expect(200).body())
                    .as(path)
                    .doesNotContain("\"currency\"")
                    .doesNotContain("\"amount\"")
                    .doesNotContain("\"rate\"");
        }
    }

    @Test
    public void writesThatAForeignPageCouldSendAreRefused() throws Exception {
        assertThat(post("/hours/reconcile", "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(post("/hours/reconcile", "Origin", "https://evil.example")).isEqualTo(403);
        assertThat(post("/hours/reconcile", "Sec-Fetch-Site", "same-origin")).isEqualTo(202);
        assertThat(post("/hours/assign", "Content-Type", "text/plain")).isEqualTo(415);
        assertThat(post("/accounts", "Content-Type", "application/x-www-form-urlencoded"))
                .isEqualTo(415);
    }

    private static int post(String path, String header, String value) throws Exception {
        String credentials = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.address() + Office.BASE + path))
                .header("Authorization", "Basic " + credentials)
                .header(header, value)
                .POST(BodyPublishers.ofString(header.equals("Content-Type") ? "x" : ""))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static SandboxCalls as(String kind) {
        return switch (kind) {
            case "anonymous" -> sandbox.anonymously();
            case "other lead" -> sandbox.as("other");
            case "administrator" -> sandbox.as("admin");
            default -> sandbox.as(kind);
        };
    }

    private static String answer(AccessTable.Row row, SandboxCalls person) {
        return switch (row.kind()) {
            case "PAGE" -> page(person.get(PAGES + fixtures.call(row).path()));
            case "SERVLET" -> page(person.get(PAGES));
            case "PANEL" -> shown(person.get("/browse/WORK-1"), "class=\"retainer-panel\"");
            case "LINK" -> link(row, person);
            case "RESOURCE" -> String.valueOf(person.get("/download/resources/org.retainer.jira:" + row.address() + "/"
                            + inDescriptor(row.address(), "<resource type=\"download\" name=\"([^\"]+)\""))
                    .status());
            default -> rest(row, person);
        };
    }

    private static String rest(AccessTable.Row row, SandboxCalls person) {
        AccessFixtures.Call call = fixtures.call(row);
        String path = Office.BASE + call.path();
        SandboxCalls.Reply reply =
                switch (row.kind()) {
                    case "GET" -> person.get(path);
                    case "POST" -> person.post(path, call.body());
                    case "PUT" -> person.put(path, call.body());
                    default -> call.body().isEmpty() ? person.delete(path) : person.delete(path, call.body());
                };
        return String.valueOf(reply.status());
    }

    private static String link(AccessTable.Row row, SandboxCalls person) {
        String address = inDescriptor(row.address(), "<link[^>]*>([^<]+)</link>");
        boolean administration =
                inDescriptor(row.address(), "section=\"([^\"]+)\"").startsWith("admin_");
        return shown(person.get(administration ? "/secure/admin/Users.jspa" : "/browse/WORK-1"), address + "\"");
    }

    private static String page(SandboxCalls.Reply reply) {
        return reply.status() == 302 ? "login" : String.valueOf(reply.status());
    }

    private static String shown(SandboxCalls.Reply reply, String sign) {
        return reply.status() == 200 && reply.body().contains(sign) ? "shown" : "-";
    }

    /** Finds something in the descriptor behind the key of a module. */
    private static String inDescriptor(String key, String pattern) {
        Matcher found = Pattern.compile("key=\"" + Pattern.quote(key) + "\".*?" + pattern, Pattern.DOTALL)
                .matcher(descriptor);
        assertThat(found.find()).as("the module " + key + " in the descriptor").isTrue();
        return found.group(1);
    }
}
