package org.retainer.acceptance;

import static org.junit.Assert.fail;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium of the system's packages, with an empty profile; takes pictures as it goes. */
final class Browser implements AutoCloseable {
    /** When set to {@code true}, a missing browser is a failure and not a reason to skip. */
    static final String REQUIRED = "RETAINER_REQUIRE_BROWSER";

    private static final Path PROGRAM = Path.of(System.getProperty("retainer.chromium", "/usr/bin/chromium"));
    private static final Path DRIVER = Path.of(System.getProperty("retainer.chromedriver", "/usr/bin/chromedriver"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final Path pictures;
    private int taken;

    private Browser(ChromeDriver driver, Path pictures) {
        this.driver = driver;
        this.pictures = pictures;
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER);
    }

    /** Leaves out the test, and says so loudly, where there is no browser; fails it where one is required. */
    static void need() {
        if (isInstalled()) {
            return;
        }
        String what = "NO BROWSER: install the packages chromium and chromium-driver to run the browser tests";
        System.err.println("### " + what + " ###");
        if ("true".equals(System.getenv(REQUIRED))) {
            fail(what);
        }
        assumeTrue(what, false);
    }

    /**
     * Opens a window.
     *
     * @param language what the browser asks pages for
     * @param name begins the names of the pictures
     */
    static Browser open(Locale language, String name) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--force-device-scale-factor=1",
                "--lang=" + language.getLanguage(),
                "--window-size=1280,900");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language.getLanguage()));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        try {
            Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
            return new Browser(new ChromeDriver(service, options), pictures.resolve(name));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    void visit(String address) {
        driver.get(address);
    }

    /** Waits until an element is there and can be seen. */
    WebElement see(String selector) {
        return new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "Nothing to see at " + selector + " on " + driver.getCurrentUrl())
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }

    /** Waits until the text of an element holds a part. */
    void seeText(String selector, String part) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "No «" + part + "» in " + selector + " but «" + text(selector) + "»")
                .ignoring(StaleElementReferenceException.class)
                .until(any -> text(selector).contains(part));
    }

    /** The text of the first element, as it is seen; empty when there is none. */
    String text(String selector) {
        List<WebElement> found = driver.findElements(By.cssSelector(selector));
        return found.isEmpty() ? "" : found.get(0).getText();
    }

    boolean shows(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed);
    }

    void click(String selector) {
        new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector)))
                .click();
    }

    void write(String selector, String text) {
        WebElement field = see(selector);
        field.clear();
        field.sendKeys(text);
    }

    void choose(String selector, String value) {
        new Select(see(selector)).selectByValue(value);
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Clicks while the shift key is held down. */
    void clickWithShift(String selector) {
        new Actions(driver)
                .keyDown(Keys.SHIFT)
                .click(see(selector))
                .keyUp(Keys.SHIFT)
                .perform();
    }

    void back() {
        driver.navigate().back();
    }

    /** Waits until the address holds a part. */
    void seeAddress(String part) {
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.urlContains(part));
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    Object script(String script) {
        return driver.executeScript(script);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    String title() {
        return driver.getTitle();
    }

    void narrow() {
        driver.manage().window().setSize(new Dimension(400, 900));
    }

    void wide() {
        driver.manage().window().setSize(new Dimension(1280, 900));
    }

    /** Shows pages as they will be on paper, or on the screen again. */
    void onPaper(boolean paper) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
    }

    /** Prints the page into a PDF file beside the pictures. */
    byte[] print(String what) {
        Map<String, Object> printed =
                driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true));
        byte[] pdf = Base64.getDecoder().decode((String) printed.get("data"));
        save(what + ".pdf", pdf);
        return pdf;
    }

    /** Takes a picture of what is seen. */
    void picture(String what) {
        save(what + ".png", driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What went wrong in the page's scripts and requests since it was last asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private void save(String what, byte[] bytes) {
        taken++;
        Path file =
                pictures.resolveSibling(String.format(Locale.ROOT, "%s-%02d-%s", pictures.getFileName(), taken, what));
        try {
            Files.write(file, bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
