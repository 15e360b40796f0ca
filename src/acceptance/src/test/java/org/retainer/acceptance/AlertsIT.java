package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCalls;
import org.retainer.sandbox.runner.SandboxCommand;

/** A budget of an hour is used up in two steps: its lead, who reads Russian, gets two mails, and only while sending is on. */
public class AlertsIT {
    private static final String MAILS = "/sandbox/mails";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static RunningSandbox sandbox;
    private static Office office;

    @BeforeClass
    public static void start() {
        Path root = FOLDER.getRoot().toPath();
        Path file = SmallAgency.write(root.resolve("agency.json"));
        sandbox = SandboxCommand.in(root.resolve("alerts-home"))
                .with("--import", file.toString())
                .start();
        office = new Office(sandbox);
        office.takeOn("RU", "anna", List.of("ALFA"));
        office.takeOn("OFF", "anna", List.of("BETA"));
        sandbox.as("anna").post("/sandbox/language?language=ru", "").expect(204);
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    public void theLeadIsToldOfEachThresholdOnceAndInTheirLanguage() {
        budget("OFF");
        log("BETA-1", 3_600);
        Office.await("the alert while sending is off", () -> alerts("OFF") == 1);
        assertThat(mails()).doesNotContain("Client OFF");

        admin().put(Office.BASE + "/outbox/sending", "{\"enabled\":true}").expect(200);
        budget("RU");
        log("ALFA-1", 3_000);
        Office.await("the first mail", () -> mails().contains("83 %"));
        log("ALFA-1", 1_200);
        Office.await("the second mail", () -> mails().contains("перерасход 0:10"));
        assertThat(mails()).containsOnlyOnce("83 %").doesNotContain("Client OFF");
        assertThat(mails().split("Client RU: «Support»", -1)).hasSize(3);
        assertThat(alerts("RU")).isEqualTo(2);
        String page = sandbox.as("anna")
                .get("/plugins/servlet/retainer/accounts/RU")
                .expect(200)
                .body();
        assertThat(page).contains("retainer-alert").contains("Израсходовано 1:10 из 1:00");
    }

    private static void budget(String account) {
        String start = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).toString();
        admin().post(
                        Office.BASE + "/accounts/" + account + "/budgets",
                        "{\"name\":\"Support\",\"unit\":\"HOURS\",\"period\":\"MONTH\",\"start\":\"" + start
                                + "\",\"baseSeconds\":3600}")
                .expect(201);
    }

    private static void log(String issue, long seconds) {
        new Worklogs(sandbox.as("anna"))
                .log(issue, seconds, LocalDate.now(ZoneOffset.UTC) + "T00:01:00.000+0000", "work");
    }

    private static int alerts(String account) {
        JsonObject list = Office.object(
                admin().get(Office.BASE + "/accounts/" + account + "/alerts").expect(200));
        return list.get("total").getAsInt();
    }

    private static String mails() {
        return admin().get(MAILS).expect(200).body();
    }

    private static SandboxCalls admin() {
        return sandbox.as("admin");
    }
}
