package org.retainer.jira.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.template.Urls;
import org.retainer.time.Period;

/**
 * The address of a list of hours with its filters, so that a view can be kept, shared and left with the back button.
 *
 * @param path the page's own address
 * @param chosen the filters by name, in the order in which they are written
 */
public record HourAddress(Urls urls, String path, Map<String, String> chosen) {
    /** The filters that a list of hours knows, beside the period. */
    static final List<String> FILTERS =
            List.of("person", "billable", "state", "project", "issue", "source", "late", "manual", "activity");

    private static final List<String> DETAILS = List.of("state", "issue", "source", "late", "manual", "activity");
    private static final String SORT = "sort";

    static HourAddress of(Urls urls, String path, Parameters parameters, Period period) {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("from", period.from().toString());
        chosen.put("to", period.to().toString());
        for (String name : FILTERS) {
            parameters.text(name).ifPresent(value -> chosen.put(name, value));
        }
        parameters.text(SORT).ifPresent(value -> chosen.put(SORT, value));
        return new HourAddress(urls, path, chosen);
    }

    /** The value of a filter, empty when it is not set. */
    public String value(String name) {
        return chosen.getOrDefault(name, "");
    }

    /** Tells whether anything but the period narrows the list. */
    public boolean isNarrowed() {
        return FILTERS.stream().anyMatch(chosen::containsKey);
    }

    /** Tells whether one of the filters that are asked for less often is set. */
    public boolean isDetailed() {
        return DETAILS.stream().anyMatch(chosen::containsKey);
    }

    /** The address with one value changed; an empty one leaves the filter out. */
    public String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(chosen);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return path + "?" + query(changed);
    }

    /** The address of another period with the same filters. */
    public String during(Period period) {
        Map<String, String> changed = new LinkedHashMap<>(chosen);
        changed.put("from", period.from().toString());
        changed.put("to", period.to().toString());
        return path + "?" + query(changed);
    }

    /** The address with nothing but the period. */
    public String plain() {
        Map<String, String> changed = new LinkedHashMap<>(chosen);
        changed.keySet().removeAll(FILTERS);
        return path + "?" + query(changed);
    }

    /** The filters as a query, for the same list at another address. */
    public String query() {
        return query(chosen);
    }

    /** How the list is sorted, such as {@code -day}: by day when nothing is said. */
    public String sort() {
        return Optional.of(value(SORT)).filter(sort -> !sort.isEmpty()).orElse("day");
    }

    /** The address with the list sorted by a column; the column that it is sorted by already turns round. */
    public String sortedBy(String column) {
        return with(SORT, sort().equals(column) ? "-" + column : column);
    }

    /** What a column's head says to assistive technology: ascending, descending or none. */
    public String direction(String column) {
        if (sort().equals(column)) {
            return "ascending";
        }
        return sort().equals("-" + column) ? "descending" : "none";
    }

    private String query(Map<String, String> values) {
        return values.entrySet().stream()
                .map(one -> one.getKey() + "=" + urls.part(one.getValue()))
                .collect(Collectors.joining("&"));
    }
}
