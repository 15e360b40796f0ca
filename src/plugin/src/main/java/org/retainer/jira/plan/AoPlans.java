package org.retainer.jira.plan;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;
import org.retainer.plan.Plan;
import org.retainer.plan.PlanLine;
import org.retainer.plan.PlanMove;
import org.retainer.plan.PlanPeriod;
import org.retainer.plan.Plans;
import org.retainer.transaction.WriteConflict;

/** Plans in Active Objects. */
public final class AoPlans implements Plans {
    private static final String OF_PLAN = "PLAN_ID = ?";

    private final Table<StoredPlan, Integer> plans;
    private final Table<StoredPlanLine, Integer> lines;
    private final Table<StoredPlanMove, Integer> moves;

    public AoPlans(ActiveObjects ao) {
        this.plans = new Table<>(ao, StoredPlan.class, StoredPlan::getID);
        this.lines = new Table<>(ao, StoredPlanLine.class, StoredPlanLine::getID);
        this.moves = new Table<>(ao, StoredPlanMove.class, StoredPlanMove::getID);
    }

    /** Takes away all plans of an account that is deleted. */
    public static void removeAllOf(ActiveObjects ao, long accountId) {
        AoPlans all = new AoPlans(ao);
        List<Integer> ids = all.plans.all("ACCOUNT_ID = ?", (int) accountId).stream()
                .map(StoredPlan::getID)
                .toList();
        all.moves.deleteIn("PLAN_ID", ids);
        all.lines.deleteIn("PLAN_ID", ids);
        all.plans.deleteIn("ID", ids);
    }

    @Override
    public Optional<Plan> of(long accountId, PlanPeriod period) {
        return plans.one("CLAIM = ?", claim(accountId, period))
                .map(row -> new Plan(
                        row.getID(),
                        accountId,
                        period,
                        lines.all(OF_PLAN, row.getID()).stream()
                                .sorted(Comparator.comparingInt(StoredPlanLine::getPriority))
                                .map(PlanLineRows::read)
                                .toList(),
                        row.getVersionNumber()));
    }

    @Override
    public Plan add(Plan plan) {
        StoredPlan row = plans.add(new Row()
                .with("CLAIM", claim(plan.accountId(), plan.period()))
                .with("ACCOUNT_ID", (int) plan.accountId())
                .with("PERIOD_ID", plan.period().id())
                .with("VERSION_NUMBER", plan.version()));
        Plan added = new Plan(row.getID(), plan.accountId(), plan.period(), plan.lines(), plan.version());
        return withLines(added, write(added, Map.of()));
    }

    @Override
    public Plan replace(Plan before, Plan after) {
        StoredPlan row = plans.one("ID = ?", after.id()).orElseThrow(() -> new WriteConflict("The plan is gone"));
        row.setVersionNumber(after.version());
        row.save();
        Map<Long, StoredPlanLine> present = new HashMap<>();
        lines.all(OF_PLAN, row.getID()).forEach(line -> present.put((long) line.getID(), line));
        Set<Long> gone = new HashSet<>(present.keySet());
        after.lines().forEach(line -> gone.remove(line.id()));
        lines.deleteSeen(gone);
        return withLines(after, write(after, present));
    }

    /** Writes the lines in their order; those without an id are added. */
    private List<PlanLine> write(Plan plan, Map<Long, StoredPlanLine> present) {
        List<PlanLine> written = new ArrayList<>();
        for (PlanLine line : plan.lines()) {
            int priority = written.size() + 1;
            if (line.id() == 0) {
                StoredPlanLine row = lines.add(PlanLineRows.row(plan, line, priority));
                written.add(line.withId(row.getID()));
            } else {
                StoredPlanLine row = Optional.ofNullable(present.get(line.id()))
                        .orElseThrow(() -> new WriteConflict("A line of the plan is gone"));
                PlanLineRows.update(row, line, priority);
                written.add(line);
            }
        }
        return written;
    }

    @Override
    public PlanMove add(PlanMove move) {
        StoredPlanMove row = moves.add(new Row()
                .with("PLAN_ID", (int) move.planId())
                .with("SOURCE_LINE", (int) move.fromLine())
                .with("SOURCE_SUBJECT", move.from())
                .with("TARGET_LINE", (int) move.toLine())
                .with("TARGET_SUBJECT", move.to())
                .with("MOVED_SECONDS", move.seconds())
                .with("REASON", move.reason())
                .with("MOVED_AT", move.at().toEpochMilli())
                .with("MOVED_BY", move.by()));
        return move.withId(row.getID());
    }

    @Override
    public List<PlanMove> moves(long planId) {
        return moves.all(OF_PLAN, (int) planId).stream()
                .sorted(Comparator.comparingInt(StoredPlanMove::getID).reversed())
                .map(AoPlans::read)
                .toList();
    }

    @Override
    public OptionalLong planned(long accountId, PlanPeriod period, long issueId) {
        return lines.one("ISSUE_ID = ? AND ACCOUNT_ID = ? AND PERIOD_ID = ?", issueId, (int) accountId, period.id())
                .map(row -> OptionalLong.of(row.getPlannedSeconds()))
                .orElse(OptionalLong.empty());
    }

    private static Plan withLines(Plan plan, List<PlanLine> lines) {
        return new Plan(plan.id(), plan.accountId(), plan.period(), lines, plan.version());
    }

    private static String claim(long accountId, PlanPeriod period) {
        return accountId + ":" + period.id();
    }

    private static PlanMove read(StoredPlanMove row) {
        return new PlanMove(
                row.getID(),
                row.getPlanId(),
                row.getSourceLine(),
                row.getSourceSubject(),
                row.getTargetLine(),
                row.getTargetSubject(),
                row.getMovedSeconds(),
                row.getReason(),
                Instant.ofEpochMilli(row.getMovedAt()),
                row.getMovedBy());
    }
}
