package org.retainer.jira.hours;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.retainer.hours.HourEntry;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourOrder;
import org.retainer.hours.HourPage;
import org.retainer.hours.HourTotal;
import org.retainer.jira.request.Parameters;
import org.retainer.refusal.Refusal;

/** Reads which page of a list of entries is asked for, in which order, and finds it. */
public final class HourPages {
    private final HourLedger ledger;

    public HourPages(HourLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Finds the page that {@code sort}, {@code after}, {@code startAt} and {@code maxResults} ask for. The sums of the whole
     * list are made when the first page is asked for; the cursor takes them along.
     */
    public Found find(HourFilter filter, Parameters parameters) {
        HourOrder order = order(parameters);
        Optional<HourCursor> after = parameters.text("after").map(text -> HourCursor.read(text, order));
        HourPage page =
                new HourPage(order, after.map(HourCursor::place), parameters.startAt(), parameters.maxResults());
        List<HourEntry> entries = ledger.entries(filter, page);
        HourTotal total = after.flatMap(HourCursor::total).orElseGet(() -> ledger.total(filter));
        return new Found(page, entries, total);
    }

    /** Reads {@code sort}: {@code day}, {@code -day} and so on. */
    static HourOrder order(Parameters parameters) {
        Optional<String> sort = parameters.text("sort");
        if (sort.isEmpty()) {
            return HourOrder.OLDEST_FIRST;
        }
        boolean descending = sort.get().startsWith("-");
        String name = descending ? sort.get().substring(1) : sort.get();
        return Arrays.stream(HourOrder.By.values())
                .filter(by -> name(by).equals(name))
                .findFirst()
                .map(by -> new HourOrder(by, descending))
                .orElseThrow(() -> Refusal.invalid("sort", "choice", names()));
    }

    private static List<String> names() {
        return Arrays.stream(HourOrder.By.values())
                .flatMap(by -> List.of(name(by), "-" + name(by)).stream())
                .toList();
    }

    private static String name(HourOrder.By by) {
        return by == HourOrder.By.BILLABLE_SECONDS
                ? "billableSeconds"
                : by.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A page of entries.
     *
     * @param total of the whole list
     */
    public record Found(HourPage page, List<HourEntry> entries, HourTotal total) {
        /** Answers what leads to the next page, to be sent back as {@code after}; empty on a page without entries. */
        public Optional<String> cursor() {
            return entries.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            HourCursor.write(entries.get(entries.size() - 1).cursor(page.order()), total));
        }
    }
}
