package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
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

/** A client's budget in a real browser: agree on it, watch it go, and move what is left. */
public class BudgetBrowserIT {
    private static final String BUDGET = "/plugins/servlet/retainer/accounts/ALFA/budget";
    private static final String PANEL = ".retainer-panel-budget";
    private static final String AMOUNT_ERROR = "#transfer-amount-error";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static RunningSandbox sandbox;

    @BeforeClass
    public static void start() {
        if (!Browser.isInstalled()) {
            return;
        }
        sandbox = GeneratedAgency.start(FOLDER.getRoot().toPath());
        Office office = new Office(sandbox);
        office.takeOn("ALFA", "anna", List.of("ALFAP1"));
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
    public void aBudgetIsAgreedWatchedAndMoved() {
        String issue = new Worklogs(sandbox.as("anna")).createIssue("ALFAP1", "Landing page");
        try (Browser browser = Browser.open(Locale.ENGLISH, "budget")) {
            logIn(browser);
            create(browser);
            logWork(browser, issue);
            transfer(browser);
            assertThat(browser.complaints())
                    .filteredOn(complaint -> !complaint.contains(" 409 ") && !complaint.contains(" 400 "))
                    .isEmpty();
        }
    }

    private static void logIn(Browser browser) {
        browser.visit(sandbox.address() + "/login.jsp");
        browser.write("#login-form-username", "anna");
        browser.write("#login-form-password", "anna");
        browser.click("#login-form-submit");
        browser.see("#header, .aui-header");
    }

    private static void create(Browser browser) {
        browser.visit(sandbox.address() + BUDGET);
        browser.seeText(".retainer-empty", "No budget yet");
        browser.click(".retainer-empty .aui-button-primary");
        browser.write("#budget-name", "Support");
        browser.write("#budget-base-hours", "a lot");
        browser.click("[data-budget-form] [type=submit]");
        browser.seeText("#budget-base-hours-error", "40:00");
        browser.write("#budget-base-hours", "4h");
        browser.seeText("[data-rollover-live]", "lapses");
        browser.click("#budget-surplus");
        browser.write("#budget-expires", "2");
        browser.seeText("[data-rollover-live]", "can be used until");
        browser.picture("form");
        browser.press(Keys.ENTER);
        browser.seeText(".retainer-budget-card", "4:00 left");
        assertThat(browser.address()).contains("/budget?budget=");
    }

    private static void logWork(Browser browser, String issue) {
        browser.visit(sandbox.address() + "/browse/" + issue);
        browser.seeText(PANEL, "0:00 of 4:00");
        browser.script("window.notReloaded = true");
        browser.click("#log-work");
        browser.write("#log-work-time-logged", "1h 30m");
        browser.click("#log-work-submit");
        browser.seeText(PANEL, "1:30 of 4:00");
        assertThat(browser.script("return window.notReloaded")).isEqualTo(true);
        assertThat(browser.script("return document.querySelector('.retainer-bar').getAttribute('aria-label')")
                        .toString())
                .contains("1:30 of 4:00");
        browser.picture("panel");
    }

    private static void transfer(Browser browser) {
        browser.visit(sandbox.address() + BUDGET);
        browser.see("#burn-up canvas");
        assertThat(browser.script("return document.querySelectorAll('[data-budget-chart] canvas').length"))
                .isEqualTo(1L);
        browser.picture("tab");
        browser.click("[data-dialog=retainer-transfer]");
        browser.seeText("[data-left-shown]", "2:30 left");
        browser.write("#transfer-amount", "10:00");
        browser.write("#transfer-reason", "The landing page waits");
        browser.click("#retainer-transfer [type=submit]");
        browser.seeText(AMOUNT_ERROR, "2:30");
        browser.picture("too-much");
        browser.write("#transfer-amount", "1:00");
        browser.click("#retainer-transfer [type=submit]");
        browser.seeText(".retainer-budget-card", "1:30 left");
        browser.seeText("#budget", "The landing page waits");
        JsonObject status = Office.object(
                sandbox.as("anna").get(Office.BASE + "/accounts/ALFA/budgets").expect(200));
        assertThat(status.get("total").getAsInt()).isEqualTo(1);
    }
}
