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

/** What an account manager does with the hours of a client, in a real browser: look, mend, assign, close the month. */
public class HoursBrowserIT {
    private static final String PAGES = "/plugins/servlet/retainer";
    private static final String JUNE = "?from=2026-06-01&to=2026-06-30";
    private static final String FIRST = ".retainer-entry:first-child";
    private static final String SECOND = ".retainer-entry:nth-child(2)";
    private static final String UNDO = "[id^=retainer-undo]";

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
        Worklogs anna = new Worklogs(sandbox.as("anna"));
        Worklogs boris = new Worklogs(sandbox.as("boris"));
        String issue = anna.createIssue("ALFAP1", "Landing page");
        String other = anna.createIssue("ALFAP1", "Price list");
        for (int day = 1; day <= 3; day++) {
            anna.log(issue, 3600L * day, "2026-06-0" + day + "T10:00:00.000+0000", "Draft " + day);
            boris.log(other, 1800L * day, "2026-06-0" + day + "T11:00:00.000+0000", "Check " + day);
        }
        String foreign = anna.createIssue("BETAP1", "Offer");
        anna.log(foreign, 5400, "2026-06-10T10:00:00.000+0000", "Estimate");
        boris.log(foreign, 5400, "2026-06-11T10:00:00.000+0000", "Estimate again");
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
    public void filtersLiveInTheAddressAndTheBackButtonTakesThemAway() {
        try (Browser browser = open("filters")) {
            browser.visit(hours(JUNE));
            assertThat(browser.count(".retainer-entry")).isEqualTo(6);
            browser.choose("#hours-person", "boris");
            browser.click(".retainer-hour-filter [type=submit]");
            browser.seeAddress("person=boris");
            assertThat(browser.address()).doesNotContain("billable=");
            browser.seeText("[data-figures]", "3:00");
            assertThat(browser.count(".retainer-entry")).isEqualTo(3);

            browser.click(".retainer-sort[href*='sort=seconds']");
            browser.seeAddress("person=boris&sort=seconds");
            browser.see("th[aria-sort=ascending] a[href*='sort=-seconds']");
            browser.back();
            browser.back();
            browser.seeText("[data-figures]", "9:00");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    public void anEntryIsMendedWithTheKeyboardAloneAndTheChangeTakenBack() {
        try (Browser browser = open("keyboard")) {
            browser.visit(hours(JUNE + "&person=anna"));
            browser.see(FIRST);
            browser.script("document.querySelector('" + FIRST + "').focus()");
            browser.press("j");
            browser.press("e");
            browser.see(".retainer-edit [name=billable]");
            browser.press(Keys.TAB);
            browser.press("soon", Keys.ENTER);
            browser.seeText("[data-error=billableSeconds]", "1h 30m");
            browser.press(Keys.chord(Keys.CONTROL, "a"), "1,5h", Keys.ENTER);
            browser.seeText(SECOND + " .retainer-entry-billable", "1:30");
            browser.seeText(SECOND + " .retainer-manual", "BY HAND");
            assertThat(browser.text(SECOND + " .retainer-entry-raw")).isEqualTo("2:00");
            assertThat(browser.script("return document.activeElement.dataset.entry"))
                    .as("the focus is back on the row")
                    .isEqualTo(browser.script("return document.querySelector('" + SECOND + "').dataset.entry"));
            browser.picture("mended");

            browser.press("h");
            browser.seeText(".retainer-history", "as computed → 1:30");
            browser.press(Keys.ESCAPE);
            browser.click(UNDO);
            browser.seeText(SECOND + " .retainer-entry-billable", "2:00");
            assertThat(browser.shows(SECOND + " .retainer-manual")).isFalse();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    public void whoIsSecondSeesWhatTheFirstHasChangedAndChooses() {
        try (Browser browser = open("stale")) {
            browser.visit(hours(JUNE + "&person=anna"));
            browser.click(FIRST + " [data-edit=billable]");
            browser.see(".retainer-edit");
            Object id = browser.script("return document.querySelector('" + FIRST + "').dataset.entry");
            sandbox.as("admin")
                    .put(Office.BASE + "/hours/" + id, "{\"note\":\"Their words\",\"version\":0}")
                    .expect(200);
            browser.write(".retainer-edit [name=time]", "45m");
            browser.click(".retainer-edit [type=submit]");
            browser.seeText("[data-meanwhile]", "as computed → «Their words»");
            browser.picture("meanwhile");

            browser.click("[data-keep-mine]");
            browser.seeText(FIRST + " .retainer-entry-billable", "0:45");
            browser.seeText(FIRST + " .retainer-entry-work", "Their words");

            browser.click(FIRST + " [data-edit=billable]");
            browser.click("[data-reset]");
            browser.seeText(FIRST + " .retainer-entry-billable", "1:00");
        }
    }

    @Test
    public void severalEntriesAreChosenWithShiftAndChangedAtOnce() {
        try (Browser browser = open("several")) {
            browser.visit(hours(JUNE + "&person=boris"));
            browser.click(FIRST + " [data-pick]");
            browser.clickWithShift(".retainer-entry:nth-child(3) [data-pick]");
            browser.seeText("[data-bulk-count]", "3 entries selected · 3:00");
            browser.picture("selected");
            browser.click("[data-bulk-action=free]");
            browser.seeText("[data-figures]", "0:00");
            assertThat(browser.text(FIRST + " .retainer-entry-billable")).startsWith("free");
            browser.click(UNDO);
            browser.seeText(FIRST + " .retainer-entry-billable", "0:30");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    public void aSelectionOverwritesNothingThatTheReaderHasNotSeen() {
        try (Browser browser = open("selection")) {
            browser.visit(hours("?from=2026-06-02&to=2026-06-02"));
            browser.click(FIRST + " [data-pick]");
            browser.clickWithShift(SECOND + " [data-pick]");
            Object id = browser.script("return document.querySelector('" + FIRST + "').dataset.entry");
            sandbox.as("admin")
                    .put(Office.BASE + "/hours/" + id, "{\"note\":\"Their words\"}")
                    .expect(200);
            browser.click("[data-bulk-action=free]");
            browser.seeText("body", "Somebody else has changed this meanwhile");
            assertThat(new Office(sandbox)
                            .entries("ALFA").asList().stream()
                                    .map(entry -> entry.getAsJsonObject())
                                    .filter(entry ->
                                            entry.get("day").getAsString().equals("2026-06-02")))
                    .isNotEmpty()
                    .allMatch(entry -> entry.get("billable").getAsBoolean());
        }
        new Office(sandbox).entries("ALFA").forEach(entry -> sandbox.as("admin")
                .put(Office.BASE + "/hours/" + entry.getAsJsonObject().get("worklogId"), "{\"note\":null}")
                .expect(200));
    }

    @Test
    public void unassignedHoursArePutOnAClientFromTheirList() {
        try (Browser browser = open("unassigned")) {
            browser.visit(sandbox.address() + PAGES + "/unassigned?from=2026-06-01&to=2026-06-30");
            browser.seeText("[data-parts]", "3:00");
            browser.click(FIRST + " [data-pick]");
            browser.click("[data-bulk-action=account]");
            browser.write("#retainer-dialog-input", "ALFA");
            browser.click("[data-confirm]");
            browser.seeText("[data-figures]", "1:30");
            assertThat(browser.count(".retainer-entry")).isEqualTo(1);
            browser.narrow();
            browser.picture("unassigned-narrow");
            assertThat(browser.script("return document.documentElement.scrollWidth - window.innerWidth <= 1"))
                    .isEqualTo(true);
            browser.wide();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    public void aMonthIsClosedAndReopenedWithAReason() {
        new Worklogs(sandbox.as("anna"))
                .log(
                        new Worklogs(sandbox.as("anna")).createIssue("ALFAP1", "May"),
                        3600,
                        "2026-05-05T10:00:00.000+0000",
                        "May work");
        new Office(sandbox).awaitLedger();
        String may = "?from=2026-05-01&to=2026-05-31";
        try (Browser browser = open("closing")) {
            browser.visit(hours(may));
            browser.click("[data-closing] button");
            browser.seeText(".aui-dialog2-content", "1:00");
            browser.click("[data-confirm]");
            browser.seeText("[data-closing]", "MONTH CLOSED");
            assertThat(browser.shows("[data-pick]")).isFalse();
            browser.picture("closed");
            browser.click("[data-closing] button");
            browser.click("[data-confirm]");
            browser.seeText(".aui-dialog2-content", "Say why");
            browser.write("#retainer-closing-reason", "A forgotten entry");
            browser.click("[data-confirm]");
            browser.seeText("[data-closing]", "MONTH OPEN");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    public void chartsAreDrawnBesideALoaderThatIsNotOurs() {
        try (Browser browser = open("charts")) {
            browser.visit(sandbox.address() + PAGES + "/accounts/ALFA?month=2026-06");
            browser.see("[data-chart=months] canvas");
            browser.see("[data-chart=persons] canvas");
            assertThat(browser.script("return typeof window.Chart + ' ' + typeof Retainer.Chart"))
                    .as("the library leaves no global name behind")
                    .isEqualTo("undefined function");
            assertThat(browser.shows("[data-chart=months] table")).isFalse();
            browser.click("[data-chart=months] summary");
            browser.seeText("[data-chart=months] table", "June 2026");
            browser.picture("charts");
            browser.narrow();
            browser.picture("charts-narrow");
            browser.wide();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Browser open(String name) {
        Browser browser = Browser.open(Locale.ENGLISH, "hours-" + name);
        browser.visit(sandbox.address() + "/login.jsp");
        browser.write("#login-form-username", "admin");
        browser.write("#login-form-password", "admin");
        browser.click("#login-form-submit");
        browser.see("#header, .aui-header");
        return browser;
    }

    private static String hours(String query) {
        return sandbox.address() + PAGES + "/accounts/ALFA/hours" + query;
    }
}
