package org.retainer.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.retainer.account.Account;
import org.retainer.account.AccountLink;
import org.retainer.refusal.Refusal;

/**
 * A random life: people log, edit, delete and move, link and decide, while events come, get lost, come twice or late, two
 * look at once, and nodes die in the middle of it. The seed makes it happen again.
 */
final class RandomHistory {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 20);

    private final Engine engine;
    private final FakeWorklogFeed feed;
    private final Random random;
    private final List<Account> accounts = new ArrayList<>();
    private final Map<Long, AccountLink> links = new HashMap<>();
    private final Map<Long, Decision> decided = new HashMap<>();
    private final List<Long> late = new ArrayList<>();
    private final RandomOwners owners;
    private final RandomKinds kinds;
    private boolean leftNoTrace;

    RandomHistory(Engine engine, int seed) {
        this.engine = engine;
        this.feed = engine.feed;
        this.random = new Random(seed);
        this.kinds = new RandomKinds(random, feed, this::issueEvent);
        this.owners = new RandomOwners(random, accounts, (node, issue) -> issueEvent(issue));
    }

    /** Tells whether something happened that no worklog shows: an issue was moved or deleted and the event got lost. */
    boolean leftNoTrace() {
        return leftNoTrace;
    }

    Map<Long, Decision> decided() {
        return decided;
    }

    List<Account> accounts() {
        return accounts;
    }

    void live(int steps) {
        accounts.add(engine.account("A" + random.nextInt(1_000_000)));
        accounts.add(engine.account("B" + random.nextInt(1_000_000)));
        feed.addIssue(1);
        feed.addIssue(2);
        feed.log(one(feed.issueIds()), "anna", time(), 600);
        engine.upkeep.tick();
        for (int step = 0; step < steps; step++) {
            disturb();
            try {
                step();
            } catch (EngineContract.Crash crash) {
                leftNoTrace = true;
            } finally {
                feed.beforeAnswer(() -> {});
            }
        }
        late.forEach(id -> engine.sync.sync(List.of(id)));
    }

    private void step() {
        List<Long> worklogs = feed.worklogIds();
        List<Long> issues = feed.issueIds();
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> event(feed.log(one(issues), "user" + random.nextInt(3), time(), 60L * random.nextInt(500)));
            case 3, 4 -> {
                if (!worklogs.isEmpty()) {
                    long id = one(worklogs);
                    feed.edit(id, time(), 60L * random.nextInt(500));
                    event(id);
                }
            }
            case 5 -> {
                if (!worklogs.isEmpty()) {
                    long id = one(worklogs);
                    feed.delete(id);
                    event(id);
                }
            }
            case 6 -> issueEvent(feed.addIssue(1 + random.nextInt(3)));
            case 7 -> {
                long issue = one(issues);
                feed.move(issue, 1 + random.nextInt(3));
                issueEvent(issue);
            }
            case 8 -> {
                if (issues.size() > 2) {
                    long issue = one(issues);
                    feed.deleteIssue(issue);
                    issueEvent(issue);
                }
            }
            case 9 -> relink(1 + random.nextInt(3));
            case 10 -> decide(worklogs);
            case 11, 12, 13 -> owners.change(engine, one(issues), issues);
            case 14 -> kinds.changeIssue(one(issues));
            case 15 -> kinds.changeMapping(engine);
            default -> {
                if (random.nextBoolean()) {
                    engine.recalculation.runFor(Duration.ofSeconds(10));
                } else {
                    engine.upkeep.tick();
                }
            }
        }
    }

    /** Sometimes a node dies at one of its next questions to Jira, or somebody else looks at everything in between. */
    private void disturb() {
        int after = 1 + random.nextInt(4);
        int kind = random.nextInt(4);
        int[] answers = {0};
        Thread mine = Thread.currentThread();
        feed.beforeAnswer(() -> {
            if (Thread.currentThread() != mine || ++answers[0] != after) {
                return;
            }
            if (kind == 0) {
                throw new EngineContract.Crash();
            }
            if (kind == 1) {
                elsewhere(() -> engine.sync.sync(feed.worklogIds()));
            }
        });
    }

    private void event(long worklogId) {
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 -> late.add(worklogId);
            case 2 -> {
                engine.sync.sync(List.of(worklogId));
                engine.sync.sync(List.of(worklogId));
            }
            default -> engine.sync.sync(List.of(worklogId));
        }
    }

    private void issueEvent(long issueId) {
        if (random.nextInt(3) == 0) {
            leftNoTrace = true;
        } else {
            engine.sync.issueChanged(issueId);
        }
    }

    private void relink(long projectId) {
        AccountLink present = links.remove(projectId);
        if (present != null) {
            engine.unlink(present);
        }
        if (random.nextInt(3) > 0) {
            links.put(projectId, engine.link(one(accounts), projectId));
        }
    }

    private void decide(List<Long> worklogs) {
        if (worklogs.isEmpty()) {
            return;
        }
        long id = one(worklogs);
        DecisionChange change = DecisionChange.none();
        change = random.nextBoolean()
                ? change.account(Optional.of(one(accounts).key().toString()))
                : change.billableSeconds(Optional.of(60L * random.nextInt(100)));
        try {
            HourEntry entry = engine.decisions.decide(Engine.ADMIN, id, OptionalLong.empty(), change);
            decided.put(id, entry.decision());
        } catch (Refusal notThereYet) {
            // the event of this worklog was lost or is late
        }
    }

    private Instant time() {
        return Engine.at(FIRST.plusDays(random.nextInt(20)), random.nextInt(24));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Does something as another thread of another user would, and waits for it. */
    static void elsewhere(Runnable work) {
        Throwable[] failure = {null};
        Thread other = new Thread(work, "elsewhere");
        other.setUncaughtExceptionHandler((thread, thrown) -> failure[0] = thrown);
        other.start();
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure[0] != null) {
            throw new AssertionError("The other thread failed", failure[0]);
        }
    }
}
