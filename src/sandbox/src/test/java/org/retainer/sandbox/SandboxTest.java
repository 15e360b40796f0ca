package org.retainer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.command.Options;

/** A packed plugin in a running sandbox that behaves as Jira 10.3. */
public class SandboxTest {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String[] ADMIN = TestBrowser.basic("admin", "admin");
    private static final String[] ANNA = TestBrowser.basic("anna", "anna");
    private static Sandbox sandbox;

    private TestBrowser browser;

    @BeforeClass
    public static void start() throws Exception {
        Path jar = new TestPluginJar().writeTo(FOLDER.newFile("test.jar").toPath());
        sandbox = start(FOLDER.newFolder().toPath(), "10.3", jar);
    }

    static Sandbox start(Path home, String platform, Path... jars) {
        Options options = new Options(
                0, home, Optional.empty(), List.of(), false, platform, Optional.empty(), Optional.empty(), false);
        Sandbox.Programs programs = new Sandbox.Programs(Path.of("target", "framework"), List.of(jars));
        return Sandbox.start(
                options,
                (database, events, clock, url, version) -> new TestJira(),
                programs,
                Clock.systemUTC(),
                line -> {});
    }

    @AfterClass
    public static void stop() {
        sandbox.close();
    }

    @Before
    public void open() {
        browser = new TestBrowser(sandbox.baseUrl());
    }

    @After
    public void forget() {
        System.clearProperty("testplugin.forgets");
    }

    @Test
    public void thePluginIsEnabledAndStartedOnce() {
        assertThat(sandbox.plugins().statuses()).singleElement().satisfies(status -> {
            assertThat(status.problem()).isEmpty();
            assertThat(status.enabled()).isTrue();
        });
        assertThat(browser.get("/plugins/servlet/notes/plain", ANNA).body()).startsWith("[start");
    }

    @Test
    public void theHostsLibrariesAreHidden() {
        assertThat(browser.get("/plugins/servlet/notes/plain", ANNA).body()).endsWith("hidden");
    }

    @Test
    public void pagesAreDecoratedInTheReadersLanguage() {
        HttpResponse<String> page = browser.get("/plugins/servlet/notes", ANNA);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>Заметки - Jira sandbox</title>", "<html lang=\"en\">", "id=\"logo\"")
                .contains("Анна &lt;b&gt;", "id=\"count\"", "id=\"test-top\"", "All notes")
                .contains("<meta name=\"ajs-context-path\" content=\"/jira\">");
        assertThat(browser.get("/login.jsp", "Accept-Language", "ru").statusCode())
                .isEqualTo(405);
        assertThat(browser.get("/secure/Dashboard.jspa", "Accept-Language", "ru-RU,ru;q=0.9")
                        .body())
                .contains("<html lang=\"ru\">", "Войти", "Заметки");
    }

    @Test
    public void theAdministrationHasTheMenusOfPlugins() {
        assertThat(browser.get("/plugins/servlet/notes/admin", ADMIN).body())
                .contains("admin-plugins", "test-settings", "Manage apps", "aria-current=\"page\"");
        assertThat(browser.get("/plugins/servlet/upm", ADMIN).body()).contains("org.retainer.test", "Enabled");
        assertThat(browser.get("/plugins/servlet/upm", ANNA).statusCode()).isEqualTo(403);
    }

    @Test
    public void panelsAreEscapedAndDoNotGetTheIssueItself() {
        assertThat(browser.get("/browse/A-1", ANNA).body())
                .contains("<h4>Notes</h4>", "&lt;b&gt;A-1&lt;/b&gt; <b>", "</b> false</p>", "<p id=\"issue\"></p>");
        assertThat(browser.get("/browse/A-1").body()).doesNotContain("id=\"panel\"");
    }

    @Test
    public void scriptsOfTheIssueViewComeInOneBatchAmongForeignOnes() {
        String page = browser.get("/browse/A-1", ANNA).body();
        String script = page.replaceAll("(?s).*<script src=\"/jira(/download/contextbatch/[^\"]+)\".*", "$1")
                .replace("&amp;", "&");

        HttpResponse<String> batch = browser.get(script, ANNA);

        assertThat(script).contains("atl.general,jira.view.issue");
        assertThat(batch.headers().firstValue("content-type")).hasValue("text/javascript;charset=UTF-8");
        assertThat(batch.body())
                .containsSubsequence("define.amd", "testBase = 1", "testIssue", "foreignScripts.push('after')");
    }

    @Test
    public void filesOfPluginsAreServedAndStyleSheetsPointToThem() {
        assertThat(browser.get("/download/contextbatch/css/jira.view.issue/batch.css")
                        .body())
                .contains("url(\"/jira/download/resources/org.retainer.test:issue/picture.svg\")");
        assertThat(browser.get("/download/resources/org.retainer.test:issue/picture.svg")
                        .body())
                .contains("<svg");
        assertThat(browser.get("/download/resources/org.retainer.test:issue/issue.md")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/s/aui/aui-prototyping.js").body()).contains("9.10.0");
        assertThat(browser.get("/s/jquery.js").statusCode()).isEqualTo(200);
    }

    @Test
    public void restKnowsTheNewAnnotationsOnly() {
        assertThat(browser.get("/rest/notes/1.0/notes/new").statusCode()).isEqualTo(200);
        assertThat(browser.get("/rest/notes/1.0/notes/old").statusCode()).isEqualTo(401);
        assertThat(browser.get("/rest/notes/1.0/notes").body()).contains("errorMessages");
        assertThat(browser.get("/rest/notes/1.0/notes/admin", ANNA).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/rest/notes/latest/notes/admin", ADMIN).statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/rest/notes/1.0/notes/key/A.json", ANNA).body()).isEqualTo("{\"key\":\"A.json\"}");
    }

    @Test
    public void restAnswersWithJiraErrors() {
        assertThat(browser.get("/rest/notes/1.0/nothing", ANNA)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("errorMessages");
        });
        assertThat(browser.get("/rest/nobody/1.0/x", ANNA).statusCode()).isEqualTo(404);
        assertThat(browser.get("/rest/notes/1.0/notes/failing", ANNA).body()).contains("on purpose");
        assertThat(browser.get("/rest/notes/1.0/notes/object", ANNA).body()).contains("answer with a String");
        assertThat(browser.get("/rest/notes/1.0/notes", TestBrowser.basic("anna", "wrong")))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(401);
                    assertThat(answer.body()).contains("errorMessages");
                });
    }

    @Test
    public void servletsSendAnonymousPeopleToTheLogin() {
        HttpResponse<String> answer = browser.get("/plugins/servlet/notes?a=b");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location")).hasValueSatisfying(url -> assertThat(url)
                .endsWith("/jira/login.jsp?permissionViolation=true"
                        + "&os_destination=%2Fplugins%2Fservlet%2Fnotes%3Fa%3Db"));
        assertThat(browser.get("/plugins/servlet/notes/open/x").body()).isEqualTo("open /x");
    }

    @Test
    public void writesByCookieNeedTheHeaderOrTheToken() {
        browser.logIn("anna");

        assertThat(browser.send("POST", "/rest/notes/1.0/notes", "one").statusCode())
                .isEqualTo(403);
        assertThat(browser.send("POST", "/rest/notes/1.0/notes", "one", "X-Atlassian-Token", "no-check")
                        .statusCode())
                .isEqualTo(201);
        String form = "application/x-www-form-urlencoded";
        assertThat(browser.send("POST", "/plugins/servlet/notes", "text=two", "Content-Type", form)
                        .body())
                .contains("XSRF check failed");
        String token = browser.get("/plugins/servlet/notes")
                .body()
                .replaceAll("(?s).*id=\"atlassian-token\" content=\"([^\"]+)\".*", "$1");
        assertThat(browser.send("POST", "/plugins/servlet/notes", "text=two&atl_token=" + token, "Content-Type", form)
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.send("POST", "/rest/notes/1.0/notes", "three", ANNA).statusCode())
                .isEqualTo(201);
    }

    @Test
    public void theLanguageIsChosenInTheUserMenu() {
        browser.logIn("admin");
        assertThat(browser.send("POST", "/sandbox/language?language=ru", "", "X-Atlassian-Token", "no-check")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/plugins/servlet/notes").body()).contains("<html lang=\"ru\">", "Все заметки");
        browser.send("POST", "/sandbox/language?language=en", "", "X-Atlassian-Token", "no-check");
    }

    @Test
    public void eventsReachThePluginWithAForeignContextClassLoader() {
        com.atlassian.jira.component.ComponentAccessor.getOSGiComponentInstanceOfType(
                        com.atlassian.event.api.EventPublisher.class)
                .publish("hello");

        assertThat(browser.get("/plugins/servlet/notes/plain", ANNA).body()).contains("event hello false");
    }

    @Test
    public void aPluginIsDisabledEnabledAndInstalledAgainWithItsData() {
        browser.send("POST", "/rest/notes/1.0/notes", "kept", ANNA);
        String count = browser.get("/rest/notes/1.0/notes", ANNA).body();

        assertThat(browser.send("PUT", "/rest/plugins/1.0/org.retainer.test-key", "{\"enabled\":false}", ADMIN)
                        .body())
                .contains("\"enabled\":false");
        assertThat(browser.get("/rest/notes/1.0/notes", ANNA).statusCode()).isEqualTo(404);
        assertThat(browser.get("/plugins/servlet/notes/open", ANNA).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/secure/Dashboard.jspa", ANNA).body()).doesNotContain("test-top");

        assertThat(browser.send("PUT", "/rest/plugins/1.0/org.retainer.test-key", "{\"enabled\":true}", ADMIN)
                        .body())
                .contains("\"enabled\":true");
        assertThat(browser.get("/rest/notes/1.0/notes", ANNA).body()).isEqualTo(count);

        assertThat(browser.send("POST", "/rest/plugins/1.0/org.retainer.test/reinstall", "", ADMIN)
                        .body())
                .contains("\"enabled\":true");
        assertThat(browser.get("/rest/notes/1.0/notes", ANNA).body()).isEqualTo(count);
        assertThat(browser.get("/plugins/servlet/notes/plain", ANNA).body()).startsWith("[start");
        assertThat(browser.send("PUT", "/rest/plugins/1.0/org.retainer.test-key", "{\"enabled\":1}", ADMIN)
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/rest/plugins/1.0/", ANNA).statusCode()).isEqualTo(403);
    }
}
