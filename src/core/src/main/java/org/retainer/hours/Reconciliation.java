package org.retainer.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.retainer.job.Findings;

/** Asks Jira what has changed since the last time, with an overlap: finds what events have missed. */
public final class Reconciliation {
    /** How far each run looks back behind the start of the last successful one. */
    public static final Duration OVERLAP = Duration.ofMinutes(10);

    private final WorklogFeed feed;
    private final LedgerSync sync;
    private final LedgerFill fill;
    private final LedgerMemory memory;
    private final Clock clock;

    public Reconciliation(WorklogFeed feed, LedgerSync sync, LedgerFill fill, LedgerMemory memory, Clock clock) {
        this.feed = feed;
        this.sync = sync;
        this.fill = fill;
        this.memory = memory;
        this.clock = clock;
    }

    /** Takes in what has changed and answers what was found; does nothing before the first fill. */
    public Findings run() {
        Optional<Instant> last = memory.reconciledUpTo();
        if (last.isEmpty()) {
            return Findings.NONE;
        }
        List<Findings> found = new ArrayList<>();
        Instant start = clock.instant();
        Instant since = last.get().minus(OVERLAP);
        boolean whole = page(since, moment -> {
            List<Worklog> updated = feed.updatedSince(moment);
            found.add(sync.absorb(updated));
            return Page.of(updated, Worklog::updated);
        });
        whole &= page(since, moment -> {
            List<WorklogFeed.Deletion> deleted = feed.deletedSince(moment);
            found.add(sync.sync(
                    deleted.stream().map(WorklogFeed.Deletion::worklogId).toList()));
            return Page.of(deleted, WorklogFeed.Deletion::at);
        });
        if (!whole) {
            found.add(fill.walkAll());
        }
        memory.reconciledUpTo(start);
        return found.stream().reduce(Findings.NONE, Findings::plus);
    }

    /**
     * Reads pages, each from the time of the last element of the one before, until that moves no more: how many elements
     * Jira puts on a page is not promised.
     *
     * @return false when that leads nowhere: one moment fills a whole page, and what is behind it cannot be asked for
     */
    private static boolean page(Instant since, Function<Instant, Page> read) {
        Instant moment = since;
        while (true) {
            Page page = read.apply(moment);
            if (!page.last().isAfter(moment)) {
                return page.size() < WorklogFeed.PAGE;
            }
            moment = page.last();
        }
    }

    private record Page(int size, Instant last) {
        static <T> Page of(List<T> elements, Function<T, Instant> time) {
            return new Page(
                    elements.size(), elements.isEmpty() ? Instant.MIN : time.apply(elements.get(elements.size() - 1)));
        }
    }
}
