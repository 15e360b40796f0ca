package org.retainer.jira.page;

import java.util.Set;

/**
 * The way through a long list.
 *
 * @param previous the address of the page before, empty on the first one
 * @param next the address of the page behind, empty on the last one
 */
public record Pager(int first, int last, long total, String previous, String next) {
    /** @param kept the parameters that the other pages keep */
    static Pager of(Visit visit, String path, Set<String> kept, int startAt, int size, long total) {
        int last = (int) Math.min(total, (long) startAt + size);
        return new Pager(
                Math.min(startAt + 1, last),
                last,
                total,
                startAt > 0 ? address(visit, path, kept, Math.max(0, startAt - size)) : "",
                last < total ? address(visit, path, kept, startAt + size) : "");
    }

    private static String address(Visit visit, String path, Set<String> kept, int startAt) {
        StringBuilder query = new StringBuilder("?startAt=").append(startAt);
        kept.stream().sorted().forEach(name -> visit.parameters().all(name).forEach(value -> query.append('&')
                .append(name)
                .append('=')
                .append(visit.urls().part(value))));
        return visit.urls().page(path) + query;
    }
}
