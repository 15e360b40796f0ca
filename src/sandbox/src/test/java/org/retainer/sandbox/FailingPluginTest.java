package org.retainer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.plugin.PluginStatus;

/** Plugins that Jira would not enable: the sandbox starts, and says what is wrong. */
public class FailingPluginTest {
    private static final String DESCRIPTOR = "atlassian-plugin.xml";
    private static final String CONTEXT = "META-INF/spring/plugin-context.xml";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aServiceThatIsNoOsgiServiceIsNamed() throws Exception {
        assertProblem(
                CONTEXT,
                text -> text.replace(
                        "com.atlassian.event.api.EventPublisher", "com.atlassian.scheduler.SchedulerService"),
                "com.atlassian.scheduler.SchedulerService");
    }

    @Test
    public void aMissingBeanClassIsNamed() throws Exception {
        assertProblem(CONTEXT, text -> text.replace("testplugin.Notes", "testplugin.Absent"), "testplugin.Absent");
    }

    @Test
    public void aMissingModuleClassIsNamed() throws Exception {
        assertProblem(
                DESCRIPTOR, text -> text.replace("testplugin.NotePanel", "testplugin.Absent"), "testplugin.Absent");
    }

    @Test
    public void aPanelOfAnotherClassThanAProviderIsRefused() throws Exception {
        assertProblem(
                DESCRIPTOR,
                text -> text.replace("testplugin.NotePanel", "testplugin.Notes"),
                "must implement com.atlassian.plugin.web.ContextProvider");
    }

    @Test
    public void aMissingTemplateIsNamed() throws Exception {
        assertProblem(DESCRIPTOR, text -> text.replace("panel.vm", "absent.vm"), "templates/absent.vm");
    }

    @Test
    public void anEntityThatIsNoneIsNamed() throws Exception {
        assertProblem(DESCRIPTOR, text -> text.replace("testplugin.Note<", "testplugin.Notes<"), "testplugin.Notes");
    }

    @Test
    public void aKeyThatDiffersFromTheManifestIsRefused() throws Exception {
        assertProblem(DESCRIPTOR, text -> text.replace("key=\"org.retainer.test\"", "key=\"other\""), "must be equal");
    }

    private void assertProblem(String entry, UnaryOperator<String> change, String problem) throws Exception {
        Path jar = new TestPluginJar()
                .change(entry, change)
                .writeTo(folder.newFile("test.jar").toPath());
        try (Sandbox sandbox = SandboxTest.start(folder.newFolder().toPath(), "10.3", jar)) {
            PluginStatus status = sandbox.plugins().statuses().get(0);
            assertThat(status.enabled()).isFalse();
            assertThat(status.problem()).contains(problem);
            TestBrowser browser = new TestBrowser(sandbox.baseUrl());
            String[] admin = TestBrowser.basic("admin", "admin");
            assertThat(browser.get("/plugins/servlet/upm", admin).body()).contains("sandbox-problem");
            assertThat(browser.get("/rest/notes/1.0/notes", admin).statusCode()).isEqualTo(404);
        }
    }
}
