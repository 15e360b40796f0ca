package org.retainer.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.Test;

public class PagesTest extends HttpCase {
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
