package org.retainer.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.database.Database;

public class RestTest {
    private static final String NASTY = "<script>alert('1')</script> \\\"q\\\" Тема 😀 שלום";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final HttpClient client = HttpClient.newHttpClient();
    private BareHost host;
    private String as = "admin";

    @Before
    public void start() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        host = new BareHost(Database.h2Memory("rest-" + UUID.randomUUID()), Clock.systemUTC(), port, null);
        Path file = folder.newFile().toPath();
        Files.writeString(
                file,
                "{\"users\":[{\"name\":\"anna\",\"groups\":[\"jira-users\"]},{\"name\":\"boris\"}],"
                        + "\"projects\":[{\"key\":\"ACME\",\"name\":\"Acme\",\"components\":[\"SEO\"],\"issues\":["
                        + "{\"summary\":\"first\",\"assignee\":\"anna\",\"components\":[\"SEO\"],\"worklogs\":[{\"author\":\"anna\","
                        + "\"startDate\":\"2026-10-05T10:00:00.000+0000\",\"timeSpent\":\"PT1H\"}]},{\"summary\":\"second\"}]},"
                        + "{\"key\":\"SECRET\",\"name\":\"Secret\",\"permissionGroup\":\"inner\",\"issues\":[{\"summary\":\"s\"}]}]}");
        host.lookalike.importFile(file, line -> {});
    }

    @After
    public void stop() throws Exception {
        host.close();
    }

    @Test
    public void anIssueGoesRoundWithItsNastySummary() throws Exception {
        JsonObject created = json(
                201,
                "POST",
                "/issue",
                "{\"fields\":{\"project\":{\"key\":\"ACME\"},\"summary\":\"" + NASTY
                        + "\",\"issuetype\":{\"name\":\"Bug\"},\"labels\":[\"x\"],\"components\":[{\"name\":\"SEO\"}]}}");
        JsonObject issue =
                json(200, "GET", "/issue/" + created.get("key").getAsString() + "?expand=names,schema", null);
        JsonObject fields = issue.getAsJsonObject("fields");
        assertThat(fields.get("summary").getAsString()).isEqualTo(NASTY.replace("\\\"", "\""));
        assertThat(issue.getAsJsonObject("names").get("worklog").getAsString()).isEqualTo("Log Work");
        assertThat(issue.has("schema")).isTrue();
        String path = "/issue/" + created.get("id").getAsString();
        call(204, "PUT", path, "{\"fields\":{\"summary\":\"new\"},\"update\":{\"labels\":[{\"add\":\"y\"}]}}");
        assertThat(json(200, "GET", path + "?fields=labels,summary", null)
                        .getAsJsonObject("fields")
                        .toString())
                .isEqualTo("{\"summary\":\"new\",\"labels\":[\"x\",\"y\"]}");
        call(204, "DELETE", path, null);
        assertThat(call(404, "GET", path, null)).contains("Issue Does Not Exist");
    }

    @Test
    public void badIssuesAreRefusedByField() throws Exception {
        assertThat(call(
                        400,
                        "POST",
                        "/issue",
                        "{\"fields\":{\"project\":{\"key\":\"NO\"},\"issuetype\":{\"name\":\"Task\"}}}"))
                .contains("\"project\":\"valid project is required\"");
        assertThat(call(400, "POST", "/issue", issue("\"summary\":\" \""))).contains("\"summary\":\"You must");
        assertThat(call(400, "POST", "/issue", issue("\"summary\":5"))).contains("\"summary\":\"Operation value");
        assertThat(call(400, "POST", "/issue", issue("\"summary\":\"a\",\"nope\":1")))
                .contains("\"nope\":\"Field");
        assertThat(call(400, "POST", "/issue", issue("\"summary\":\"a\",\"assignee\":{\"name\":\"ghost\"}")))
                .contains("\"assignee\"");
        assertThat(call(400, "POST", "/issue", issue("\"summary\":\"a\\u0000\"")))
                .contains("\"summary\"");
        assertThat(call(400, "POST", "/issue", "{\"fields\":")).contains("not valid JSON");
        call(413, "POST", "/issue", " ".repeat(10 * 1024 * 1024 + 1));
    }

    @Test
    public void workIsLoggedChangedAndDeletedByItsAuthor() throws Exception {
        as = "anna";
        JsonObject worklog = json(
                201,
                "POST",
                "/issue/ACME-2/worklog?adjustEstimate=auto",
                "{\"comment\":\"c\",\"started\":\"2026-10-31T10:00:00.000+0300\",\"timeSpent\":\"90m\"}");
        assertThat(worklog.get("timeSpentSeconds").getAsLong()).isEqualTo(5400);
        assertThat(worklog.get("timeSpent").getAsString()).isEqualTo("1h 30m");
        assertThat(worklog.get("started").getAsString()).isEqualTo("2026-10-31T07:00:00.000+0000");
        String path = "/issue/ACME-2/worklog/" + worklog.get("id").getAsString();
        assertThat(json(200, "PUT", path, "{\"timeSpentSeconds\":60}")
                        .get("comment")
                        .getAsString())
                .isEqualTo("c");
        assertThat(call(400, "PUT", path, "{\"timeSpent\":\"0m\"}")).contains("timeSpent must be more than 0");
        assertThat(call(400, "POST", "/issue/ACME-2/worklog", "{}")).contains("timeLogged");
        assertThat(call(400, "POST", "/issue/ACME-2/worklog", "{\"timeSpent\":\"soon\"}"))
                .contains("1w 2d 3h 30m");
        assertThat(call(400, "POST", "/issue/ACME-2/worklog", "{\"timeSpent\":\"1h\",\"started\":\"today\"}"))
                .contains("\"started\"");
        assertThat(call(400, "POST", "/issue/ACME-2/worklog", "{\"timeSpend\":\"1h\"}"))
                .contains("timeSpend");
        call(204, "DELETE", path, null);
        call(404, "GET", path, null);
        as = "admin";
        String imported = json(200, "GET", "/issue/ACME-1/worklog", null)
                .getAsJsonArray("worklogs")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        JsonObject own = json(201, "POST", "/issue/ACME-2/worklog", "{\"timeSpent\":\"2d 4h\"}");
        assertThat(own.get("timeSpentSeconds").getAsLong()).isEqualTo(20 * 3600);
        as = "anna";
        call(403, "DELETE", "/issue/ACME-2/worklog/" + own.get("id").getAsString(), null);
        call(204, "DELETE", "/issue/ACME-1/worklog/" + imported, null);
    }

    @Test
    public void searchesUnderstandJql() throws Exception {
        assertThat(found("project = ACME ORDER BY key")).isEqualTo("ACME-1 ACME-2");
        assertThat(found("assignee = anna AND component in (SEO)")).isEqualTo("ACME-1");
        assertThat(found("assignee is EMPTY ORDER BY key ASC")).isEqualTo("ACME-2");
        assertThat(found("NOT key = ACME-1 and project in (acme)")).isEqualTo("ACME-2");
        assertThat(found("worklogDate >= '2026-10-05' AND worklogDate < 2026-10-06"))
                .isEqualTo("ACME-1");
        assertThat(found("worklogDate > 2026-10-05")).isEmpty();
        assertThat(found("(created >= -1d or updated <= '2001/01/01 10:00') and key != ACME-2"))
                .isEqualTo("ACME-1");
        assertThat(found("summary ~ FIRST")).isEqualTo("ACME-1");
        assertThat(found("key > ACME-1")).isEqualTo("ACME-2");
        assertThat(found("reporter = currentUser()")).isEmpty();
        assertThat(search(400, "colour = red")).contains("Field 'colour' does not exist");
        assertThat(search(400, "project = SECRET")).contains("does not exist for the field 'project'");
        assertThat(search(400, "project ACME")).contains("Expecting operator but got 'ACME'");
        assertThat(search(400, "project = ACME AND")).contains("the end of the query");
        assertThat(search(400, "summary ~ 'x")).contains("has not been completed");
        assertThat(search(400, "worklogDate > soon")).contains("Date value 'soon'");
        assertThat(search(400, "key = ACME-99")).contains("ACME-99");
        assertThat(JsonParser.parseString(search(200, "project = ACME&maxResults=1&startAt=1&expand=names,schema"))
                        .getAsJsonObject()
                        .keySet())
                .contains("names", "schema", "total", "startAt", "maxResults", "issues");
    }

    @Test
    public void whatOneMayNotSeeIsNotThere() throws Exception {
        as = null;
        call(401, "GET", "/myself", null);
        call(401, "GET", "/issue/ACME-1", null);
        call(200, "GET", "/serverInfo", null);
        as = "boris";
        call(404, "GET", "/issue/ACME-1", null);
        as = "anna";
        call(404, "GET", "/issue/SECRET-1", null);
        call(404, "GET", "/project/SECRET", null);
        assertThat(call(200, "GET", "/project", null)).contains("ACME").doesNotContain("SECRET");
        call(403, "POST", "/user", "{\"name\":\"x\"}");
        call(404, "GET", "/nothing/here", null);
        call(405, "PATCH", "/issue/ACME-1", null);
    }

    @Test
    public void administratorsManagePeople() throws Exception {
        json(
                201,
                "POST",
                "/user",
                "{\"name\":\"vera\",\"displayName\":\"Вера\",\"emailAddress\":\"v@x\",\"password\":\"p\"}");
        assertThat(call(400, "POST", "/user", "{\"name\":\"VERA\"}")).contains("already exists");
        JsonObject renamed = json(200, "PUT", "/user?username=vera", "{\"name\":\"vera2\",\"active\":false}");
        assertThat(renamed.get("active").getAsBoolean()).isFalse();
        json(201, "POST", "/group", "{\"name\":\"team\"}");
        json(201, "POST", "/group/user?groupname=team", "{\"name\":\"vera2\"}");
        assertThat(call(200, "GET", "/user?username=vera2&expand=groups", null)).contains("\"team\"");
        call(204, "DELETE", "/user?username=vera2", null);
        assertThat(call(404, "GET", "/user?username=vera2", null)).contains("vera2");
        assertThat(call(200, "GET", "/user/search?username=ann", null)).contains("anna");
    }

    @Test
    public void propertiesComeAndGo() throws Exception {
        call(201, "PUT", "/issue/ACME-1/properties/account", "{\"key\":\"A\"}");
        call(200, "PUT", "/issue/ACME-1/properties/account", "{\"key\":\"B\"}");
        assertThat(call(200, "GET", "/issue/ACME-1/properties/account", null))
                .isEqualTo("{\"key\":\"account\",\"value\":{\"key\":\"B\"}}");
        assertThat(call(200, "GET", "/issue/ACME-1/properties", null)).contains("\"key\":\"account\"");
        call(204, "DELETE", "/issue/ACME-1/properties/account", null);
        call(404, "GET", "/issue/ACME-1/properties/account", null);
    }

    @Test
    public void pagesEscapeWhatPeopleTyped() throws Exception {
        json(201, "POST", "/issue", issue("\"summary\":\"" + NASTY + "\",\"description\":\"" + NASTY + "\""));
        json(201, "POST", "/issue/ACME-3/worklog", "{\"timeSpent\":\"1h\",\"comment\":\"" + NASTY + "\"}");
        for (String page : new String[] {
            "/browse/ACME-3",
            "/issues/?jql=" + encoded("summary ~ \"<script>alert\""),
            "/secure/Dashboard.jspa",
            "/secure/CreateIssue.jspa?summary=" + encoded("\"><script>alert('1')"),
            "/secure/DeleteIssue.jspa?key=ACME-3",
            "/secure/admin/Users.jspa?query=" + encoded("\"><script>alert('1')"),
            "/secure/admin/Projects.jspa"
        }) {
            HttpResponse<String> response = send("GET", host.baseUrl + page, null);
            assertThat(response.statusCode()).as(page).isEqualTo(200);
            assertThat(response.body()).as(page).doesNotContain("<script>alert").doesNotContain("$");
        }
        assertThat(send("GET", host.baseUrl + "/browse/ACME-3", null).body())
                .contains("&#60;script&#62;")
                .contains("Plugin &#60;panel&#62;")
                .contains("class=\"drawn\"")
                .contains("שלום");
    }

    @Test
    public void pagesAskForALogInAndComeBack() throws Exception {
        as = null;
        HttpResponse<String> sent = send("GET", host.baseUrl + "/browse/ACME-1?a=b", null);
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElse(""))
                .endsWith("/login.jsp?os_destination=%2Fbrowse%2FACME-1%3Fa%3Db");
        assertThat(logIn("anna", "anna", "/browse/ACME-1")).endsWith("/jira/browse/ACME-1");
        assertThat(logIn("anna", "anna", "//evil.example.com")).endsWith("/jira/secure/Dashboard.jspa");
        assertThat(logIn("anna", "wrong", "/")).isEmpty();
        as = "anna";
        assertThat(send("GET", host.baseUrl + "/secure/admin/Users.jspa", null).statusCode())
                .isEqualTo(403);
        assertThat(send("POST", host.baseUrl + "/secure/DeleteIssue.jspa?key=ACME-1", "x")
                        .statusCode())
                .isEqualTo(403);
    }

    private String logIn(String name, String password, String destination) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(host.baseUrl + "/login.jsp"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "os_username=" + name + "&os_password=" + password + "&os_destination=" + encoded(destination)))
                .build();
        return client.send(request, BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private static String issue(String fields) {
        return "{\"fields\":{\"project\":{\"key\":\"ACME\"},\"issuetype\":{\"name\":\"Task\"}," + fields + "}}";
    }

    private String found(String jql) throws Exception {
        StringBuilder keys = new StringBuilder();
        JsonParser.parseString(search(200, jql))
                .getAsJsonObject()
                .getAsJsonArray("issues")
                .forEach(issue -> keys.append(keys.isEmpty() ? "" : " ")
                        .append(issue.getAsJsonObject().get("key").getAsString()));
        return keys.toString();
    }

    private String search(int status, String jql) throws Exception {
        int rest = jql.indexOf('&');
        String query = rest < 0 ? encoded(jql) : encoded(jql.substring(0, rest)) + jql.substring(rest);
        return call(status, "GET", "/search?jql=" + query, null);
    }

    private JsonObject json(int status, String method, String path, String body) throws Exception {
        return JsonParser.parseString(call(status, method, path, body)).getAsJsonObject();
    }

    private String call(int status, String method, String path, String body) throws Exception {
        HttpResponse<String> response = send(method, host.baseUrl + "/rest/api/2" + path, body);
        assertThat(response.statusCode())
                .as("%s %s: %s", method, path, response.body())
                .isEqualTo(status);
        return response.body();
    }

    private HttpResponse<String> send(String method, String url, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (as != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((as + ":" + as).getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
