package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.openqa.selenium.Keys;
import org.retainer.sandbox.runner.RunningSandbox;

/** How an account manager plans a month, in a real browser. */
public class PlanBrowserIT {
    private static final String PLAN = "/plugins/servlet/retainer/accounts/ALFA/plan?period=2026-06";
    private static final String FIRST = ".retainer-plan-line:first-child";
    private static final String SECOND = ".retainer-plan-line:nth-child(2)";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static RunningSandbox sandbox;
    private static String landing;

    @BeforeClass
    public static void start() {
        if (!Browser.isInstalled()) {
            return;
        }
        sandbox = GeneratedAgency.start(FOLDER.getRoot().toPath());
        Office office = new Office(sandbox);
        office.takeOn("ALFA", "anna", List.of("ALFAP1"));
        Worklogs anna = new Worklogs(sandbox.as("anna"));
        landing = anna.createIssue("ALFAP1", "Landing page");
        String prices = anna.createIssue("ALFAP1", "Price list");
        anna.log(landing, 7_200, "2026-06-03T10:00:00.000+0000", "Draft");
        anna.log(prices, 1_800, "2026-06-04T10:00:00.000+0000", "Check");
        office.awaitLedger();
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Before
    public void needsABrowser() {
        Browser.need();
    }

    @Test
    public void aMonthIsPlannedOrderedByKeyboardAndHoursMove() {
        try (Browser browser = Browser.open(Locale.ENGLISH, "plan")) {
            browser.visit(sandbox.address() + "/login.jsp");
            browser.write("#login-form-username", "anna");
            browser.write("#login-form-password", "anna");
            browser.click("#login-form-submit");
            browser.see("#header, .aui-header");
            browser.visit(sandbox.address() + PLAN);
            browser.seeText(".retainer-empty", "Nothing is planned yet");
            browser.click("[data-begin]");
            browser.write("#plan-subject", landing);
            browser.write("#plan-hours", "soon");
            browser.press(Keys.ENTER);
            browser.seeText("[data-error=hours]", "1h 30m");
            browser.write("#plan-hours", "1h 30m");
            browser.press(Keys.ENTER);
            browser.seeText(FIRST, "+0:30 over plan");
            browser.write("#plan-subject", "Calls");
            browser.write("#plan-hours", "4");
            browser.press(Keys.ENTER);
            browser.seeText(SECOND, "Calls");
            browser.picture("lines");

            browser.click(SECOND + " [data-hours]");
            browser.press(Keys.chord(Keys.ALT, Keys.ARROW_UP));
            browser.seeText(FIRST, "Calls");
            browser.seeText(".retainer-live", "Calls: place 1 of 2");
            browser.seeText(".aui-flag:last-child", "Calls: place 1 of 2");
            browser.visit(sandbox.address() + PLAN);
            browser.seeText(FIRST, "Calls");

            browser.click(FIRST + " [data-move]");
            browser.write("#plan-move-hours", "5");
            browser.write("#plan-move-reason", "The landing page is urgent");
            browser.click(".aui-dialog2 [data-confirm]");
            browser.seeText("[data-error=seconds]", "has only 4:00 planned");
            browser.write("#plan-move-hours", "0:30");
            browser.click(".aui-dialog2 [data-confirm]");
            browser.seeText(".retainer-plan-moves", "The landing page is urgent");
            assertThat(browser.script("return document.querySelector('" + SECOND + " [data-hours]').value"))
                    .isEqualTo("2:00");
            browser.seeText(".retainer-plan-unplanned", "Price list");
            browser.click("[data-take]");
            browser.seeText(".retainer-plan-line:nth-child(3)", "Price list");
            browser.picture("moved");
            browser.narrow();
            browser.picture("narrow");
        }
    }
}
