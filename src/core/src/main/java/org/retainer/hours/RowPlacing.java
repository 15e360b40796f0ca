package org.retainer.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.account.AccountKey;

/** Places many worklogs with the decisions, locks and rules of this moment. */
final class RowPlacing {
    private final LedgerRows ledger;
    private final PlacementRulesCache rulesCache;
    private final Placing placing = new Placing();

    RowPlacing(LedgerRows ledger, PlacementRulesCache rulesCache) {
        this.ledger = ledger;
        this.rulesCache = rulesCache;
    }

    /**
     * Places worklogs. Ids without a worklog are gone: a locked one keeps its frozen copy, others keep nothing.
     *
     * @param facts of every issue that a worklog stands on
     */
    Placed place(Collection<Long> worklogIds, Map<Long, Worklog> worklogs, Map<Long, IssueFacts> facts) {
        Map<Long, Decision> decisions = ledger.decisions(worklogIds);
        Map<Long, HourLock> locks = ledger.locks(worklogIds);
        List<Long> chosen = new ArrayList<>();
        decisions.values().forEach(decision -> decision.accountId().ifPresent(chosen::add));
        Set<AccountKey> written = new HashSet<>();
        facts.values().forEach(issue -> issue.ownAccounts().all().forEach(own -> own.key()
                .ifPresent(written::add)));
        PlacementRules rules = rulesCache.knowing(chosen, written);
        Map<Long, Placement> placements = new HashMap<>();
        for (long id : worklogIds) {
            Optional<HourLock> lock = Optional.ofNullable(locks.get(id));
            Worklog worklog = worklogs.get(id);
            placements.put(
                    id,
                    worklog == null
                            ? lock.map(held -> held.frozen().withChangeNumber(rules.changeNumber()))
                                    .orElseGet(() -> Placement.gone(id, rules.changeNumber()))
                            : placing.place(
                                    worklog,
                                    facts.get(worklog.issueId()),
                                    decisions.getOrDefault(id, Decision.none(id)),
                                    lock,
                                    rules));
        }
        return new Placed(placements, rules.changeNumber());
    }

    /** Placements, and the change of rules that they were computed with. */
    record Placed(Map<Long, Placement> placements, long changeNumber) {
        Placement of(long worklogId) {
            return placements.get(worklogId);
        }
    }
}
