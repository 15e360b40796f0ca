package org.retainer.hours;

import static java.util.function.Predicate.not;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.retainer.job.Findings;

/** Asks Jira what has changed since the last time, with an overlap: finds what events have missed. */
public final class Reconciliation {
    /** How far each run looks back behind the start of the last successful one. */
    public static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final Duration NEXT_MOMENT = Duration.ofMillis(1);

    private final WorklogFeed feed;
    private final LedgerSync sync;
    private final LedgerMemory memory;
    private final Clock clock;

    public Reconciliation(WorklogFeed feed, LedgerSync sync, LedgerMemory memory, Clock clock) {
        this.feed = feed;
        this.sync = sync;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Takes in what has changed; does nothing before the first fill. Where one moment fills a whole page, what is behind it
     * cannot be asked for: that is remembered and left to a {@linkplain CatchUp walk over all issues}, and the list goes on
     * after that moment.
     */
    public Result run() {
        Optional<Instant> last = memory.reconciledUpTo();
        if (last.isEmpty()) {
            return new Result(Findings.NONE, true);
        }
        Instant start = clock.instant();
        // a node whose clock was ahead may have written a moment that is still to come
        Instant since = earlier(last.get(), start).minus(OVERLAP);
        Pages pages = new Pages();
        pages.read(since, feed::updatedSince, Worklog::updated, sync::absorb);
        pages.read(
                since,
                feed::deletedSince,
                WorklogFeed.Deletion::at,
                deleted -> sync.sync(
                        deleted.stream().map(WorklogFeed.Deletion::worklogId).toList()));
        pages.crowdedAt.filter(this::isNews).ifPresent(memory::crowdedAt);
        memory.reconciledUpTo(start);
        return new Result(pages.findings, pages.crowdedAt.isEmpty());
    }

    private boolean isNews(Instant crowded) {
        return memory.crowdedAt().map(crowded::isAfter).orElse(true);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * What a run has found.
     *
     * @param whole whether Jira's lists could be read to their ends
     */
    public record Result(Findings findings, boolean whole) {}

    /**
     * Reads pages, each from the time of the last element of the one before, until that moves no more: how many elements
     * Jira puts on a page is not promised.
     */
    private static final class Pages {
        private Findings findings = Findings.NONE;
        private Optional<Instant> crowdedAt = Optional.empty();

        <T> void read(
                Instant since,
                Function<Instant, List<T>> ask,
                Function<T, Instant> time,
                Function<List<T>, Findings> takeIn) {
            Instant moment = since;
            Set<T> before = Set.of();
            while (true) {
                List<T> page = ask.apply(moment);
                List<T> fresh = page.stream().filter(not(before::contains)).toList();
                findings = findings.plus(takeIn.apply(fresh));
                before = new HashSet<>(page);
                Instant last = page.isEmpty() ? Instant.MIN : time.apply(page.get(page.size() - 1));
                if (last.isAfter(moment)) {
                    moment = last;
                } else if (page.size() >= WorklogFeed.PAGE) {
                    crowdedAt = Optional.of(crowdedAt.filter(moment::isBefore).orElse(moment));
                    moment = moment.plus(NEXT_MOMENT);
                } else {
                    return;
                }
            }
        }
    }
}
