package org.retainer.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time that it is in a {@link FakeWorklogFeed}, or on a node whose clock differs from it. */
final class FeedClock extends Clock {
    private final FakeWorklogFeed feed;
    private final Duration ahead;

    FeedClock(FakeWorklogFeed feed, Duration ahead) {
        this.feed = feed;
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return feed.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("This clock has no other zone");
    }
}
