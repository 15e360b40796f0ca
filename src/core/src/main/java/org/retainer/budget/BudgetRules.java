package org.retainer.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;
import org.retainer.time.History;

/** Checks what a budget is made of, and that a change leaves the periods that have ended as they were. */
final class BudgetRules {
    static final int MAX_NAME = 100;
    static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final int MOST_THRESHOLDS = 10;
    private static final int HIGHEST_THRESHOLD = 999;

    private final Budget budget;
    private final List<Complaint> complaints = new ArrayList<>();

    private BudgetRules(Budget budget) {
        this.budget = budget;
    }

    /** @throws Refusal 400 with everything that is wrong */
    static void check(Budget budget) {
        BudgetRules rules = new BudgetRules(budget);
        rules.checkName();
        rules.checkDays();
        rules.checkAmounts();
        rules.checkThresholds();
        if (!rules.complaints.isEmpty()) {
            throw Refusal.invalid(rules.complaints);
        }
    }

    /** @throws Refusal 409 when another budget counts the same in the same unit on some of these days */
    static void refuseOverlap(Budget budget, List<Budget> others) {
        for (Budget other : others) {
            if (other.id() != budget.id()
                    && other.unit() == budget.unit()
                    && other.scope().compared().equals(budget.scope().compared())
                    && !last(other).isBefore(budget.start())
                    && !last(budget).isBefore(other.start())) {
                throw Refusal.conflict(
                        "start",
                        other.end().isPresent() ? "budget.overlaps" : "budget.overlaps.endless",
                        other.name(),
                        other.start(),
                        other.end().map(LocalDate::toString).orElse(""));
            }
        }
    }

    /** @throws Refusal 409 when periods that have ended would not be what they were */
    static void refuseMovingThePast(Budget before, Budget after, LocalDate today) {
        Optional<BudgetPeriod> ended = BudgetPeriods.before(before, BudgetPeriods.nearest(before, today));
        if (before.end().filter(today::isAfter).isPresent()) {
            ended = Optional.of(BudgetPeriods.nearest(before, today));
        }
        if (ended.isEmpty()) {
            return;
        }
        LocalDate lastDay = ended.get().days().to();
        if (!before.start().equals(after.start())) {
            throw Refusal.conflict("start", "budget.start.past", before.start());
        }
        if (!BudgetPeriods.byId(after, ended.get().id()).equals(ended)) {
            throw Refusal.conflict("end", "budget.end.past", lastDay);
        }
        if (before.counts() != after.counts()) {
            throw Refusal.conflict("counts", "budget.past", lastDay);
        }
        if (!before.scope().equals(after.scope())) {
            throw Refusal.conflict("scope", "budget.past", lastDay);
        }
    }

    /** @throws Refusal 409 when a transfer names a period that the budget no longer has */
    static void refuseLosingPeriods(Budget after, List<Transfer> transfers) {
        for (Transfer transfer : transfers) {
            if (transfer.fromBudget() == after.id()) {
                refuseLosing(after, transfer.fromPeriod());
            }
            if (transfer.toBudget() == after.id()) {
                refuseLosing(after, transfer.toPeriod());
            }
        }
    }

    private static void refuseLosing(Budget after, String period) {
        if (BudgetPeriods.byId(after, period).isEmpty()) {
            throw Refusal.conflict(after.end().isPresent() ? "end" : "start", "budget.transfers.period", period);
        }
    }

    private void checkName() {
        if (budget.name().isBlank()) {
            complain("name", "required");
        } else if (budget.name().length() > MAX_NAME) {
            complain("name", "text.long", MAX_NAME);
        }
    }

    private void checkDays() {
        if (outside(budget.start())) {
            complain("start", "budget.day", EARLIEST, LATEST);
        }
        if (budget.end().filter(BudgetRules::outside).isPresent()) {
            complain("end", "budget.day", EARLIEST, LATEST);
        } else if (budget.end().filter(budget.start()::isAfter).isPresent()) {
            complain("end", "period.order", budget.start(), budget.end().get());
        }
    }

    private void checkAmounts() {
        long most = BudgetAmounts.most(budget);
        for (History.Step<Long> step : budget.base().steps()) {
            if (step.value() < 0 || step.value() > most) {
                complain(
                        BudgetAmounts.field(budget, "base"),
                        "budget.amount",
                        BudgetAmounts.text(budget, 0),
                        BudgetAmounts.text(budget, most));
            }
        }
        budget.rollover().steps().forEach(step -> checkRollover(step.value(), most));
        budget.price().steps().forEach(step -> checkPrice(step.value()));
    }

    private void checkRollover(Rollover rule, long most) {
        String carry = "rollover." + BudgetAmounts.field(budget, "maxCarry");
        if (rule.maxCarry().isPresent()) {
            long amount = rule.maxCarry().getAsLong();
            if (amount < 0 || amount > most) {
                complain(carry, "budget.amount", BudgetAmounts.text(budget, 0), BudgetAmounts.text(budget, most));
            } else if (!rule.surplus()) {
                complain(carry, "budget.rollover.surplus");
            }
        }
        if (rule.expiresAfterPeriods().isPresent()) {
            int periods = rule.expiresAfterPeriods().getAsInt();
            if (periods < 1 || periods > Rollover.MOST_PERIODS) {
                complain("rollover.expiresAfterPeriods", "number.range", 1, Rollover.MOST_PERIODS);
            } else if (!rule.surplus()) {
                complain("rollover.expiresAfterPeriods", "budget.rollover.surplus");
            }
        }
    }

    private void checkPrice(BudgetPrice price) {
        checkMoney("fee", price.fee());
        checkMoney("overageRate", price.overageRate());
        if (price.overageRate().isPresent() && price.fee().isEmpty()) {
            complain("overageRate", "budget.overageRate.fee");
        }
    }

    private void checkMoney(String field, Optional<Money> money) {
        if (money.filter(found -> !found.getCurrencyUnit().equals(budget.currency()))
                .isPresent()) {
            complain(field, "budget.currency", budget.currency());
        } else if (money.filter(Money::isNegative).isPresent()) {
            complain(field, "budget.money.negative");
        }
    }

    private void checkThresholds() {
        List<Integer> percents = budget.thresholds();
        if (percents.size() > MOST_THRESHOLDS) {
            complain("thresholds", "list.long", MOST_THRESHOLDS);
        }
        if (percents.stream().anyMatch(percent -> percent < 1 || percent > HIGHEST_THRESHOLD)) {
            complain("thresholds", "number.range", 1, HIGHEST_THRESHOLD);
        }
    }

    private void complain(String field, String message, Object... arguments) {
        Complaint complaint = Complaint.about(field, message, arguments);
        if (!complaints.contains(complaint)) {
            complaints.add(complaint);
        }
    }

    private static boolean outside(LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST);
    }

    private static LocalDate last(Budget budget) {
        return budget.end().orElse(LocalDate.MAX);
    }
}
