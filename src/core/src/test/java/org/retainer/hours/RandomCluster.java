package org.retainer.hours;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.retainer.account.Account;
import org.retainer.fixture.Stores;
import org.retainer.refusal.Refusal;
import org.retainer.transaction.WriteConflict;

/**
 * The random life of a cluster of two nodes, one of whose clocks is ahead. People work on either; events reach the node on
 * which something happened, or nobody, or twice, or much later and in another order; nodes look at the same things at once,
 * are killed anywhere, also in the middle of a transaction, and come back. The seed makes it happen again.
 */
final class RandomCluster {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 20);
    private static final List<Duration> CLOCKS = List.of(Duration.ZERO, Duration.ofMinutes(3));
    private static final int PROJECTS = 3;

    private final List<Stores> stores;
    private final List<ShakyTransactions> transactions = new ArrayList<>();
    private final List<Engine> nodes = new ArrayList<>();
    private final FakeWorklogFeed feed;
    private final Random random;
    private final boolean othersInsideTransactions;
    private final List<Account> accounts = new ArrayList<>();
    private final RandomOwners owners;
    private final RandomOffice office;
    private final RandomMoney money;
    private final List<Runnable> late = new ArrayList<>();
    private int kills;

    /**
     * @param stores those of each node
     * @param othersInsideTransactions whether one node may write while the other is in the middle of a transaction and waits
     *     for it: a database with row locks would wait for ever
     */
    RandomCluster(List<Stores> stores, FakeWorklogFeed feed, int seed, boolean othersInsideTransactions) {
        this.feed = feed;
        this.random = new Random(seed);
        this.othersInsideTransactions = othersInsideTransactions;
        this.owners = new RandomOwners(random, accounts, this::issueEvent);
        this.office = new RandomOffice(random, accounts);
        this.money = new RandomMoney(random, accounts);
        this.stores = stores.stream().map(this::shaky).toList();
        for (int node = 0; node < stores.size(); node++) {
            nodes.add(null);
            start(node);
        }
    }

    /** A node whose stores can be looked at when life has ended. */
    Engine node() {
        return nodes.get(0);
    }

    List<Account> accounts() {
        return accounts;
    }

    /** What people did there, and what has to survive of it. */
    RandomOffice office() {
        return office;
    }

    int kills() {
        return kills;
    }

    void live(int steps) {
        accounts.add(nodes.get(0).account("A" + random.nextInt(1_000_000)));
        accounts.add(nodes.get(1).account("B" + random.nextInt(1_000_000)));
        for (int project = 1; project <= PROJECTS; project++) {
            feed.log(feed.addIssue(project), "anna", time(), 600);
        }
        for (int step = 0; step < steps; step++) {
            int node = random.nextInt(nodes.size());
            disturb(node);
            try {
                step(nodes.get(node));
            } catch (Killed killed) {
                kills++;
                start(node);
            } catch (WriteConflict | Refusal tooBusy) {
                // the person is told; an event is found again later
            } finally {
                calm();
            }
        }
    }

    /** Lets time go by without any further event until both nodes have found everything. */
    void heal() {
        late.clear();
        minutes(5);
        feed.advance(Duration.ofHours(26));
        minutes(8);
    }

    private void minutes(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            feed.advance(Duration.ofMinutes(1));
            nodes.get(minute % nodes.size()).upkeep.tick();
        }
    }

    private void step(Engine node) {
        List<Long> worklogs = feed.worklogIds();
        List<Long> issues = feed.issueIds();
        switch (random.nextInt(25)) {
            case 0, 1, 2 -> event(
                    node, feed.log(one(issues), "user" + random.nextInt(3), time(), 60L * random.nextInt(500)));
            case 3, 4 -> some(worklogs).ifPresent(id -> {
                feed.edit(id, time(), 60L * random.nextInt(500));
                event(node, id);
            });
            case 5 -> some(worklogs).ifPresent(id -> {
                feed.delete(id);
                event(node, id);
            });
            case 6 -> issueEvent(node, feed.addIssue(1 + random.nextInt(PROJECTS)));
            case 7 -> {
                long issue = one(issues);
                feed.move(issue, 1 + random.nextInt(PROJECTS));
                issueEvent(node, issue);
            }
            case 8 -> {
                if (issues.size() > 2) {
                    long issue = one(issues);
                    feed.deleteIssue(issue);
                    issueEvent(node, issue);
                }
            }
            case 9, 10, 11, 12, 13 -> office.change(node);
            case 14, 15, 16 -> owners.change(node, one(issues), issues);
            case 17 -> some(late).ifPresent(event -> {
                late.remove(event);
                event.run();
            });
            case 18 -> node.recalculation.runFor(Duration.ofSeconds(10));
            case 19 -> {
                feed.advance(Duration.ofMinutes(random.nextInt(20)));
                node.upkeep.tick();
            }
            case 20, 21, 22 -> money.change(node);
            default -> maintain(node);
        }
    }

    private void maintain(Engine node) {
        switch (random.nextInt(5)) {
            case 0 -> node.upkeep.rebuild();
            case 1 -> node.upkeep.reconcile();
            case 2 -> feed.advance(Duration.ofHours(25));
            case 3 -> accounts.add(node.account("C" + random.nextInt(1_000_000)));
            default -> node.upkeep.tick();
        }
    }

    /** Sometimes this node is killed at one of the next moments, or the other one looks at everything in between. */
    private void disturb(int node) {
        int kind = random.nextInt(6);
        int[] moments = {1 + random.nextInt(6)};
        Thread mine = Thread.currentThread();
        Runnable kill = () -> {
            if (Thread.currentThread() == mine && --moments[0] == 0) {
                throw new Killed();
            }
        };
        Engine other = nodes.get(1 - node);
        Runnable meet = () -> {
            if (Thread.currentThread() == mine && --moments[0] == 0) {
                RandomHistory.elsewhere(() -> meanwhile(other));
            }
        };
        switch (kind) {
            case 0 -> feed.beforeAnswer(kill);
            case 1 -> transactions.get(node).disturb(kill, kill);
            case 2 -> transactions.get(node).disturb(() -> {}, kill);
            case 3 -> feed.beforeAnswer(othersInsideTransactions ? meet : () -> {});
            case 4 -> transactions.get(node).disturb(othersInsideTransactions ? meet : () -> {}, meet);
            default -> calm();
        }
    }

    private void meanwhile(Engine other) {
        try {
            if (random.nextInt(3) == 0) {
                office.close(other);
            } else {
                other.sync.sync(feed.worklogIds());
                other.recalculation.runFor(Duration.ofSeconds(1));
            }
        } catch (WriteConflict | Refusal busy) {
            // as an event that could not be taken in
        }
    }

    private void calm() {
        feed.beforeAnswer(() -> {});
        transactions.forEach(shaky -> shaky.disturb(() -> {}, () -> {}));
    }

    private void event(Engine node, long worklogId) {
        switch (random.nextInt(6)) {
            case 0 -> {}
            case 1, 2 -> late.add(() -> one(nodes).sync.sync(List.of(worklogId)));
            case 3 -> {
                node.sync.sync(List.of(worklogId));
                one(nodes).sync.sync(List.of(worklogId));
            }
            default -> node.sync.sync(List.of(worklogId));
        }
    }

    private void issueEvent(Engine node, long issueId) {
        switch (random.nextInt(4)) {
            case 0 -> {}
            case 1 -> late.add(() -> one(nodes).sync.issueChanged(issueId));
            default -> node.sync.issueChanged(issueId);
        }
    }

    private void start(int node) {
        nodes.set(node, new Engine(stores.get(node), feed, "node" + node, CLOCKS.get(node)));
    }

    /** The same stores, whose transactions can be disturbed. */
    private Stores shaky(Stores steady) {
        ShakyTransactions shaky = new ShakyTransactions(steady.transactions());
        transactions.add(shaky);
        return (Stores) Proxy.newProxyInstance(
                Stores.class.getClassLoader(), new Class<?>[] {Stores.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("transactions")) {
                        return shaky;
                    }
                    try {
                        return method.invoke(steady, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Instant time() {
        return Engine.at(FIRST.plusDays(random.nextInt(20)), random.nextInt(24));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> Optional<T> some(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(one(list));
    }

    /** A node is killed: nothing of it gets to say goodbye, also not to its job. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
