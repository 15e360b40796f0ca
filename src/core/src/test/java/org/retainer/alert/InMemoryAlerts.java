package org.retainer.alert;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;

/** Alerts in memory. */
public final class InMemoryAlerts implements Alerts {
    private final InMemoryTable<Long, Alert> alerts;
    private final InMemoryTable<String, String> claims;
    private final AtomicLong ids = new AtomicLong();

    public InMemoryAlerts(InMemoryTransactions transactions) {
        alerts = new InMemoryTable<>(transactions);
        claims = new InMemoryTable<>(transactions);
    }

    @Override
    public Alert add(Alert alert) {
        claims.insert(alert.claim(), alert.claim());
        Alert added = alert.withId(ids.incrementAndGet());
        alerts.insert(added.id(), added);
        return added;
    }

    @Override
    public Set<String> taken(Collection<String> wanted) {
        return wanted.stream().filter(claim -> claims.get(claim).isPresent()).collect(Collectors.toSet());
    }

    @Override
    public List<Alert> of(long budgetId, String periodId) {
        return alerts.where(
                alert -> alert.budgetId() == budgetId && alert.period().id().equals(periodId));
    }

    @Override
    public Optional<Alert> byId(long id) {
        return alerts.get(id);
    }

    @Override
    public List<Alert> list(long accountId, int startAt, int maxResults) {
        return newestFirst(alerts.where(alert -> alert.accountId() == accountId && alert.told())).stream()
                .skip(startAt)
                .limit(maxResults)
                .toList();
    }

    @Override
    public int count(long accountId) {
        return list(accountId, 0, Integer.MAX_VALUE).size();
    }

    @Override
    public List<Alert> open(Collection<Long> accountIds, LocalDate on) {
        return newestFirst(alerts.where(alert -> accountIds.contains(alert.accountId())
                && alert.told()
                && alert.seen().isEmpty()
                && alert.period().days().contains(on)));
    }

    @Override
    public void replace(Alert alert) {
        alerts.put(alert.id(), alert);
    }

    private static List<Alert> newestFirst(List<Alert> found) {
        return found.stream()
                .sorted(Comparator.comparingLong(Alert::id).reversed())
                .toList();
    }
}
