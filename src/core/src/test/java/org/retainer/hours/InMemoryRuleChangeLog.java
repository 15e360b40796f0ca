package org.retainer.hours;

import java.util.List;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;

/** Numbered changes in memory. */
public final class InMemoryRuleChangeLog implements RuleChangeLog {
    private final InMemoryTable<Long, RuleChange> all;
    private final InMemoryTable<Long, RuleChange> followed;

    public InMemoryRuleChangeLog(InMemoryTransactions transactions) {
        all = new InMemoryTable<>(transactions);
        followed = new InMemoryTable<>(transactions);
    }

    @Override
    public long latest() {
        return all.all().stream().mapToLong(RuleChange::number).max().orElse(0);
    }

    @Override
    public RuleChange announce(RuleChange.Scope scope, long subject) {
        RuleChange change = new RuleChange(latest() + 1, scope, subject);
        all.insert(change.number(), change);
        return change;
    }

    @Override
    public List<RuleChange> pending() {
        return all.where(change -> followed.get(change.number()).isEmpty());
    }

    @Override
    public void done(RuleChange change) {
        followed.put(change.number(), change);
    }
}
