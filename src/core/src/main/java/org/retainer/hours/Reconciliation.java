package org.retainer.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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
        pages.read(since, (moment, found) -> {
            List<Worklog> updated = feed.updatedSince(moment);
            found.add(sync.absorb(updated));
            return Page.of(
                    updated.size(),
                    updated.isEmpty() ? null : updated.get(updated.size() - 1).updated());
        });
        pages.read(since, (moment, found) -> {
            List<WorklogFeed.Deletion> deleted = feed.deletedSince(moment);
            found.add(sync.sync(
                    deleted.stream().map(WorklogFeed.Deletion::worklogId).toList()));
            return Page.of(
                    deleted.size(),
                    deleted.isEmpty() ? null : deleted.get(deleted.size() - 1).at());
        });
        pages.crowdedAt.filter(this::isNews).ifPresent(memory::crowdedAt);
        memory.reconciledUpTo(start);
        return new Result(pages.sum.findings, pages.crowdedAt.isEmpty());
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
        private final Sum sum = new Sum();
        private Optional<Instant> crowdedAt = Optional.empty();

        void read(Instant since, BiFunction<Instant, Sum, Page> ask) {
            Instant moment = since;
            while (true) {
                Page page = ask.apply(moment, sum);
                if (page.last().isAfter(moment)) {
                    moment = page.last();
                } else if (page.size() >= WorklogFeed.PAGE) {
                    crowdedAt = Optional.of(crowdedAt.filter(moment::isBefore).orElse(moment));
                    moment = moment.plus(NEXT_MOMENT);
                } else {
                    return;
                }
            }
        }
    }

    private static final class Sum {
        private Findings findings = Findings.NONE;

        void add(Findings more) {
            findings = findings.plus(more);
        }
    }

    private record Page(int size, Instant last) {
        static Page of(int size, Instant lastIfAny) {
            return new Page(size, lastIfAny == null ? Instant.MIN : lastIfAny);
        }
    }
}
