package org.retainer.hours;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.retainer.account.Account;
import org.retainer.account.AccountBuilder;
import org.retainer.account.AccountCategory;
import org.retainer.account.AccountLink;
import org.retainer.account.Rounding;

/**
 * What people of an agency do at random with their accounts and hours: link projects, change terms and zones, decide about
 * entries one by one and many at once, close months and open them again. Remembers what has to survive, by what is stored:
 * a node may be killed right after it was.
 */
final class RandomOffice {
    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2026, 10), YearMonth.of(2026, 11));
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Tokyo"), ZoneId.of("America/Lima"), ZoneId.of("UTC"));
    private static final LocalDate TERMS_FROM = LocalDate.of(2026, 10, 25);
    private static final int PROJECTS = 3;
    private static final int MOST_AT_ONCE = 8;

    private final Random random;
    private final List<Account> accounts;
    private final Map<Long, Decision> decided = new HashMap<>();
    private final Map<MonthClosing, List<HourLock>> frozen = new HashMap<>();

    RandomOffice(Random random, List<Account> accounts) {
        this.random = random;
        this.accounts = accounts;
    }

    /** What people have decided, by worklog. */
    Map<Long, Decision> decided() {
        return decided;
    }

    /** The locks that each closing has made. */
    Map<MonthClosing, List<HourLock>> frozen() {
        return frozen;
    }

    void change(Engine node) {
        switch (random.nextInt(10)) {
            case 0, 1 -> relink(node);
            case 2, 3 -> decide(node);
            case 4 -> decideMany(node);
            case 5 -> changeTerms(node);
            case 6 -> changeZone(node);
            case 7, 8 -> close(node);
            default -> reopen(node);
        }
    }

    /** Closes a month, or is refused because it is closed, has not begun or follows another change. */
    void close(Engine node) {
        remembering(node, () -> node.close(account(), month()));
    }

    private void reopen(Engine node) {
        remembering(node, () -> node.reopen(account(), month()));
    }

    /** Each half is a transaction of its own; a kill may come after it, so that what counts is what is stored. */
    private void relink(Engine node) {
        long project = 1L + random.nextInt(PROJECTS);
        Optional<AccountLink> present = node.stores.accounts().linksOfProject(project).stream()
                .filter(link -> link.componentId().isEmpty())
                .findFirst();
        present.ifPresentOrElse(node::unlink, () -> node.link(account(), project));
    }

    private void changeTerms(Engine node) {
        AccountCategory category = AccountCategory.values()[random.nextInt(AccountCategory.values().length)];
        Rounding rounding = new Rounding(
                Rounding.STEPS.get(random.nextInt(Rounding.STEPS.size())),
                random.nextBoolean() ? Rounding.Mode.UP : Rounding.Mode.NEAREST);
        ZoneId zone = one(ZONES);
        LocalDate from = TERMS_FROM.plusDays(random.nextInt(10));
        int kind = random.nextInt(3);
        node.book.change(
                Engine.ADMIN,
                account().key().toString(),
                OptionalLong.empty(),
                (AccountBuilder change) -> switch (kind) {
                    case 0 -> change.categoryFrom(from, category);
                    case 1 -> change.roundingFrom(from, rounding);
                    default -> change.zoneFrom(from, Optional.of(zone));
                });
    }

    private void changeZone(Engine node) {
        Optional<ZoneId> zone = Optional.of(one(ZONES));
        node.settings.change(Engine.ADMIN, OptionalLong.empty(), settings -> settings.withTimeZone(zone));
    }

    private void decide(Engine node) {
        List<Long> worklogs = node.feed.worklogIds();
        if (worklogs.isEmpty()) {
            return;
        }
        long worklog = one(worklogs);
        DecisionChange change = anyChange();
        remembering(
                node,
                List.of(worklog),
                () -> node.decisions.decide(Engine.ADMIN, worklog, OptionalLong.empty(), change));
    }

    private void decideMany(Engine node) {
        Set<Long> some = new HashSet<>();
        List<Long> worklogs = node.feed.worklogIds();
        for (int i = 0; i < MOST_AT_ONCE && !worklogs.isEmpty(); i++) {
            some.add(one(worklogs));
        }
        DecisionChange change = anyChange();
        remembering(node, some, () -> node.decisions.decideAll(Engine.ADMIN, some, Map.of(), change));
    }

    private DecisionChange anyChange() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> DecisionChange.none()
                    .account(Optional.of(account().key().toString()));
            case 2 -> DecisionChange.none().account(Optional.empty()).billableSeconds(Optional.empty());
            case 3 -> DecisionChange.none().billable(Optional.of(random.nextBoolean()));
            default -> DecisionChange.none().billableSeconds(Optional.of(60L * random.nextInt(100)));
        };
    }

    private void remembering(Engine node, Iterable<Long> worklogs, Runnable deciding) {
        try {
            deciding.run();
        } finally {
            for (long worklog : worklogs) {
                remember(worklog, node);
            }
        }
    }

    private void remember(long worklog, Engine node) {
        Decision before = decided.getOrDefault(worklog, Decision.none(worklog));
        Decision now =
                node.stores.ledgerRows().decisions(List.of(worklog)).getOrDefault(worklog, Decision.none(worklog));
        if (now.version() != before.version() && now.version() != before.version() + 1) {
            throw new AssertionError("A decision got lost: " + before + " became " + now);
        }
        if (now.version() > 0) {
            decided.put(worklog, now);
        }
    }

    private void remembering(Engine node, Runnable closing) {
        try {
            closing.run();
        } finally {
            List<MonthClosing> closed = new ArrayList<>();
            accounts.forEach(account -> closed.addAll(node.stores.closings().of(account.id())));
            frozen.keySet().retainAll(closed);
            closed.forEach(month -> frozen.computeIfAbsent(
                    month, made -> node.stores.hourLocks().of(EntryState.CLOSED, made.month())));
        }
    }

    private Account account() {
        return one(accounts);
    }

    private YearMonth month() {
        return one(MONTHS);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
