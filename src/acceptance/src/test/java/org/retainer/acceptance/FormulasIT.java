package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

/** What people write never becomes a formula in somebody's spreadsheet, whichever file it leaves in. */
public class FormulasIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(1)",
            "\t=1+1",
            "\r=1+1",
            "\tplain",
            "\rplain",
            "  =1+1",
            "\uff1d1+1",
            "\uff0b1",
            "\uff0d1",
            "\uff20SUM(1)",
            "\u00a0=1+1",
            "\u3000=1+1",
            "=cmd|' /C calc'!A0",
            "\n=1+1",
            "=1;\"=2\",\"=3\"");
    private static final String EVER = "from=2000-01-01&to=2099-12-31";
    private static final String STARTS_A_FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

    private static RunningSandbox sandbox;

    @BeforeClass
    public static void start() {
        Path root = FOLDER.getRoot().toPath();
        sandbox = SandboxCommand.in(root.resolve("formulas-home"))
                .with("--import", SmallAgency.write(root.resolve("agency.json")).toString())
                .start();
        Office office = new Office(sandbox);
        office.takeOn("ACME", "lead", List.of("ALFA"));
        office.awaitLedger();
        Worklogs work = new Worklogs(sandbox.as("anna"));
        List<Long> logged = new ArrayList<>();
        for (String formula : FORMULAS) {
            for (String project : List.of("ALFA", "FREE")) {
                String issue = work.createIssue(project, formula.strip().isEmpty() ? "x" : formula.strip());
                logged.add(work.log(issue, 3600, "2026-02-10T10:00:00.000+0000", formula));
            }
        }
        Office.await("the entries", () -> office.ledgerSize() == logged.size());
        for (int at = 0; at < logged.size(); at++) {
            JsonObject note = new JsonObject();
            note.addProperty("note", FORMULAS.get(at / 2));
            office.calls()
                    .put(Office.BASE + "/hours/" + logged.get(at), note.toString())
                    .expect(200);
            JsonObject goals = new JsonObject();
            goals.addProperty("goals", FORMULAS.get(at / 2));
            office.calls().put(Office.BASE + "/accounts/ACME", goals.toString()).expect(200);
        }
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    public void hoursOfAnAccount() {
        isHarmless("/accounts/ACME/hours?format=csv&" + EVER, 2 * FORMULAS.size());
    }

    @Test
    public void unassignedHours() {
        isHarmless("/hours/unassigned?format=csv&" + EVER, 2 * FORMULAS.size());
    }

    @Test
    public void theAuditLog() {
        isHarmless("/audit?format=csv", FORMULAS.size());
        isHarmless("/audit?format=csv&account=ACME", FORMULAS.size());
    }

    @Test
    public void theReportInBothLanguages() {
        isHarmless("/accounts/ACME/report?format=csv&comments=true&lang=en&" + EVER, FORMULAS.size());
        isHarmless("/accounts/ACME/report?format=csv&comments=true&lang=ru&groupBy=PERSON&" + EVER, FORMULAS.size());
    }

    /** @param least how many cells have to have been defused for the file to hold what was written */
    private static void isHarmless(String path, int least) {
        String csv = sandbox.as("admin").get(Office.BASE + path).expect(200).body();
        assertThat(csv).startsWith("\ufeff");
        char delimiter = path.contains("lang=ru") ? ';' : ',';
        List<String> cells = CsvCells.of(csv.substring(1), delimiter);
        assertThat(cells).as(path).noneMatch(FormulasIT::isFormula);
        assertThat(cells.stream().filter(cell -> cell.startsWith("'")).count())
                .as("defused cells of " + path)
                .isGreaterThanOrEqualTo(least);
    }

    private static boolean isFormula(String cell) {
        if (cell.startsWith("\t") || cell.startsWith("\r")) {
            return true;
        }
        String text = cell.replaceFirst("^[\\s\\p{Z}]+", "");
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
