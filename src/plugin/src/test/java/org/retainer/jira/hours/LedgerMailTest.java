package org.retainer.jira.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

public class LedgerMailTest {
    private static final LedgerMail.Item WORKLOG = new LedgerMail.Item(1, true);
    private static final LedgerMail.Item ISSUE = new LedgerMail.Item(1, false);

    private final LedgerMail mail = new LedgerMail();
    private long now = -5;

    @Test
    public void whatIsToldTwiceIsLookedAtOnce() {
        mail.put(WORKLOG);
        mail.put(ISSUE);
        mail.put(WORKLOG);

        assertThat(mail.take(now)).containsExactly(WORKLOG, ISSUE);
        assertThat(mail.isReady(now)).isFalse();
        assertThat(mail.millisUntilReady(now)).isZero();
    }

    @Test
    public void whatFailedComesBackAfterAPauseThatGrowsAndIsThenGivenUp() {
        mail.put(WORKLOG);
        long pause = 1_000;
        for (int attempt = 1; attempt < LedgerMail.MOST_ATTEMPTS; attempt++) {
            Set<LedgerMail.Item> taken = mail.take(now);
            assertThat(taken).containsExactly(WORKLOG);
            assertThat(mail.putBack(taken, now)).isTrue();
            assertThat(mail.isReady(now)).isFalse();
            assertThat(mail.millisUntilReady(now)).isEqualTo(pause);
            now += TimeUnit.MILLISECONDS.toNanos(pause);
            assertThat(mail.isReady(now)).isTrue();
            pause *= 2;
        }

        assertThat(mail.putBack(mail.take(now), now)).isFalse();
        assertThat(mail.isReady(now + TimeUnit.HOURS.toNanos(1))).isFalse();
    }

    @Test
    public void whatSucceededMayFailAsOftenAgain() {
        for (int round = 0; round < 3 * LedgerMail.MOST_ATTEMPTS; round++) {
            mail.put(WORKLOG);
            assertThat(mail.putBack(mail.take(now), now)).isTrue();
            now += TimeUnit.SECONDS.toNanos(1);
            assertThat(mail.take(now)).containsExactly(WORKLOG);
            mail.done(List.of(WORKLOG));
        }
    }

    @Test
    public void whatFindsNoRoomIsLeftToTheReconciliation() {
        for (int id = 0; id < LedgerMail.MOST_WAITING; id++) {
            assertThat(mail.put(new LedgerMail.Item(id, true))).isTrue();
        }
        assertThat(mail.put(ISSUE)).isFalse();
    }
}
