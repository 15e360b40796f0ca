package org.retainer.jira.export;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import net.java.ao.RawEntity;
import org.retainer.jira.json.Json;
import org.retainer.time.InstallationTime;

/**
 * Writes everything that the plugin stores: JSON, one line a row. The first line says what it is, a line before each table
 * names its columns, the last line has the counts and the SHA-256 of all bytes before it. Rows are read in pages by rising id
 * and never stand in memory together; what people change meanwhile may be in the file or not.
 */
public final class WholeExport {
    static final String FORMAT = "retainer-export";

    private static final int PAGE = 1000;

    private final ActiveObjects ao;
    private final InstallationTime time;

    public WholeExport(ActiveObjects ao, InstallationTime time) {
        this.ao = ao;
        this.time = time;
    }

    /** Writes the file. */
    public void write(Appendable text) throws IOException {
        Digested digesting = new Digested(text, Digests.sha256());
        digesting.line(Json.object()
                .with("format", FORMAT)
                .with("schema", ExportedTables.SCHEMA)
                .with("product", ProductVersion.present())
                .with("at", time.now().toString()));
        Json counts = Json.object();
        for (ExportedTable<?, ?> table : ExportedTables.ALL) {
            counts.with(table.name(), table(digesting, table));
        }
        String digest = Digests.hex(digesting.digest());
        digesting.line(Json.object().with("rows", counts).with("sha256", digest));
    }

    private long table(Digested target, ExportedTable<?, ?> table) throws IOException {
        target.line(Json.object()
                .with("table", table.name())
                .with("columns", table.columns().stream().map(Column::name).toList()));
        long count = 0;
        long last = 0;
        RawEntity<?>[] page;
        do {
            page = table.page(ao, last, PAGE);
            for (RawEntity<?> row : page) {
                JsonArray values = new JsonArray();
                table.columns().forEach(column -> values.add(column.read(row)));
                target.line(values);
                last = table.id(row);
            }
            count += page.length;
        } while (page.length == PAGE);
        return count;
    }

    /** Text that is digested as UTF-8 on its way. */
    private record Digested(Appendable text, MessageDigest digest) {
        void line(Object value) throws IOException {
            String line = Json.write(value) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            text.append(line);
        }
    }
}
