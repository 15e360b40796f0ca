package org.retainer.jira.hours;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Comparator;
import java.util.List;
import net.java.ao.Query;
import org.retainer.hours.RuleChange;
import org.retainer.hours.RuleChangeLog;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;

/** The numbered changes of rules in Active Objects. */
public final class AoRuleChangeLog implements RuleChangeLog {
    private final ActiveObjects ao;
    private final Table<StoredRuleChange, Integer> changes;

    public AoRuleChangeLog(ActiveObjects ao) {
        this.ao = ao;
        this.changes = new Table<>(ao, StoredRuleChange.class, StoredRuleChange::getID);
    }

    @Override
    public long latest() {
        StoredRuleChange[] last = ao.find(
                StoredRuleChange.class,
                Query.select().order("CHANGE_NUMBER DESC").limit(1));
        return last.length == 0 ? 0 : last[0].getChangeNumber();
    }

    @Override
    public RuleChange announce(RuleChange.Scope scope, long subject) {
        RuleChange change = new RuleChange(latest() + 1, scope, subject);
        changes.add(new Row()
                .with("CHANGE_NUMBER", change.number())
                .with("SCOPE", scope.name())
                .with("SUBJECT", subject)
                .with("FOLLOWED", false));
        return change;
    }

    @Override
    public List<RuleChange> pending() {
        return changes.all("FOLLOWED = ?", false).stream()
                .map(row -> new RuleChange(
                        row.getChangeNumber(), RuleChange.Scope.valueOf(row.getScope()), row.getSubject()))
                .sorted(Comparator.comparingLong(RuleChange::number))
                .toList();
    }

    /** Marks the change; whoever else does so at the same moment says the same. */
    @Override
    public void done(RuleChange change) {
        changes.one("CHANGE_NUMBER = ?", change.number()).ifPresent(row -> {
            row.setFollowed(true);
            row.save();
        });
    }
}
