package org.retainer.jira.export;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.java.ao.schema.StringLength;
import org.retainer.jira.account.StoredAccount;

/** Rows for every exported table, whatever its columns are. */
final class FilledTables {
    private FilledTables() {}

    static void fill(ActiveObjects ao, int count) {
        for (ExportedTable<?, ?> table : ExportedTables.ALL) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int number = 1; number <= count; number++) {
                rows.add(table.type() == StoredAccount.class ? account("K" + number) : row(table, number));
            }
            table.add(ao, rows);
        }
    }

    static Map<String, Object> account(String key) {
        Map<String, Object> row = row(ExportedTable.numbered(StoredAccount.class), 1);
        row.put("KEY_LOWER", key.toLowerCase(Locale.ROOT));
        row.put("NAME", "Client " + key.substring(1));
        row.put("STATUS", "OPEN");
        return row;
    }

    /** Every text is different, nullable columns are empty in every second row. */
    private static Map<String, Object> row(ExportedTable<?, ?> table, int number) {
        Map<String, Object> row = new HashMap<>();
        for (Column column : table.columns()) {
            if (!column.name().equals(Column.ID)) {
                row.put(column.name(), value(column, number));
            }
        }
        // the months of entries are read as months
        row.computeIfPresent("MONTH", (name, any) -> 202610);
        row.computeIfPresent("CHANGE_NUMBER", (name, any) -> any instanceof Long ? (Object) 0L : (Object) number);
        return row;
    }

    private static Object value(Column column, int number) {
        Class<?> type = column.getter().getReturnType();
        if (type == int.class) {
            return number;
        } else if (type == long.class) {
            return 4_000_000_000L + number;
        } else if (type == boolean.class) {
            return number % 2 == 0;
        } else if (type == String.class) {
            StringLength length = column.getter().getAnnotation(StringLength.class);
            boolean roomy = length != null && length.value() == StringLength.UNLIMITED;
            return roomy ? "«Ёж» \"\\\t\n🙂 " + number : "T" + number;
        } else if (number % 2 == 0) {
            return null;
        } else if (type == Boolean.class) {
            return true;
        }
        return type == Integer.class ? (Object) number : (Object) (long) number;
    }
}
