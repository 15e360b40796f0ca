package org.retainer.sandbox.lock;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.retainer.sandbox.host.Supported;

/** Named locks. They are not re-entrant, as plugins must not count on that: the second lock of a thread is refused. */
public final class ClusterLocks implements ClusterLockService {
    private final Map<String, ClusterLock> locks = new ConcurrentHashMap<>();

    @Override
    public ClusterLock getLockForName(String name) {
        return locks.computeIfAbsent(name, NamedLock::new);
    }

    private static final class NamedLock implements ClusterLock {
        private final String name;
        private final Semaphore free = new Semaphore(1);
        private volatile Thread owner;

        NamedLock(String name) {
            this.name = name;
        }

        @Override
        public boolean isHeldByCurrentThread() {
            return owner == Thread.currentThread();
        }

        @Override
        public void lock() {
            refuseSecond();
            free.acquireUninterruptibly();
            owner = Thread.currentThread();
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            refuseSecond();
            free.acquire();
            owner = Thread.currentThread();
        }

        @Override
        public boolean tryLock() {
            refuseSecond();
            return taken(free.tryAcquire());
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            refuseSecond();
            return taken(free.tryAcquire(time, unit));
        }

        @Override
        public void unlock() {
            if (!isHeldByCurrentThread()) {
                throw new IllegalMonitorStateException("Cluster lock " + name + " is not held by this thread");
            }
            owner = null;
            free.release();
        }

        @Override
        public Condition newCondition() {
            throw Supported.unsupported("ClusterLock.newCondition");
        }

        private boolean taken(boolean acquired) {
            if (acquired) {
                owner = Thread.currentThread();
            }
            return acquired;
        }

        private void refuseSecond() {
            if (isHeldByCurrentThread()) {
                throw new IllegalMonitorStateException("Cluster lock " + name
                        + " is held by this thread already; cluster locks are not re-entrant everywhere");
            }
        }
    }
}
