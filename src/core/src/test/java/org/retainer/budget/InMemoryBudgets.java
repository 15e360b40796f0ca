package org.retainer.budget;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;
import org.retainer.transaction.WriteConflict;

/** Budgets in memory. */
public final class InMemoryBudgets implements Budgets {
    private static final Comparator<Budget> ORDER =
            Comparator.comparing(Budget::start).thenComparing(Budget::id);

    private final InMemoryTable<Long, Budget> budgets;
    private final InMemoryTable<Long, Transfer> transfers;
    private final InMemoryTable<Long, Long> writes;
    private final LongConsumer changed;
    private final AtomicLong ids = new AtomicLong();

    public InMemoryBudgets(InMemoryTransactions transactions) {
        this(transactions, accountId -> {});
    }

    /** @param changed hears of the accounts whose budgets are changed */
    public InMemoryBudgets(InMemoryTransactions transactions, LongConsumer changed) {
        this.changed = changed;
        budgets = new InMemoryTable<>(transactions);
        transfers = new InMemoryTable<>(transactions);
        writes = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Budget> byId(long id) {
        return budgets.get(id);
    }

    @Override
    public List<Budget> of(long accountId) {
        return of(List.of(accountId)).getOrDefault(accountId, List.of());
    }

    @Override
    public Map<Long, List<Budget>> of(Collection<Long> accountIds) {
        return budgets.where(budget -> accountIds.contains(budget.accountId())).stream()
                .sorted(ORDER)
                .collect(groupingBy(Budget::accountId));
    }

    @Override
    public Budget add(Budget budget) {
        Budget added = budget.change().id(ids.incrementAndGet()).build();
        budgets.insert(added.id(), added);
        changed.accept(added.accountId());
        return added;
    }

    @Override
    public void replace(Budget budget) {
        budgets.put(budget.id(), budget);
        changed.accept(budget.accountId());
    }

    @Override
    public void remove(Budget budget) {
        budgets.get(budget.id()).ifPresent(present -> budgets.delete(present.id(), present));
    }

    @Override
    public List<Transfer> transfers(long accountId) {
        return transfers(List.of(accountId)).getOrDefault(accountId, List.of());
    }

    @Override
    public Map<Long, List<Transfer>> transfers(Collection<Long> accountIds) {
        return transfers.where(transfer -> accountIds.contains(transfer.accountId())).stream()
                .collect(groupingBy(Transfer::accountId));
    }

    @Override
    public Transfer add(Transfer transfer) {
        Transfer added = transfer.withId(ids.incrementAndGet());
        transfers.insert(added.id(), added);
        return added;
    }

    @Override
    public long writes(long accountId) {
        return writes.get(accountId).orElse(0L);
    }

    @Override
    public void countWrite(long accountId, long seen) {
        Optional<Long> present = writes.get(accountId);
        if (present.orElse(0L) != seen) {
            throw new WriteConflict("Budgets of account " + accountId);
        }
        present.ifPresent(number -> writes.delete(accountId, number));
        writes.insert(accountId, seen + 1);
    }
}
