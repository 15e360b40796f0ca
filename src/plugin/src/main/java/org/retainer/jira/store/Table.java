package org.retainer.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import org.retainer.transaction.WriteConflict;

/**
 * One table, asked and written in portions that every database takes: IN lists of at most 500, pages of at most 1,000 rows
 * by rising id.
 *
 * @param <T> the entity
 * @param <K> the type of its id
 */
public final class Table<T extends RawEntity<K>, K> {
    private static final int LONGEST_IN = 500;
    private static final int PAGE = 1000;

    private final ActiveObjects ao;
    private final Class<T> type;
    private final ToLongFunction<T> id;

    public Table(ActiveObjects ao, Class<T> type, ToLongFunction<T> id) {
        this.ao = ao;
        this.type = type;
        this.id = id;
    }

    /** Finds one row; of several any. */
    public Optional<T> one(String where, Object... parameters) {
        T[] found = ao.find(type, Query.select().where(where, parameters).limit(1));
        return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }

    /** Finds all rows of a condition, by id. */
    public List<T> all(String where, Object... parameters) {
        List<T> rows = new ArrayList<>();
        long last = 0;
        T[] page;
        do {
            Object[] withLast = Arrays.copyOf(parameters, parameters.length + 1);
            withLast[parameters.length] = last;
            page = ao.find(
                    type,
                    Query.select()
                            .where("(" + where + ") AND ID > ?", withLast)
                            .order("ID")
                            .limit(PAGE));
            rows.addAll(Arrays.asList(page));
            last = page.length == 0 ? last : id.applyAsLong(page[page.length - 1]);
        } while (page.length == PAGE);
        return rows;
    }

    /** Finds the rows whose column has one of the values, by id within each portion. */
    public List<T> in(String column, Collection<?> values) {
        List<T> rows = new ArrayList<>();
        for (Object[] part : parts(values)) {
            rows.addAll(all(column + " IN (" + marks(part.length) + ")", part));
        }
        return rows;
    }

    /** Finds the rows of a unique column: at most one for each value, so that no paging is needed. */
    public List<T> inUnique(String column, Collection<?> values) {
        List<T> rows = new ArrayList<>();
        for (Object[] part : parts(values)) {
            rows.addAll(Arrays.asList(
                    ao.find(type, Query.select().where(column + " IN (" + marks(part.length) + ")", part))));
        }
        return rows;
    }

    public T add(Row row) {
        return ao.create(type, row.columns());
    }

    /** Adds many rows at once; all of them name the same columns. */
    public void addAll(List<Row> rows) {
        List<Map<String, Object>> maps = rows.stream().map(Row::columns).toList();
        if (!maps.isEmpty()) {
            ao.create(type, maps);
        }
    }

    public int delete(String where, Object... parameters) {
        return ao.deleteWithSQL(type, where, parameters);
    }

    public int deleteIn(String column, Collection<?> values) {
        int deleted = 0;
        for (Object[] part : parts(values)) {
            deleted += ao.deleteWithSQL(type, column + " IN (" + marks(part.length) + ")", part);
        }
        return deleted;
    }

    /**
     * Takes away rows that the writer has seen.
     *
     * @throws WriteConflict when one of them is gone
     */
    public void deleteSeen(Collection<Long> ids) {
        if (deleteIn("ID", ids) != ids.size()) {
            throw new WriteConflict("A row that was to be replaced is gone");
        }
    }

    private static List<Object[]> parts(Collection<?> values) {
        List<Object> distinct = new ArrayList<>(new LinkedHashSet<>(values));
        List<Object[]> parts = new ArrayList<>();
        for (int start = 0; start < distinct.size(); start += LONGEST_IN) {
            parts.add(distinct.subList(start, Math.min(distinct.size(), start + LONGEST_IN))
                    .toArray());
        }
        return parts;
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
