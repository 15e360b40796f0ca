package org.retainer.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.rest.client.api.JiraRestClient;
import com.atlassian.jira.rest.client.api.RestClientException;
import com.atlassian.jira.rest.client.api.domain.BasicIssue;
import com.atlassian.jira.rest.client.api.domain.BasicProject;
import com.atlassian.jira.rest.client.api.domain.Issue;
import com.atlassian.jira.rest.client.api.domain.Project;
import com.atlassian.jira.rest.client.api.domain.SearchResult;
import com.atlassian.jira.rest.client.api.domain.ServerInfo;
import com.atlassian.jira.rest.client.api.domain.User;
import com.atlassian.jira.rest.client.api.domain.Worklog;
import com.atlassian.jira.rest.client.api.domain.input.IssueInputBuilder;
import com.atlassian.jira.rest.client.api.domain.input.WorklogInput;
import com.atlassian.jira.rest.client.internal.async.AsynchronousJiraRestClientFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.time.DateTime;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

public class JiraRestJavaClientIT {
    private static final long SECOND = 1_000_000_000L;

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static RunningSandbox sandbox;
    private final List<JiraRestClient> opened = new ArrayList<>();

    @BeforeClass
    public static void start() throws IOException {
        Path agency = FOLDER.getRoot().toPath().resolve("small-agency.json");
        try (InputStream in = JiraRestJavaClientIT.class.getResourceAsStream("/small-agency.json")) {
            Files.copy(in, agency);
        }
        sandbox = SandboxCommand.in(FOLDER.getRoot().toPath().resolve("home"))
                .with("--import", agency.toString())
                .start();
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @After
    public void closeClients() throws IOException {
        // what is not closed keeps threads that keep the JVM
        for (JiraRestClient client : opened) {
            client.close();
        }
    }

    @Test
    public void theServerIntroducesItself() {
        ServerInfo info = client("anna").getMetadataClient().getServerInfo().claim();

        assertThat(info.getBaseUri()).isEqualTo(sandbox.address());
        assertThat(info.getVersion()).startsWith("10.3");
        assertThat(info.getBuildNumber()).isPositive();
        assertThat(info.getServerTime()).isNotNull();
    }

    @Test
    public void peopleProjectsAndComponentsAreReadAsTheyWereImported() {
        JiraRestClient client = client("anna");

        User boris = client.getUserClient().getUser("boris").claim();
        assertThat(boris.getDisplayName()).isEqualTo("Boris \"Bob\" O'Neil");
        assertThat(boris.getGroups().getItems()).contains("jira-users");
        assertThat(client.getProjectClient().getAllProjects().claim())
                .extracting(BasicProject::getKey)
                .containsExactly("WEB");
        Project project = client.getProjectClient().getProject("WEB").claim();
        assertThat(project.getName()).isEqualTo("Site of ООО «Ромашка»");
        assertThat(project.getComponents())
                .extracting(component -> component.getName())
                .containsExactly("Design", "SEO");
    }

    @Test
    public void anIssueIsCreatedFoundAndRead() {
        JiraRestClient client = client("anna");
        BasicIssue created = create(client, "Contact form 📮 <script>alert('x')</script>");

        SearchResult found = client.getSearchClient()
                .searchJql("project = WEB AND key = " + created.getKey())
                .claim();
        assertThat(found.getTotal()).isEqualTo(1);
        assertThat(found.getIssues()).extracting(Issue::getKey).containsExactly(created.getKey());
        Issue issue = client.getIssueClient().getIssue(created.getKey()).claim();
        assertThat(issue.getSummary()).isEqualTo("Contact form 📮 <script>alert('x')</script>");
        assertThat(issue.getReporter().getName()).isEqualTo("anna");
        assertThat(issue.getStatus().getName()).isEqualTo("To Do");
        assertThat(issue.getWorklogs()).isEmpty();
    }

    @Test
    public void importedIssuesCarryWhatTheFileSays() {
        Issue issue = client("boris").getIssueClient().getIssue("WEB-1").claim();

        assertThat(issue.getSummary()).isEqualTo("Start page <b>bold</b> & «ёлочки»");
        assertThat(issue.getAssignee().getDisplayName()).isEqualTo("Boris \"Bob\" O'Neil");
        assertThat(issue.getComponents())
                .extracting(component -> component.getName())
                .containsExactly("Design");
        assertThat(issue.getLabels()).containsExactly("launch");
        assertThat(issue.getWorklogs()).extracting(Worklog::getMinutesSpent).contains(120);
    }

    @Test
    public void anOrdinaryUsersWorkShowsOnThePanelAtOnce() {
        linkProjectToAccount();
        JiraRestClient client = client("boris");
        BasicIssue created = create(client, "Newsletter");
        Issue issue = client.getIssueClient().getIssue(created.getKey()).claim();

        client.getIssueClient()
                .addWorklog(issue.getWorklogUri(), WorklogInput.create(issue.getSelf(), "Вёрстка", new DateTime(), 90))
                .claim();
        long logged = System.nanoTime();
        String panel = panelShowing(issue.getKey(), 5400, logged);

        assertThat(panel).contains("DAISY");
        assertThat(client.getIssueClient().getIssue(created.getKey()).claim().getWorklogs())
                .singleElement()
                .satisfies(worklog -> {
                    assertThat(worklog.getMinutesSpent()).isEqualTo(90);
                    assertThat(worklog.getComment()).isEqualTo("Вёрстка");
                    assertThat(worklog.getAuthor().getName()).isEqualTo("boris");
                });
    }

    @Test
    public void errorsArriveWithTheServersWords() {
        JiraRestClient client = client("anna");

        assertThatThrownBy(() -> client.getIssueClient().getIssue("WEB-404").claim())
                .isInstanceOf(RestClientException.class)
                .hasMessageContaining("Issue Does Not Exist");
        assertThatThrownBy(() ->
                        client.getSearchClient().searchJql("flavour = vanilla").claim())
                .isInstanceOf(RestClientException.class)
                .hasMessageContaining("flavour");
        assertThatThrownBy(() -> client.getIssueClient()
                        .createIssue(new IssueInputBuilder("NOPE", 1L, "Nowhere").build())
                        .claim())
                .isInstanceOf(RestClientException.class)
                .hasMessageContaining("project");
    }

    @Test
    public void aWorklogOfNothingIsRefusedAsJiraDoes() {
        JiraRestClient client = client("anna");
        Issue issue = client.getIssueClient().getIssue("WEB-1").claim();

        assertThatThrownBy(() -> client.getIssueClient()
                        .addWorklog(issue.getWorklogUri(), WorklogInput.create(issue.getSelf(), "", new DateTime(), 0))
                        .claim())
                .isInstanceOf(RestClientException.class)
                .satisfies(problem -> assertThat(
                                ((RestClientException) problem).getStatusCode().get())
                        .isEqualTo(400));
    }

    @Test
    public void aWrongPasswordIsRefused() throws IOException {
        try (JiraRestClient stranger = new AsynchronousJiraRestClientFactory()
                .createWithBasicHttpAuthentication(sandbox.address(), "anna", "guessed")) {
            assertThatThrownBy(() -> stranger.getIssueClient().getIssue("WEB-1").claim())
                    .isInstanceOf(RestClientException.class)
                    .satisfies(problem -> assertThat(((RestClientException) problem)
                                    .getStatusCode()
                                    .get())
                            .isEqualTo(401));
        }
    }

    @Test
    public void fieldsAskedForAreEnoughForTheClientsParser() {
        SearchResult found = client("anna")
                .getSearchClient()
                .searchJql(
                        "project = WEB ORDER BY key",
                        10,
                        0,
                        Set.of("summary", "issuetype", "created", "updated", "project", "status", "key"))
                .claim();

        assertThat(found.getIssues()).extracting(Issue::getKey).contains("WEB-1");
    }

    private static void linkProjectToAccount() {
        sandbox.as("admin")
                .post(
                        "/rest/retainer/1.0/accounts",
                        "{\"key\":\"DAISY\",\"name\":\"ООО «Ромашка»\",\"lead\":\"anna\",\"currency\":\"RUB\"}")
                .expect(201);
        sandbox.as("admin")
                .post("/rest/retainer/1.0/accounts/DAISY/links", "{\"type\":\"PROJECT\",\"project\":\"WEB\"}")
                .expect(201);
    }

    private static BasicIssue create(JiraRestClient client, String summary) {
        Long type = client.getProjectClient()
                .getProject("WEB")
                .claim()
                .getIssueTypes()
                .iterator()
                .next()
                .getId();
        return client.getIssueClient()
                .createIssue(new IssueInputBuilder("WEB", type, summary).build())
                .claim();
    }

    private static String panelShowing(String issueKey, long seconds, long since) {
        Pattern hours = Pattern.compile("\"issueSeconds\"\\s*:\\s*(\\d+)");
        String panel;
        do {
            panel = sandbox.as("boris")
                    .get("/rest/retainer/1.0/issues/" + issueKey + "/panel")
                    .expect(200)
                    .body();
            Matcher shown = hours.matcher(panel);
            if (shown.find() && Long.parseLong(shown.group(1)) == seconds) {
                return panel;
            }
        } while (System.nanoTime() - since < SECOND);
        throw new AssertionError("A second after the worklog the panel still says " + panel);
    }

    private JiraRestClient client(String name) {
        JiraRestClient client = new AsynchronousJiraRestClientFactory()
                .createWithBasicHttpAuthentication(sandbox.address(), name, name);
        opened.add(client);
        return client;
    }
}
