package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

/**
 * A person's way through the product in a real browser, in both languages and on both generations of Jira: log in, open an
 * issue, log work, see the client's hours change, open the client, print the month's hour report.
 */
@RunWith(Parameterized.class)
public class BrowserIT {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String CYRILLIC = "(?s).*\\p{IsCyrillic}.*";
    private static final String PANELS = "#viewissuesidebar";
    private static final String ISSUE_HOURS = PANELS + " [data-hours=issue]";
    private static final String MONTH_HOURS = PANELS + " [data-hours=month]";

    /** Puts the panel in again as Jira does, with hours that the ledger no longer has. */
    private static final String PUT_IN_STALE_PANEL = "var panel = document.querySelector('.retainer-panel');"
            + "var stale = panel.cloneNode(true);"
            + "stale.removeAttribute('data-seen');"
            + "stale.querySelector('[data-hours=issue]').textContent = '0:00';"
            + "panel.replaceWith(stale);"
            + "jQuery(document).trigger('newContentAdded', [jQuery(stale)]);";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static RunningSandbox sandbox;
    private final String version;

    public BrowserIT(String version) {
        this.version = version;
    }

    @Parameterized.Parameters(name = "as {0}")
    public static List<String> versions() {
        return List.of("10.3", "9.12");
    }

    @Parameterized.BeforeParam
    public static void start(String version) {
        if (Browser.isInstalled()) {
            Path root = FOLDER.getRoot().toPath();
            ImportFile file = GeneratedAgency.write(root.resolve("agency.json"), 3);
            sandbox = SandboxCommand.in(root.resolve("browser-home-" + version))
                    .with("--as", version, "--import", file.path().toString())
                    .start();
            Office office = new Office(sandbox);
            office.takeOn("ALFA", "anna", List.of("ALFAP1"));
            office.awaitLedger();
        }
    }

    @Parameterized.AfterParam
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
            sandbox = null;
        }
    }

    @Before
    public void needsABrowser() {
        Browser.need();
    }

    @Test
    public void theWholeWayInEnglish() {
        wholeWay(Locale.ENGLISH);
    }

    @Test
    public void theWholeWayInRussian() {
        wholeWay(RUSSIAN);
    }

    private void wholeWay(Locale language) {
        String issue = new Worklogs(sandbox.as("anna")).createIssue("ALFAP1", "Landing page");
        try (Browser browser = Browser.open(language, version + "-" + language)) {
            logIn(browser, language);
            logWork(browser, issue, language);
            openAccount(browser, language);
            printReport(browser, language);
            assertThat(browser.complaints())
                    .as("what the browser complained about")
                    .isEmpty();
        }
    }

    private static void logIn(Browser browser, Locale language) {
        browser.visit(sandbox.address() + "/login.jsp");
        browser.see("#login-form");
        browser.picture("login");
        browser.write("#login-form-username", "anna");
        browser.write("#login-form-password", "anna");
        browser.click("#login-form-submit");
        browser.see("#header, .aui-header");
        browser.visit(sandbox.address() + "/secure/ViewProfile.jspa");
        browser.choose("#language", language.getLanguage());
        browser.click("#profile-submit");
        browser.visit(sandbox.address() + "/secure/Dashboard.jspa");
        assertThat(browser.script("return document.documentElement.lang")).isEqualTo(language.getLanguage());
        browser.picture("dashboard");
    }

    private static void logWork(Browser browser, String issue, Locale language) {
        browser.visit(sandbox.address() + "/browse/" + issue);
        browser.seeText(PANELS, "Client ALFA");
        assertLanguage(browser.text(PANELS), language);
        assertThat(browser.text(ISSUE_HOURS)).startsWith("0:00");
        String monthBefore = browser.text(MONTH_HOURS);
        browser.picture("issue-before");
        browser.script("window.notReloaded = true");

        browser.click("#log-work");
        browser.write("#log-work-time-logged", "1h 30m");
        browser.write("#log-work-comment", "Тексты & \"кнопки\" <b>🚀</b>");
        browser.picture("log-work");
        browser.click("#log-work-submit");

        browser.seeText(ISSUE_HOURS, "1:30");
        assertThat(browser.text(MONTH_HOURS)).isNotEqualTo(monthBefore);
        assertThat(browser.script("return window.notReloaded"))
                .as("the page was not reloaded")
                .isEqualTo(true);
        assertThat(browser.shows("#log-work-dialog")).isFalse();
        browser.script(PUT_IN_STALE_PANEL);
        browser.seeText(ISSUE_HOURS, "1:30");
        browser.seeText("#issue_actions_container", "<b>🚀</b>");
        browser.picture("issue-after");
        browser.narrow();
        browser.picture("issue-narrow");
        assertFits(browser);
        browser.wide();
    }

    private static void openAccount(Browser browser, Locale language) {
        browser.click(PANELS + " a[href*='/plugins/servlet/retainer/accounts/ALFA']");
        browser.seeText("h1", "Client ALFA");
        assertLanguage(browser.text("body"), language);
        assertThat(browser.text("body")).containsPattern("\\d+:\\d\\d");
        browser.picture("account");
        browser.narrow();
        assertFits(browser);
        browser.picture("account-narrow");
        browser.wide();
    }

    private static void printReport(Browser browser, Locale language) {
        browser.click("a[href*='/accounts/ALFA/report']");
        browser.choose("#report-lang", language.getLanguage());
        String sheet = ".retainer-sheet[lang=" + language.getLanguage() + "]";
        browser.seeText(sheet, "Landing page");
        assertLanguage(browser.text(sheet), language);
        browser.picture("report");
        browser.onPaper(true);
        assertThat(browser.shows(".aui-header")).as("the header is not printed").isFalse();
        assertThat(browser.text("body")).startsWith(browser.text(sheet).substring(0, 10));
        assertThat(browser.text(sheet)).contains("Client ALFA").contains("1:30");
        browser.picture("report-on-paper");
        browser.onPaper(false);
        byte[] pdf = browser.print("report");
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf.length).isGreaterThan(5_000);
        browser.narrow();
        assertFits(browser);
        browser.picture("report-narrow");
        browser.wide();
    }

    private static void assertLanguage(String text, Locale language) {
        if (language.equals(RUSSIAN)) {
            assertThat(text).matches(CYRILLIC);
        } else {
            // what people wrote may be in any language; what we write is not
            assertThat(text.replaceAll("Тексты.*|Вёрстка.*|Проект|чарли|Задача|правки", ""))
                    .doesNotMatch(CYRILLIC);
        }
    }

    private static void assertFits(Browser browser) {
        Object width = browser.script("return document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) width).intValue())
                .as("how much wider than the window the page is")
                .isLessThanOrEqualTo(1);
    }
}
