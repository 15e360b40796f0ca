package org.retainer.jira.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.retainer.jira.account.StoredAccount;
import org.retainer.jira.hours.StoredDirtyMonth;
import org.retainer.jira.store.AoStores;
import org.retainer.jira.store.DatabaseKind;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

@RunWith(Parameterized.class)
public class WholeExportTest {
    private static final InstallationTime TIME = new InstallationTime(
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC), () -> ZoneOffset.UTC);

    @Parameters(name = "{0}")
    public static List<DatabaseKind> databases() {
        return List.of(DatabaseKind.values());
    }

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final DatabaseKind database;
    private AoStores stores;

    public WholeExportTest(DatabaseKind database) {
        this.database = database;
    }

    @Before
    public void open() {
        stores = database.empty();
    }

    @Test
    public void everyEntityIsExportedOrMadeAgain() throws IOException {
        TreeSet<String> listed = new TreeSet<>();
        ExportedTables.ALL.forEach(table -> listed.add(table.type().getName()));
        ExportedTables.MADE_AGAIN.forEach(type -> listed.add(type.getName()));
        TreeSet<String> entities = new TreeSet<>();
        try (InputStream descriptor = getClass().getResourceAsStream("/atlassian-plugin.xml")) {
            Pattern.compile("<entity>([^<]+)</entity>")
                    .matcher(new String(descriptor.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> entities.add(found.group(1)));
        }
        assertThat(listed)
                .as("a new entity goes into one of the lists of ExportedTables")
                .isEqualTo(entities);
    }

    @Test
    public void whatIsExportedComesBackTheSame() throws IOException {
        fill(20);
        List<String> before = export("first.jsonl");
        int ids = stores.activeObjects().find(StoredAccount.class).length;
        stores = database.empty();

        bring("first.jsonl");

        assertThat(comparable(export("second.jsonl"))).isEqualTo(comparable(before));
        assertThat(stores.activeObjects().find(StoredAccount.class)).hasSize(ids);
        assertThat(stores.activeObjects().find(StoredDirtyMonth.class)).isNotEmpty();
        assertThat(stores.ruleChanges().pending()).hasSize(1);
    }

    @Test
    public void newRowsNeverGetAnIdThatCameWithTheFile() throws IOException {
        fill(20);
        export("first.jsonl");
        stores = database.empty();
        bring("first.jsonl");

        StoredAccount added = stores.activeObjects().create(StoredAccount.class, FilledTables.account("NEW"));
        assertThat(stores.activeObjects().find(StoredAccount.class, "ID = ?", added.getID()))
                .hasSize(1);
        assertThat(stores.activeObjects().find(StoredAccount.class)).hasSize(21);
    }

    @Test
    public void anInstallationWithAccountsIsNotWrittenOver() throws IOException {
        fill(1);
        List<String> before = export("first.jsonl");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> bring("first.jsonl"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(comparable(export("second.jsonl"))).isEqualTo(comparable(before));
    }

    @Test
    public void anImportThatFailsLeavesNothing() throws IOException {
        fill(3);
        export("first.jsonl");
        stores = database.empty();
        List<String> empty = export("empty.jsonl");
        ExportFile file = new ExportFile(path("first.jsonl"));
        assertThatThrownBy(() -> whole().run(file, file.check(), rows -> {}, () -> {
                    throw new IllegalStateException("the end of the world");
                }))
                .hasMessageContaining("end of the world");
        assertThat(comparable(export("again.jsonl"))).isEqualTo(comparable(empty));
        bring("first.jsonl");
        assertThat(stores.activeObjects().find(StoredAccount.class)).hasSize(3);
    }

    @Test
    public void filesThatAreNotWholeAreRefusedWithTheReason() throws IOException {
        fill(2);
        List<String> lines = export("first.jsonl");
        assertThat(reason(List.of("hello"))).isEqualTo("import.foreign");
        assertThat(reason(List.of("{\"format\":\"other\"}"))).isEqualTo("import.foreign");
        assertThat(reason(changed(lines, "\"schema\":1", "\"schema\":2"))).isEqualTo("import.version");
        assertThat(reason(lines.subList(0, lines.size() - 1))).isEqualTo("import.truncated");
        assertThat(reason(without(lines, 5))).isEqualTo("import.checksum");
        assertThat(reason(changed(lines, "Client 1", "Client 7"))).isEqualTo("import.checksum");
        assertThat(reason(changed(lines, "\"table\":\"PAYER\"", "\"table\":\"PRAYER\"")))
                .isEqualTo("import.table.unknown");
        assertThat(reason(changed(lines, "\"LEGAL_NAME\"", "\"PET_NAME\""))).isEqualTo("import.column.unknown");
        assertThat(reason(changed(lines, "\"OPEN\"", "17"))).isEqualTo("import.value");
        List<String> longer = new ArrayList<>(lines);
        longer.add("{}");
        assertThat(reason(longer)).isEqualTo("import.line");
    }

    private String reason(List<String> lines) throws IOException {
        Path file = path("bad.jsonl");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return catchThrowableOfType(Refusal.class, () -> new ExportFile(file).check())
                .complaints()
                .get(0)
                .message();
    }

    private static List<String> changed(List<String> lines, String from, String to) {
        List<String> changed =
                lines.stream().map(line -> line.replace(from, to)).toList();
        assertThat(changed).isNotEqualTo(lines);
        return changed;
    }

    private static List<String> without(List<String> lines, int at) {
        List<String> fewer = new ArrayList<>(lines);
        fewer.remove(at);
        return fewer;
    }

    private void fill(int accounts) {
        FilledTables.fill(stores.activeObjects(), accounts);
    }

    private WholeImport whole() {
        return new WholeImport(stores.activeObjects(), stores.transactions(), stores.ruleChanges());
    }

    private void bring(String name) {
        ExportFile file = new ExportFile(path(name));
        whole().run(file, file.check(), rows -> {}, () -> {});
    }

    private List<String> export(String name) throws IOException {
        try (Writer writer = Files.newBufferedWriter(path(name))) {
            new WholeExport(stores.activeObjects(), TIME).write(writer);
        }
        return Files.readAllLines(path(name));
    }

    /** Leaves out what may differ: the ids of tables whose ids nobody refers to, and the checksum that follows from them. */
    private static List<String> comparable(List<String> lines) {
        List<String> comparable = new ArrayList<>();
        boolean keepsIds = true;
        for (String line : lines.subList(0, lines.size() - 1)) {
            if (line.contains("\"table\":")) {
                keepsIds = ExportedTables.ALL.stream()
                        .filter(table -> line.contains("\"" + table.name() + "\","))
                        .allMatch(ExportedTable::keepsIds);
            }
            comparable.add(keepsIds ? line : line.replaceFirst("^\\[\\d+", "[-"));
        }
        return comparable;
    }

    private Path path(String name) {
        return folder.getRoot().toPath().resolve(name);
    }
}
