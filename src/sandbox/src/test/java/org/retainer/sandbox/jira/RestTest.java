package org.retainer.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.retainer.sandbox.jira.index.IndexedPath;

public class RestTest extends HttpCase {
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
    public void propertiesAreFoundAndTheIndexCanBeWrittenAnew() throws Exception {
        call(201, "PUT", "/issue/ACME-2/properties/re.account", "{\"account\":\"NORD\"}");
        host.lookalike
                .instance()
                .index()
                .configurations()
                .add(
                        "test",
                        List.of(new IndexedPath(
                                "re.account", "account", IndexedPath.Type.STRING, Optional.of("clientAccount"))));
        assertThat(found("clientAccount = NORD")).isEmpty();
        call(202, "POST", "/reindex?type=BACKGROUND_PREFERRED", null);
        assertThat(found("clientAccount = NORD")).isEqualTo("ACME-2");
        assertThat(found("issue.property[re.account].account = NORD AND project = ACME"))
                .isEqualTo("ACME-2");
        call(204, "DELETE", "/issue/ACME-2/properties/re.account", null);
        assertThat(found("clientAccount = NORD")).isEmpty();
        call(400, "POST", "/reindex/issue?issueId=x", null);
        call(202, "POST", "/reindex/issue?issueId=10000", null);
        as = "anna";
        call(403, "POST", "/reindex", null);
    }

    @Test
    public void propertyLimitsAreThoseOfJira() throws Exception {
        String path = "/issue/ACME-1/properties/";
        call(400, "PUT", path + "k".repeat(256), "1");
        call(201, "PUT", path + "k".repeat(255), "1");
        call(400, "PUT", path + "long", "\"" + "x".repeat(32_767) + "\"");
        call(201, "PUT", path + "long", "\"" + "x".repeat(32_766) + "\"");
        call(400, "PUT", path + "bad", "{\"a\":");
        as = "boris";
        call(404, "PUT", path + "mine", "1");
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
}
