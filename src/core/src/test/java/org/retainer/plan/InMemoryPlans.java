package org.retainer.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;

/** Plans in memory. */
public final class InMemoryPlans implements Plans {
    private final InMemoryTable<String, Plan> plans;
    private final InMemoryTable<Long, PlanMove> moves;
    private final AtomicLong ids = new AtomicLong();

    public InMemoryPlans(InMemoryTransactions transactions) {
        plans = new InMemoryTable<>(transactions);
        moves = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Plan> of(long accountId, PlanPeriod period) {
        return plans.get(claim(accountId, period));
    }

    @Override
    public Plan add(Plan plan) {
        Plan added = new Plan(
                ids.incrementAndGet(), plan.accountId(), plan.period(), numbered(plan.lines()), plan.version());
        plans.insert(claim(plan.accountId(), plan.period()), added);
        return added;
    }

    @Override
    public Plan replace(Plan before, Plan after) {
        Plan changed =
                new Plan(after.id(), after.accountId(), after.period(), numbered(after.lines()), after.version());
        plans.put(claim(after.accountId(), after.period()), changed);
        return changed;
    }

    @Override
    public PlanMove add(PlanMove move) {
        PlanMove added = move.withId(ids.incrementAndGet());
        moves.insert(added.id(), added);
        return added;
    }

    @Override
    public List<PlanMove> moves(long planId) {
        return moves.where(move -> move.planId() == planId).stream()
                .sorted(Comparator.comparingLong(PlanMove::id).reversed())
                .toList();
    }

    @Override
    public OptionalLong planned(long accountId, PlanPeriod period, long issueId) {
        return of(accountId, period).stream()
                .flatMap(plan -> plan.lines().stream())
                .filter(line -> line.subject().issueId().equals(OptionalLong.of(issueId)))
                .mapToLong(PlanLine::plannedSeconds)
                .findFirst();
    }

    private List<PlanLine> numbered(List<PlanLine> lines) {
        return lines.stream()
                .map(line -> line.id() == 0 ? line.withId(ids.incrementAndGet()) : line)
                .toList();
    }

    private static String claim(long accountId, PlanPeriod period) {
        return accountId + ":" + period.id();
    }
}
