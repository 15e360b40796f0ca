package org.retainer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.retainer.fixture.StoresContract;
import org.retainer.transaction.WriteConflict;

/** What every store of plans does. */
public abstract class PlansContract extends StoresContract {
    private static final PlanPeriod OCTOBER = PlanPeriod.of("2026-10");
    private static final PlanPeriod WEEK = PlanPeriod.of("2026-W41");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123Z");
    private static final long LONG_ISSUE_ID = 5_000_000_000L;

    @Test
    public void aPlanComesBackWithAllItsLinesInTheirOrder() {
        PlanAgreement other = new PlanAgreement(PlanSubject.issue(7, "OLD-7"), 1_800, NOW, "anna");
        PlanAgreement text = new PlanAgreement(PlanSubject.text("Баннер"), 0, NOW, "boris");
        Plan added = add(
                OCTOBER,
                line(PlanSubject.issue(LONG_ISSUE_ID, "ROM-5"), 3_600, Optional.of(other)),
                line(PlanSubject.text("Баннер ".repeat(30)), PlanLine.MAX_SECONDS, Optional.of(text)),
                line(PlanSubject.text("x"), 0, Optional.empty()));

        assertThat(added.id()).isPositive();
        assertThat(added.lines()).extracting(PlanLine::id).doesNotContain(0L).doesNotHaveDuplicates();
        assertThat(plans().of(7, OCTOBER)).contains(added);
        assertThat(plans().of(7, WEEK)).isEmpty();
        assertThat(plans().of(8, OCTOBER)).isEmpty();
    }

    @Test
    public void aPeriodOfAnAccountHasOnePlan() {
        add(OCTOBER);
        add(WEEK);
        assertThatThrownBy(() -> stores.transactions().once(() -> plans().add(plan(OCTOBER))))
                .isInstanceOf(WriteConflict.class);
    }

    @Test
    public void linesThatStayKeepTheirIdsWhateverTheirOrder() {
        Plan before = add(OCTOBER, issueLine(1, 3_600), issueLine(2, 7_200), issueLine(3, 60));
        List<PlanLine> lines = new ArrayList<>(before.lines());
        lines.remove(1);
        lines.add(issueLine(4, 900));
        lines.set(0, lines.get(0).withPlanned(1));
        Collections.reverse(lines);
        Plan after = stores.transactions().run(() -> plans().replace(before, before.next(lines)));

        assertThat(plans().of(7, OCTOBER)).contains(after);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.lines())
                .extracting(line -> line.subject().issueId().getAsLong())
                .containsExactly(4L, 3L, 1L);
        assertThat(after.lines().get(2).id()).isEqualTo(before.lines().get(0).id());
        assertThat(after.lines().get(1)).isEqualTo(before.lines().get(2));
        assertThat(after.lines().get(0).id()).isPositive();
    }

    @Test
    public void theLatestMoveComesFirst() {
        Plan plan = add(OCTOBER, issueLine(1, 3_600), issueLine(2, 0));
        PlanMove first = move(plan, "Client asked for it " + "x".repeat(900));
        PlanMove second = move(plan, "Back");
        move(add(WEEK), "other");

        assertThat(plans().moves(plan.id())).containsExactly(second, first);
    }

    @Test
    public void anIssueKnowsWhatIsPlannedForIt() {
        add(OCTOBER, issueLine(1, 3_600), line(PlanSubject.text("x"), 60, Optional.empty()), issueLine(2, 0));
        add(WEEK, issueLine(1, 900));

        assertThat(plans().planned(7, OCTOBER, 1)).hasValue(3_600);
        assertThat(plans().planned(7, OCTOBER, 2)).hasValue(0);
        assertThat(plans().planned(7, OCTOBER, 3)).isEmpty();
        assertThat(plans().planned(7, WEEK, 1)).hasValue(900);
        assertThat(plans().planned(8, OCTOBER, 1)).isEmpty();
    }

    private PlanMove move(Plan plan, String reason) {
        return stores.transactions()
                .run(() -> plans().add(new PlanMove(0, plan.id(), 1, "ROM-1", 2, "ROM-2", 60, reason, NOW, "anna")));
    }

    private Plan add(PlanPeriod period, PlanLine... lines) {
        return stores.transactions().run(() -> plans().add(plan(period, lines)));
    }

    private static Plan plan(PlanPeriod period, PlanLine... lines) {
        return new Plan(0, 7, period, List.of(lines), 1);
    }

    private static PlanLine issueLine(long issue, long seconds) {
        return line(PlanSubject.issue(issue, "ROM-" + issue), seconds, Optional.empty());
    }

    private static PlanLine line(PlanSubject subject, long seconds, Optional<PlanAgreement> agreement) {
        return new PlanLine(0, subject, seconds, agreement);
    }

    private Plans plans() {
        return stores.plans();
    }
}
