package org.retainer.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.worklog.WorklogCreatedEvent;
import com.atlassian.jira.event.worklog.WorklogDeletedEvent;
import com.atlassian.jira.event.worklog.WorklogEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.worklog.Worklog;
import com.atlassian.jira.issue.worklog.WorklogManager;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.index.IndexedPath;
import org.retainer.sandbox.jira.index.IndexedPath.Type;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.issue.IssueDraft;
import org.retainer.sandbox.jira.issue.IssueType;
import org.retainer.sandbox.jira.issue.Properties;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.project.StoredProject;
import org.retainer.sandbox.jira.store.Refusal;
import org.retainer.sandbox.jira.worklog.StoredWorklog;
import org.retainer.sandbox.jira.worklog.WorklogDraft;

/** What the look-alike's data must do on every database. */
public abstract class LookalikeContract {
    private static final Instant NOON = Instant.parse("2026-10-31T12:00:00Z");

    private final RecordedEvents events = new RecordedEvents();
    private final TickingClock clock = new TickingClock(NOON);
    private Database database;
    private Lookalike lookalike;
    private Instance jira;
    private ApplicationUser admin;

    abstract Database open() throws Exception;

    @Before
    public void openLookalike() throws Exception {
        database = open();
        lookalike = Lookalike.open(database, events, clock, "http://localhost/jira/", "10.3.0");
        jira = lookalike.instance();
        admin = users().getUserByName("ADMIN");
    }

    @After
    public void closeDatabase() {
        database.close();
    }

    @Test
    public void firstOpenMakesAnAdministratorAndNothingElse() {
        assertThat(admin.getKey()).isEqualTo("JIRAUSER10000");
        assertThat(part(GlobalPermissionManager.class).hasPermission(GlobalPermissionKey.ADMINISTER, admin))
                .isTrue();
        assertThat(jira.projects().all()).isEmpty();
        assertThat(lookalike.authentication().check("admin", "admin")).contains(admin);
        assertThat(lookalike.authentication().check("admin", "Admin")).isEmpty();
    }

    @Test
    public void secondOpenKeepsEverything() {
        project("ACME");
        Lookalike again = Lookalike.open(database, events, clock, "http://localhost/jira", "10.3.0");
        assertThat(again.instance().projects().byKey("ACME")).isPresent();
        assertThat(again.instance().people().search("", 10)).hasSize(1);
    }

    @Test
    public void eventsComeAfterTheCommitOnTheSameThread() {
        StoredIssue issue = issue(project("ACME"));
        List<Object> seen = new ArrayList<>();
        Thread caller = Thread.currentThread();
        events.whenPublished = event -> {
            if (event instanceof WorklogEvent worklog) {
                assertThat(Thread.currentThread()).isSameAs(caller);
                long id = worklog.getWorklog().getId();
                seen.add(fromAnotherThread(() -> part(WorklogManager.class).getById(id)));
            }
        };
        StoredWorklog worklog = log(issue, 5400);
        assertThat(seen).containsExactly(worklog);
        assertThat(events.published).last().isInstanceOf(WorklogCreatedEvent.class);
    }

    @Test
    public void aRefusedChangePublishesNothing() {
        StoredIssue issue = issue(project("ACME"));
        events.published.clear();
        assertThatThrownBy(() -> log(issue, 0)).isInstanceOf(Refusal.class).hasMessageContaining("timeSpent");
        assertThatThrownBy(() -> jira.database().inTransaction(() -> log(issue, 60)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(events.published).isEmpty();
        assertThat(part(WorklogManager.class).getByIssue(issue)).isEmpty();
    }

    @Test
    public void issueNumbersHaveNoGapsAndNoDoublesWithManyWriters() throws Exception {
        StoredProject project = project("ACME");
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> keys = new ArrayList<>();
            for (int number = 0; number < 80; number++) {
                keys.add(writers.submit(() -> issue(project).getKey()));
            }
            List<String> made = new ArrayList<>();
            for (Future<String> key : keys) {
                made.add(key.get());
            }
            assertThat(made).doesNotHaveDuplicates().hasSize(80).contains("ACME-1", "ACME-80");
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    public void updatedSinceIsOldestFirstAndIncludesItsMoment() {
        StoredIssue issue = issue(project("ACME"));
        StoredWorklog first = log(issue, 60);
        StoredWorklog second = log(issue, 120);
        jira.worklogChanges().edit(first, new WorklogDraft(0, 180, "later", null, null), admin);
        WorklogManager worklogs = part(WorklogManager.class);
        assertThat(worklogs.getWorklogsUpdatedSince(second.row().updated()))
                .extracting(Worklog::getId)
                .containsExactly(second.getId(), first.getId());
        assertThat(worklogs.getWorklogsUpdatedSince(clock.millis() + 1)).isEmpty();
    }

    @Test
    public void aPropertyIsFoundOnceItsIssueIsIndexed() throws Exception {
        StoredIssue issue = issue(project("ACME"));
        StoredIssue other = issue(jira.projects().byKey("ACME").orElseThrow());
        jira.index()
                .configurations()
                .add(
                        "test:index",
                        List.of(
                                new IndexedPath("re.account", "account", Type.STRING, Optional.of("clientAccount")),
                                new IndexedPath("re.account", "more.note", Type.TEXT, Optional.of("clientNote")),
                                new IndexedPath("re.account", "sizes", Type.NUMBER, Optional.empty())));
        JsonEntityPropertyManager properties = part(JsonEntityPropertyManager.class);
        properties.put(
                Properties.ISSUE,
                issue.getId(),
                "re.account",
                "{\"account\":\"NORD\",\"more\":{\"note\":\"Белый снег\"},\"sizes\":[3,5.5]}");
        assertThat(found("clientAccount = NORD")).isEmpty();

        part(IssueIndexingService.class).reIndex(issue, IssueIndexingParams.INDEX_ISSUE_ONLY);

        String key = issue.getKey();
        assertThat(found("clientaccount = NORD")).containsExactly(key);
        assertThat(found("issue.property[re.account].account = \"NORD\"")).containsExactly(key);
        assertThat(found("issue.property[\"re.account\"].account in (A, NORD)")).containsExactly(key);
        assertThat(found("clientAccount = nord")).isEmpty();
        assertThat(found("clientAccount != EAST")).containsExactly(key);
        assertThat(found("clientAccount is EMPTY")).containsExactly(other.getKey());
        assertThat(found("clientAccount is not EMPTY")).containsExactly(key);
        assertThat(found("clientAccount not in (NORD)")).isEmpty();
        assertThat(found("not clientAccount = NORD")).containsExactly(other.getKey());
        assertThat(found("clientNote ~ \"снег\"")).containsExactly(key);
        assertThat(found("issue.property[re.account].sizes > 5")).containsExactly(key);
        assertThat(found("issue.property[re.account].sizes = 4")).isEmpty();
        assertThat(found("project = ACME order by clientAccount, key")).hasSize(2);
        assertThatThrownBy(() -> found("clientAccount ~ NORD")).hasMessageContaining("not supported");
        assertThatThrownBy(() -> found("clientNote = NORD")).hasMessageContaining("not supported");
        assertThatThrownBy(() -> found("issue.property[other].account = NORD")).hasMessageContaining("does not exist");

        properties.delete(Properties.ISSUE, issue.getId(), "re.account");
        assertThat(found("clientAccount = NORD")).containsExactly(key);
        jira.issueChanges().edit(issue, IssueDraft.of(issue), admin);
        assertThat(found("clientAccount = NORD")).isEmpty();
        jira.index().configurations().remove("test:index");
        assertThatThrownBy(() -> found("clientAccount = NORD")).hasMessageContaining("does not exist");
    }

    private List<String> found(String jql) {
        return jira.search().find(jql, admin, 0, 50).issues().stream()
                .map(StoredIssue::getKey)
                .toList();
    }

    @Test
    public void deletingAnIssueNotesItsWorklogsAsDeletedAndTellsOnce() {
        StoredProject project = project("ACME");
        StoredIssue issue = issue(project);
        StoredIssue subTask = jira.issueChanges()
                .create(
                        IssueDraft.in(project.getId())
                                .summary("part")
                                .type(IssueType.SUB_TASK)
                                .parent(issue.getId()),
                        admin);
        StoredWorklog one = log(issue, 60);
        StoredWorklog two = log(subTask, 60);
        part(JsonEntityPropertyManager.class).put(Properties.ISSUE, issue.getId(), "k", "{\"a\":1}");
        events.published.clear();
        jira.issueChanges().delete(issue, admin);
        assertThat(part(IssueManager.class).getIssueObject(issue.getId())).isNull();
        assertThat(part(WorklogManager.class).getById(one.getId())).isNull();
        assertThat(part(WorklogManager.class).getWorklogsDeletedSince(0L))
                .extracting(deleted -> deleted.getId())
                .containsExactlyInAnyOrder(one.getId(), two.getId());
        assertThat(jira.properties().findKeys(Properties.ISSUE, issue.getId())).isEmpty();
        assertThat(events.published).hasSize(2).allSatisfy(event -> {
            IssueEvent deleted = (IssueEvent) event;
            assertThat(deleted.getEventTypeId()).isEqualTo(8L);
            assertThat(deleted.getIssue().getProjectObject().getKey()).isEqualTo("ACME");
            assertThat(deleted.getIssue().getComponents()).isEmpty();
        });
    }

    @Test
    public void deletingAWorklogTellsAndNotesIt() {
        StoredWorklog worklog = log(issue(project("ACME")), 60);
        jira.worklogChanges().delete(worklog);
        assertThat(events.published).last().isInstanceOf(WorklogDeletedEvent.class);
        jira.worklogChanges().delete(worklog);
        assertThat(part(WorklogManager.class).getWorklogsDeletedSince(0L)).hasSize(1);
    }

    @Test
    public void aMovedIssueHasANewKeyAndIsFoundByTheOldOne() {
        StoredIssue issue = issue(project("ACME"));
        StoredProject other = project("OTHER");
        jira.issueChanges().move(issue, other, admin);
        Issue found = part(IssueManager.class).getIssueObject("ACME-1");
        assertThat(found.getKey()).isEqualTo("OTHER-1");
        assertThat(found.getId()).isEqualTo(issue.getId());
        assertThat(((IssueEvent) events.published.get(events.published.size() - 1)).getEventTypeId())
                .isEqualTo(9L);
        assertThat(part(IssueManager.class).getIssueIdsForProject(other.getId()))
                .containsExactly(issue.getId());
    }

    @Test
    public void aRenamedPersonKeepsTheKeyAndADeletedOneIsRemembered() {
        String key = jira.people()
                .create("anna", "Анна", "a@example.com", true, "secret")
                .key();
        jira.people().change(key, "anna.orlova", null, null, null);
        assertThat(users().getUserByName("anna")).isNull();
        assertThat(users().getUserByName("Anna.Orlova").getKey()).isEqualTo(key);
        jira.people().delete(key);
        assertThat(users().getUserByKey(key)).isNull();
        assertThat(users().getUserByKeyEvenWhenUnknown(key).getDisplayName()).isEqualTo("anna.orlova");
        assertThat(users().getUserByKeyEvenWhenUnknown("gone").getName()).isEqualTo("gone");
        assertThat(jira.people().create("anna.orlova", "Анна", "", true, "x").key())
                .isEqualTo(key);
    }

    @Test
    public void inactivePeopleMayDoNothing() {
        StoredProject project = project("ACME");
        String key = jira.people().create("anna", "Anna", "", true, "anna").key();
        jira.groups().add(key, "jira-users");
        PermissionManager permissions = part(PermissionManager.class);
        assertThat(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, users().getUserByKey(key)))
                .isTrue();
        jira.people().change(key, null, null, null, false);
        assertThat(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, users().getUserByKey(key)))
                .isFalse();
        assertThat(lookalike.authentication().check("anna", "anna")).isEmpty();
        assertThat(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, null))
                .isFalse();
    }

    @Test
    public void aProjectMayBeKeptForAGroup() {
        StoredProject project = project("ACME");
        jira.groups().ensure("Inner-Circle");
        jira.projects().restrict(project.getId(), "Inner-Circle");
        PermissionManager permissions = part(PermissionManager.class);
        assertThat(permissions.getProjects(ProjectPermissions.BROWSE_PROJECTS, admin))
                .isEmpty();
        jira.groups().add(admin.getKey(), "inner-circle");
        assertThat(permissions.getProjects(ProjectPermissions.BROWSE_PROJECTS, admin))
                .hasSize(1);
    }

    @Test
    public void propertiesAreReplacedAndMustBeJson() {
        Properties properties = jira.properties();
        properties.put(Properties.ISSUE, 1L, "account", "{\"key\":\"A\"}");
        properties.put(Properties.ISSUE, 1L, "account", "{\"key\":\"Б\"}");
        assertThat(properties.get(Properties.ISSUE, 1L, "account").getValue()).isEqualTo("{\"key\":\"Б\"}");
        assertThat(properties.findKeys(Properties.ISSUE, 1L)).containsExactly("account");
        assertThatThrownBy(() -> properties.put(Properties.ISSUE, 1L, "account", "{key:1}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void theLanguageIsRememberedWithThePerson() {
        assertThat(lookalike.authentication().language(admin)).isEqualTo(Locale.ENGLISH);
        lookalike.authentication().chooseLanguage(admin, Locale.forLanguageTag("ru"));
        assertThat(lookalike.authentication().language(admin).getLanguage()).isEqualTo("ru");
    }

    private StoredProject project(String key) {
        return jira.projects().create(key, "Project " + key, null, admin.getKey(), null);
    }

    private StoredIssue issue(StoredProject project) {
        return jira.issueChanges()
                .create(IssueDraft.in(project.getId()).summary("Тема 😀").reporter(admin.getKey()), admin);
    }

    private StoredWorklog log(StoredIssue issue, long seconds) {
        return jira.worklogChanges()
                .create(issue, new WorklogDraft(NOON.toEpochMilli(), seconds, "c", null, null), admin);
    }

    private UserManager users() {
        return part(UserManager.class);
    }

    private <T> T part(Class<T> type) {
        return type.cast(lookalike.components().get(type));
    }

    private static Object fromAnotherThread(Callable<?> work) {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            return other.submit(work).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        } finally {
            other.shutdownNow();
        }
    }
}
