package org.retainer.sandbox.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.beehive.ClusterLock;
import java.util.concurrent.CompletableFuture;
import org.junit.Test;

/** What locks promise, and what they do not. */
public class ClusterLocksTest {
    private final ClusterLock lock = new ClusterLocks().getLockForName("fill");

    @Test
    public void oneThreadHoldsALock() {
        assertThat(lock.tryLock()).isTrue();
        assertThat(CompletableFuture.supplyAsync(lock::tryLock).join()).isFalse();
        lock.unlock();
        assertThat(lock.isHeldByCurrentThread()).isFalse();
        assertThat(lock.tryLock()).isTrue();
    }

    @Test
    public void aSecondLockByTheSameThreadIsRefused() {
        lock.lock();
        assertThatThrownBy(lock::lock).hasMessageContaining("not re-entrant");
    }

    @Test
    public void whoDoesNotHoldTheLockCannotGiveItBack() {
        assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
    }
}
