package org.retainer.sandbox.cluster;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.host.Supported;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Named locks of all nodes on a database. They are not re-entrant; a dead node's locks are taken over. A lock is taken
 * and given back outside of transactions, or nobody else would see it.
 */
public final class SharedLocks implements ClusterLockService {
    private static final long GLANCE_MILLIS = 50;

    private final JdbcTemplate jdbc;
    private final Node node;
    private final Map<String, ClusterLock> locks = new ConcurrentHashMap<>();

    public SharedLocks(Database database, Node node) {
        this.jdbc = database.jdbc();
        this.node = node;
    }

    @Override
    public ClusterLock getLockForName(String name) {
        return locks.computeIfAbsent(name, NamedLock::new);
    }

    private final class NamedLock implements ClusterLock {
        private final String name;
        private Thread holder;

        NamedLock(String name) {
            this.name = name;
        }

        @Override
        public synchronized boolean isHeldByCurrentThread() {
            return holder == Thread.currentThread();
        }

        @Override
        public synchronized boolean tryLock() {
            check();
            if (isHeldByCurrentThread()) {
                throw new IllegalMonitorStateException("Cluster lock " + name
                        + " is held by this thread already; cluster locks are not re-entrant everywhere");
            }
            if (holder != null || !take()) {
                return false;
            }
            holder = Thread.currentThread();
            return true;
        }

        @Override
        public void lock() {
            boolean interrupted = false;
            while (!tryLock()) {
                try {
                    Thread.sleep(GLANCE_MILLIS);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            while (!tryLock()) {
                Thread.sleep(GLANCE_MILLIS);
            }
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            long until = System.nanoTime() + unit.toNanos(time);
            while (!tryLock()) {
                if (System.nanoTime() >= until) {
                    return false;
                }
                Thread.sleep(GLANCE_MILLIS);
            }
            return true;
        }

        @Override
        public synchronized void unlock() {
            if (!isHeldByCurrentThread()) {
                throw new IllegalMonitorStateException("Cluster lock " + name + " is not held by this thread");
            }
            check();
            holder = null;
            jdbc.update("update jira_cluster_lock set owner = null where name = ? and owner = ?", name, node.life());
        }

        @Override
        public Condition newCondition() {
            throw Supported.unsupported("ClusterLock.newCondition");
        }

        private boolean take() {
            int taken = jdbc.update(
                    "update jira_cluster_lock set owner = ? where name = ? and (owner is null or "
                            + Node.HOLDER_IS_DEAD.formatted("owner") + ")",
                    node.life(),
                    name,
                    node.deadline());
            return taken == 1 || (!isKnown() && insert());
        }

        private boolean isKnown() {
            Integer rows =
                    jdbc.queryForObject("select count(*) from jira_cluster_lock where name = ?", Integer.class, name);
            return rows != null && rows > 0;
        }

        private boolean insert() {
            try {
                jdbc.update("insert into jira_cluster_lock (name, owner) values (?, ?)", name, node.life());
                return true;
            } catch (DuplicateKeyException faster) {
                return false;
            }
        }

        private void check() {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new IllegalStateException("Cluster lock " + name
                        + " is taken or given back inside a transaction; other nodes would not see it");
            }
        }
    }
}
