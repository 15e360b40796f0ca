package org.retainer.jira.export;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import net.java.ao.Query;
import org.retainer.hours.RuleChange;
import org.retainer.hours.RuleChangeLog;
import org.retainer.jira.hours.StoredChange;
import org.retainer.jira.hours.StoredDirtyMonth;
import org.retainer.jira.hours.StoredMonthTotal;
import org.retainer.jira.hours.StoredPlacement;
import org.retainer.jira.work.StoredBudgetTotal;
import org.retainer.jira.work.StoredWorkTotal;
import org.retainer.refusal.Refusal;
import org.retainer.transaction.Transactions;

/**
 * Writes the rows of an export into an empty installation, in one transaction: all of them or none. Rows that others refer
 * to keep their ids. Totals are summed anew and every entry is placed anew afterwards, since the installation's zone may be
 * another one.
 */
public final class WholeImport {
    private static final int AT_ONCE = 500;

    private final ActiveObjects ao;
    private final Transactions transactions;
    private final RuleChangeLog changes;

    public WholeImport(ActiveObjects ao, Transactions transactions, RuleChangeLog changes) {
        this.ao = ao;
        this.transactions = transactions;
        this.changes = changes;
    }

    /** Names the tables that hold what people have made here; an import needs them empty. */
    List<String> filled() {
        return ExportedTables.ALL.stream()
                .filter(table -> !table.filledByItself() && !table.isEmpty(ao))
                .map(ExportedTable::name)
                .toList();
    }

    /**
     * Refuses to import over what people have made.
     *
     * @throws Refusal 409 when the installation is not empty
     */
    void refuseUnlessEmpty() {
        List<String> filled = filled();
        if (!filled.isEmpty()) {
            throw Refusal.conflict("", "import.filled", filled);
        }
    }

    /**
     * Writes all rows of a file that has been checked.
     *
     * @param progress is told how many rows are written; what it throws undoes all of them
     * @param last what else belongs to the same transaction
     */
    void run(ExportFile file, ExportFile.Content content, LongConsumer progress, Runnable last) {
        transactions.run(() -> {
            refuseUnlessEmpty();
            ExportedTables.ALL.forEach(table -> table.clear(ao));
            ao.deleteWithSQL(StoredMonthTotal.class, "ID > ?", 0);
            ao.deleteWithSQL(StoredDirtyMonth.class, "ID > ?", 0);
            ao.deleteWithSQL(StoredWorkTotal.class, "ID > ?", 0);
            ao.deleteWithSQL(StoredBudgetTotal.class, "ID > ?", 0);
            ao.deleteWithSQL(StoredChange.class, "ID > ?", 0);
            Writer writer = new Writer(content, progress);
            file.read(writer);
            writer.flush();
            markMonths();
            changes.announce(RuleChange.Scope.INSTALLATION, 0);
            last.run();
        });
    }

    private void markMonths() {
        List<Map<String, Object>> months = new ArrayList<>();
        ao.stream(
                StoredPlacement.class,
                Query.select("ACCOUNT_ID, MONTH").group("ACCOUNT_ID, MONTH"),
                row -> months.add(Map.of("ACCOUNT_ID", row.getAccountId(), "MONTH", row.getMonth())));
        for (int start = 0; start < months.size(); start += AT_ONCE) {
            ao.create(StoredDirtyMonth.class, months.subList(start, Math.min(months.size(), start + AT_ONCE)));
        }
    }

    /** Writes rows in portions. */
    private final class Writer implements ExportFile.Reader {
        private final ExportFile.Content content;
        private final LongConsumer progress;
        private final List<Map<String, Object>> waiting = new ArrayList<>();
        private Optional<ExportedTable<?, ?>> present = Optional.empty();
        private long written;

        Writer(ExportFile.Content content, LongConsumer progress) {
            this.content = content;
            this.progress = progress;
        }

        @Override
        public void head(String at) {
            // said before: the content has it
        }

        @Override
        public void row(ExportedTable<?, ?> table, Map<String, Object> row) {
            if (present.filter(table::equals).isEmpty()) {
                flush();
                present = Optional.of(table);
                if (table.keepsIds()) {
                    useUpIds(table, row);
                }
            }
            waiting.add(stored(table, row));
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                present.orElseThrow().add(ao, waiting);
                written += waiting.size();
                waiting.clear();
                progress.accept(written);
            }
        }

        private Map<String, Object> stored(ExportedTable<?, ?> table, Map<String, Object> row) {
            Map<String, Object> stored = new HashMap<>(row);
            if (!table.keepsIds()) {
                stored.remove(Column.ID);
            }
            if (table.type() == StoredPlacement.class) {
                // computed before every change that this installation knows
                stored.put("CHANGE_NUMBER", 0L);
            }
            return stored;
        }

        /** Lets the database count up to the highest id of the file, so that it never gives one of them again. */
        private void useUpIds(ExportedTable<?, ?> table, Map<String, Object> row) {
            Map<String, Object> any = new HashMap<>(row);
            any.remove(Column.ID);
            long highest = content.highestId(table);
            long used = 0;
            while (used < highest) {
                used = table.useUpId(ao, any);
            }
        }
    }
}
