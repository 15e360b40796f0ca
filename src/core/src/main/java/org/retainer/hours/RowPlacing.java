package org.retainer.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        return place(worklogIds, worklogs, facts, ledger.decisions(worklogIds));
    }

    /** Places worklogs with other decisions than those that are stored. */
    Placed place(
            Collection<Long> worklogIds,
            Map<Long, Worklog> worklogs,
            Map<Long, IssueFacts> facts,
            Map<Long, Decision> decisions) {
        return place(worklogIds, worklogs, facts, decisions, ledger.locks(worklogIds));
    }

    /** Finds the locked entries that would be placed differently now. */
    List<LockDifference> differences(Collection<HourLock> locks) {
        List<LockDifference> differences = new ArrayList<>();
        for (List<HourLock> chunk : Chunks.of(locks, Chunks.SIZE)) {
            List<Long> ids = chunk.stream().map(HourLock::worklogId).toList();
            Map<Long, Worklog> worklogs = new HashMap<>();
            ledger.rows(ids).forEach((id, row) -> row.worklog().ifPresent(worklog -> worklogs.put(id, worklog)));
            Map<Long, IssueFacts> facts = new HashMap<>();
            ledger.issueRows(worklogs.values().stream().map(Worklog::issueId).collect(Collectors.toSet()))
                    .forEach((id, row) -> facts.put(id, row.facts()));
            Placed fresh = place(worklogs.keySet(), worklogs, facts, ledger.decisions(ids), Map.of());
            chunk.stream()
                    .map(lock -> new LockDifference(
                            lock.frozen(),
                            Optional.ofNullable(fresh.placements().get(lock.worklogId()))))
                    .filter(LockDifference::isThere)
                    .forEach(differences::add);
        }
        return differences;
    }

    private Placed place(
            Collection<Long> worklogIds,
            Map<Long, Worklog> worklogs,
            Map<Long, IssueFacts> facts,
            Map<Long, Decision> decisions,
            Map<Long, HourLock> locks) {
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
