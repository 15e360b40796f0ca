package org.retainer.sandbox.jira;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

public class PagesTest extends HttpCase {
    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");

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
            "/secure/EditIssue.jspa?key=ACME-3",
            "/secure/MoveIssue.jspa?key=ACME-3",
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

    @Test
    public void peopleEditMoveAndDeleteByForms() throws Exception {
        form("/secure/EditIssue.jspa?key=ACME-2", "/secure/EditIssue.jspa", "key=ACME-2&summary=s&parent=ACME-1", 302);
        JsonObject fields = json(200, "GET", "/issue/ACME-2", null).getAsJsonObject("fields");
        assertThat(fields.getAsJsonObject("parent").get("key").getAsString()).isEqualTo("ACME-1");
        assertThat(form(
                        "/secure/EditIssue.jspa?key=ACME-1",
                        "/secure/EditIssue.jspa",
                        "key=ACME-1&summary=s&parent=ACME-2",
                        400))
                .contains("cannot be the parent of another sub-task");
        form("/secure/EditIssue.jspa?key=ACME-2", "/secure/EditIssue.jspa", "key=ACME-2&summary=s&parent=", 302);
        assertThat(json(200, "GET", "/issue/ACME-2", null)
                        .getAsJsonObject("fields")
                        .has("parent"))
                .isFalse();

        String admin = "/secure/admin/Projects.jspa";
        form(admin, admin, "action=create&key=NEXT&name=Next", 302);
        form("/secure/MoveIssue.jspa?key=ACME-1", "/secure/MoveIssue.jspa", "key=ACME-1&project=NEXT", 302);
        assertThat(json(200, "GET", "/issue/ACME-1", null).get("key").getAsString())
                .as("the former key still leads there")
                .isEqualTo("NEXT-1");

        String id = String.valueOf(host.lookalike
                .instance()
                .projects()
                .byKey("ACME")
                .orElseThrow()
                .components()
                .get(0)
                .id());
        form(admin, admin, "action=renameComponent&key=ACME&component=" + id + "&name=Ads", 302);
        assertThat(call(200, "GET", "/project/ACME/components", null)).contains("\"Ads\"");
        form(admin, admin, "action=deleteComponent&key=ACME&component=" + id, 302);
        assertThat(call(200, "GET", "/project/ACME/components", null)).isEqualTo("[]");

        String boris =
                host.lookalike.instance().people().byName("boris").orElseThrow().key();
        form("/secure/admin/Users.jspa", "/secure/admin/Users.jspa", "action=delete&key=" + boris, 302);
        call(404, "GET", "/user?username=boris", null);
    }

    /** Opens a page, takes its token and sends a form. */
    private String form(String page, String action, String fields, int status) throws Exception {
        HttpResponse<String> shown = send("GET", host.baseUrl + page, null);
        String cookie = shown.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
        Matcher token = TOKEN.matcher(shown.body());
        assertThat(token.find()).as(shown.body()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(host.baseUrl + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(UTF_8)))
                .POST(BodyPublishers.ofString(fields + "&atl_token=" + token.group(1)))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
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
}
