package org.retainer.jira.export;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.schema.Table;

/**
 * A table that is part of the export.
 *
 * @param <T> the entity
 * @param <K> the type of its id
 * @param keepsIds whether other rows, addresses or the audit log refer to its ids, so that an import must keep them
 * @param filledByItself whether a fresh installation has rows of its own, which an import replaces
 */
record ExportedTable<T extends RawEntity<K>, K extends Number>(
        Class<T> type, String name, List<Column> columns, boolean keepsIds, boolean filledByItself) {
    static <T extends RawEntity<K>, K extends Number> ExportedTable<T, K> numbered(Class<T> type) {
        return of(type, true, false);
    }

    static <T extends RawEntity<K>, K extends Number> ExportedTable<T, K> plain(Class<T> type) {
        return of(type, false, false);
    }

    static <T extends RawEntity<K>, K extends Number> ExportedTable<T, K> filledByItself(Class<T> type) {
        return of(type, false, true);
    }

    Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** Reads rows by rising id. */
    T[] page(ActiveObjects ao, long afterId, int size) {
        return ao.find(
                type, Query.select().where("ID > ?", afterId).order(Column.ID).limit(size));
    }

    boolean isEmpty(ActiveObjects ao) {
        return page(ao, 0, 1).length == 0;
    }

    void clear(ActiveObjects ao) {
        ao.deleteWithSQL(type, "ID > ?", 0);
    }

    void add(ActiveObjects ao, List<Map<String, Object>> rows) {
        ao.create(type, rows);
    }

    /** Adds a row and takes it away again; answers the id that the database has given it. */
    long useUpId(ActiveObjects ao, Map<String, Object> row) {
        T made = ao.create(type, row);
        long id = id(made);
        ao.deleteWithSQL(type, "ID = ?", id);
        return id;
    }

    long id(RawEntity<?> row) {
        return column(Column.ID).orElseThrow().read(row).getAsLong();
    }

    private static <T extends RawEntity<K>, K extends Number> ExportedTable<T, K> of(
            Class<T> type, boolean keepsIds, boolean filledByItself) {
        List<Column> columns = Arrays.stream(type.getMethods())
                .filter(Column::isGetter)
                .map(Column::of)
                .distinct()
                .sorted(Comparator.comparing((Column column) -> !column.name().equals(Column.ID))
                        .thenComparing(Column::name))
                .toList();
        return new ExportedTable<>(type, type.getAnnotation(Table.class).value(), columns, keepsIds, filledByItself);
    }
}
