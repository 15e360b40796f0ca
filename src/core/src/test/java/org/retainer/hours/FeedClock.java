package org.retainer.hours;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time that it is in a {@link FakeWorklogFeed}. */
final class FeedClock extends Clock {
    private final FakeWorklogFeed feed;

    FeedClock(FakeWorklogFeed feed) {
        this.feed = feed;
    }

    @Override
    public Instant instant() {
        return feed.now();
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
