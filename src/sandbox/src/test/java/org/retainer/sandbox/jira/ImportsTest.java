package org.retainer.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.issue.worklog.WorklogManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.issue.IssueType;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.load.ImportException;

public class ImportsTest {
    private static final Instant NOW = Instant.parse("2026-10-31T12:00:00Z");
    private static final String WORKLOG =
            "{'author':'anna','startDate':'2012-10-29T13:12:00.000+0000','timeSpent':'PT145H'}";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final RecordedEvents events = new RecordedEvents();
    private final List<String> progress = new ArrayList<>();
    private final Lookalike lookalike = Lookalike.open(
            Database.h2Memory("imports-" + UUID.randomUUID()),
            events,
            Clock.fixed(NOW, ZoneOffset.UTC),
            "http://localhost/jira",
            "10.3.0");

    @Test
    public void aFileGoesInWithKeysInFileOrderAndLinks() throws IOException {
        load(file(
                "{'externalId':'1','summary':'One','worklogs':[" + WORKLOG
                        + "],'components':['SEO'],'labels':['b','a']},"
                        + "{'key':'ACME-2','summary':'Two'},{'externalId':'3','summary':'Three'}",
                "{'name':'sub-task-link','sourceId':'3','destinationId':'1'}"));
        StoredIssue three = issue("ACME-3");
        assertThat(three.getParentObject()).isEqualTo(issue("ACME-1"));
        assertThat(three.row().type()).isEqualTo(IssueType.SUB_TASK);
        assertThat(issue("ACME-1").row().labels()).containsExactly("a", "b");
        assertThat(issue("ACME-1").getComponents()).extracting("name").containsExactly("SEO");
        assertThat(issue("ACME-2").getSummary()).isEqualTo("Two");
        WorklogManager worklogs = (WorklogManager) lookalike.components().get(WorklogManager.class);
        assertThat(worklogs.getWorklogsUpdatedSince(NOW.toEpochMilli()))
                .singleElement()
                .satisfies(worklog -> {
                    assertThat(worklog.getTimeSpent()).isEqualTo(145 * 3600L);
                    assertThat(worklog.getStartDate().toInstant()).isEqualTo(Instant.parse("2012-10-29T13:12:00Z"));
                    assertThat(worklog.getAuthorObject().getDisplayName()).isEqualTo("Анна");
                });
        assertThat(lookalike.authentication().check("anna", "anna")).isPresent();
        assertThat(events.published).isEmpty();
        assertThat(progress).last().asString().endsWith("1 users, 1 projects, 3 issues, 1 worklogs");
        assertThat(lookalike.instance().projects().nextNumber(issue("ACME-1").getProjectId()))
                .isEqualTo(4);
    }

    @Test
    public void fieldsThatAreNotImportedAreNamedOnce() throws IOException {
        load(file("{'summary':'One','history':[{'x':1}]},{'summary':'Two','history':[]}", ""));
        assertThat(progress)
                .anySatisfy(line -> assertThat(line).startsWith("Warning").contains("projects[].issues[].history"));
        assertThat(progress.stream().filter(line -> line.contains("history"))).hasSize(1);
    }

    @Test
    public void usersMayComeAfterProjectsAndAreKeptWhenKnown() throws IOException {
        load("{'projects':[{'key':'ACME','issues':[{'summary':'s','reporter':'anna'}]}],"
                + "'users':[{'name':'anna'},{'name':'admin','groups':['new-group']}]}");
        assertThat(issue("ACME-1").row().reporterKey()).startsWith("JIRAUSER");
        assertThat(lookalike.instance().groups().of("JIRAUSER10000")).contains("new-group", "jira-administrators");
    }

    @Test
    public void badInputIsRefusedWithItsPath() throws IOException {
        refused(
                file("{'summary':'x','worklogs':[" + WORKLOG.replace("PT145H", "90m") + "]}", ""),
                "projects[0].issues[0].worklogs[0].timeSpent: expected an ISO-8601 duration such as PT1H30M, found"
                        + " \"90m\"");
        refused(
                file("{'summary':'x','worklogs':[" + WORKLOG.replace("PT145H", "PT0S") + "]}", ""),
                "projects[0].issues[0].worklogs[0].timeSpent: expected a duration of more than 0 seconds");
        refused(
                file("{'summary':'x'},{'summary':'y','worklogs':[" + WORKLOG.replace("anna", "ghost") + "]}", ""),
                "projects[0].issues[1].worklogs[0].author: expected a user of this file or of the database, found"
                        + " \"ghost\"");
        refused(
                file(
                        "{'summary':'x','worklogs':[" + WORKLOG.replace("2012-10-29T13:12:00.000+0000", "29.10.12")
                                + "]}",
                        ""),
                "projects[0].issues[0].worklogs[0].startDate: expected a date such as");
        refused(file("{'summary':'x','status':'Lost'}", ""), "projects[0].issues[0].status: expected one of To Do,");
        refused(file("{'summary':''}", ""), "projects[0].issues[0].summary: is missing");
        refused(file("{'summary':'x','worklogs':{}}", ""), "projects[0].issues[0].worklogs: expected an array");
        refused(file("{'summary':'a\\u0000'}", ""), "projects[0].issues[0].summary: expected text without U+0000");
        refused(
                file("{'summary':'x','externalId':'1'},{'summary':'y','externalId':'1'}", ""),
                "projects[0].issues[1].externalId: expected each externalId once");
        refused(file("{'summary':'x','key':'ACME-1'},{'summary':'y','key':'ACME-1'}", ""), "projects[0].issues[1].key");
        refused(file("{'summary':'x','key':'OTHER-1'}", ""), "projects[0].issues[0].key: expected ACME- and a number");
        refused(
                file("{'summary':'x'}", "{'name':'sub-task-link','sourceId':'9','destinationId':'8'}"),
                "links[0].sourceId: expected the externalId of an issue of this file");
        refused("{'projects':[{'key':'a b'}]}", "projects[0].key: expected 2 to 50 upper-case letters");
        refused("{'projects':[{'key':'ACME'},{'key':'ACME'}]}", "projects[1].key: the project ACME exists already");
        refused("{'projects':[{'key':'ACME','key':'B'}]}", "projects[0].key: expected each field once");
        refused("{'projects':[", "projects[0]");
        refused("{} {}", "the file is not JSON at the beginning (line 1 column");
        refused("[]", "expected an object");
    }

    @Test
    public void aFileThatIsNotUtf8OrNotThereIsRefused() throws IOException {
        Path latin = folder.newFile().toPath();
        Files.write(latin, "{\"users\":[{\"name\":\"\u00e9\"}]}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> lookalike.importFile(latin, progress::add))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> lookalike.importFile(Path.of("no-such-file.json"), progress::add))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("no-such-file.json");
    }

    private void refused(String json, String message) throws IOException {
        assertThatThrownBy(() -> load(json))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
        assertThat(lookalike.instance().projects().all())
                .as("nothing stays of %s", json)
                .isEmpty();
        assertThat(lookalike.instance().people().byName("anna")).isEmpty();
    }

    private StoredIssue issue(String key) {
        return lookalike.instance().issues().byKey(key).orElseThrow();
    }

    private void load(String json) throws IOException {
        Path file = folder.newFile().toPath();
        Files.writeString(file, json.replace('\'', '"'));
        lookalike.importFile(file, progress::add);
    }

    private static String file(String issues, String links) {
        return "{'users':[{'name':'anna','fullname':'Анна','groups':['jira-users']}],"
                + "'projects':[{'key':'ACME','name':'Acme','components':['SEO'],'issues':[" + issues + "]}],'links':["
                + links + "]}";
    }
}
