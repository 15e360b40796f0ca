package org.retainer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A sandbox that behaves as Jira 9.12. */
public class PlatformTest {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String[] ANNA = TestBrowser.basic("anna", "anna");
    private static Sandbox sandbox;
    private static TestBrowser browser;

    @BeforeClass
    public static void start() throws Exception {
        Path jar = new TestPluginJar().writeTo(FOLDER.newFile("test.jar").toPath());
        sandbox = SandboxTest.start(FOLDER.newFolder().toPath(), "9.12", jar);
        browser = new TestBrowser(sandbox.baseUrl());
    }

    @AfterClass
    public static void stop() {
        sandbox.close();
    }

    @Test
    public void restKnowsTheOldAnnotationOnly() {
        assertThat(browser.get("/rest/notes/1.0/notes/old").statusCode()).isEqualTo(200);
        assertThat(browser.get("/rest/notes/1.0/notes/new").statusCode()).isEqualTo(401);
        // 9.12 knows no AdminOnly: the method must ask itself
        assertThat(browser.get("/rest/notes/1.0/notes/admin", ANNA).statusCode())
                .isEqualTo(200);
    }

    @Test
    public void endingsAreTakenOffThePath() {
        assertThat(browser.get("/rest/notes/1.0/notes/key/A.json", ANNA).body()).isEqualTo("{\"key\":\"A\"}");
        assertThat(browser.get("/rest/notes/1.0/notes/key/A.b", ANNA).body()).isEqualTo("{\"key\":\"A.b\"}");
        assertThat(browser.get("/rest/notes/1.0/notes.json?x=1.xml", ANNA).statusCode())
                .isEqualTo(200);
    }

    @Test
    public void servletsAreOpenUnlessTheyAskThemselves() {
        assertThat(browser.get("/plugins/servlet/notes/plain").statusCode()).isEqualTo(200);
    }

    @Test
    public void theOlderAuiIsServed() {
        assertThat(browser.get("/s/aui/aui-prototyping.js").body()).contains("9.3.0");
    }
}
