package org.retainer.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.Test;
import org.retainer.fixture.Stores;
import org.retainer.hours.FakeWorklogFeed;
import org.retainer.plan.Plan;
import org.retainer.plan.PlanBook;
import org.retainer.plan.PlanLine;
import org.retainer.plan.PlanLineDraft;
import org.retainer.plan.PlanPeriod;
import org.retainer.refusal.Refusal;

/** Two people who plan the same month on two nodes at the same moment. */
public class PlansOnTwoNodesTest extends TwoNodes {
    public PlansOnTwoNodesTest(DatabaseKind database) {
        super(database);
    }

    @Test
    public void oneOfTwoWhoPlanTheSameMonthFirstIsToldThatItIsStale() throws Exception {
        create(one, "ACME");
        PlanPeriod month = PlanPeriod.of("2026-01");
        for (int round = 0; round < ROUNDS; round++) {
            PlanPeriod period = month;
            assertThat(kinds(atOnce(() -> put(one, period, 0, "one"), () -> put(two, period, 0, "two"))))
                    .containsExactly(Refusal.Kind.CONFLICT);
            assertThat(plan(one, period).lines()).hasSize(1);
            month = month.next();
        }
    }

    @Test
    public void noPlannedTimeIsMovedTwiceOrLost() throws Exception {
        create(one, "ACME");
        PlanPeriod month = PlanPeriod.of("2026-01");
        put(one, month, 0, "from", "to");
        List<PlanLine> lines = plan(one, month).lines();
        for (int round = 0; round < ROUNDS; round++) {
            atOnce(() -> move(one, month, lines), () -> move(two, month, lines));
        }
        List<PlanLine> after = plan(two, month).lines();
        assertThat(after.stream().mapToLong(PlanLine::plannedSeconds).sum()).isEqualTo(7_200);
        assertThat(after.get(0).plannedSeconds()).isZero();
        assertThat(one.plans().moves(plan(one, month).id())).hasSize(6);
    }

    private static List<Refusal.Kind> kinds(List<Optional<Refusal>> outcomes) {
        return outcomes.stream().flatMap(Optional::stream).map(Refusal::kind).toList();
    }

    private static Optional<Refusal> put(Stores node, PlanPeriod period, long seen, String... texts) {
        return refusal(() -> plans(node)
                .put(
                        ADMIN,
                        "ACME",
                        period,
                        OptionalLong.of(seen),
                        List.of(texts).stream()
                                .map(text -> new PlanLineDraft(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(text),
                                        Optional.of(3_600L),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false))
                                .toList()));
    }

    private static Optional<Refusal> move(Stores node, PlanPeriod period, List<PlanLine> lines) {
        return refusal(() -> plans(node)
                .move(
                        ADMIN,
                        "ACME",
                        period,
                        OptionalLong.empty(),
                        lines.get(0).id(),
                        lines.get(1).id(),
                        600,
                        "Urgent"));
    }

    private static Plan plan(Stores node, PlanPeriod period) {
        return plans(node).get(ADMIN, "ACME", period);
    }

    private static PlanBook plans(Stores node) {
        return new PlanBook(
                book(node),
                node.plans(),
                (viewer, key) -> Optional.empty(),
                new FakeWorklogFeed(Instant.EPOCH),
                node.auditLog(),
                node.transactions(),
                TIME);
    }
}
