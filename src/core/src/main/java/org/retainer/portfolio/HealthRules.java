package org.retainer.portfolio;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.retainer.account.Account;
import org.retainer.account.AccountCategory;
import org.retainer.account.AccountStatus;
import org.retainer.account.Mood;
import org.retainer.budget.BudgetState;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetUnit;
import org.retainer.portfolio.Reason.Code;

/**
 * Judges how a client stands. BAD is what has gone wrong already: a budget is over, the lead fears to lose the client, the
 * renewal day has passed. WATCH is what can still be turned. Of a client who is closed only the money is judged: budgets,
 * rates, margin and what still lands there.
 */
public final class HealthRules {
    /** How many days before a renewal, or an end, it wants a look. */
    public static final int SOON_DAYS = 30;

    private HealthRules() {}

    public static Diagnosis judge(Signs signs) {
        List<Reason> reasons = new ArrayList<>();
        signs.budgets().stream()
                .sorted(Comparator.comparingLong(status -> status.budget().id()))
                .forEach(status -> budget(status).ifPresent(reasons::add));
        signs.margin()
                // with hours of unknown worth the margin is only lower than it will be
                .filter(margin -> margin.isNegative() && signs.unratedSeconds() == 0)
                // nobody pays for our own work, so that its margin is what it is meant to cost
                .filter(margin -> signs.account().category().on(signs.on()) == AccountCategory.BILLABLE)
                .ifPresent(margin -> reasons.add(Reason.of(Code.MARGIN_NEGATIVE, margin)));
        if (signs.unratedSeconds() > 0) {
            reasons.add(Reason.of(Code.HOURS_UNRATED, Duration.ofSeconds(signs.unratedSeconds())));
        }
        if (signs.account().status() == AccountStatus.OPEN) {
            relations(signs, reasons);
        } else if (signs.landedSeconds() > 0) {
            reasons.add(Reason.of(Code.HOURS_ON_CLOSED, Duration.ofSeconds(signs.landedSeconds())));
        }
        return Diagnosis.of(reasons);
    }

    private static Optional<Reason> budget(BudgetStatus status) {
        String name = status.budget().name();
        if (status.state() == BudgetState.OVER) {
            Object over = amount(status, status.overage());
            return Optional.of(
                    status.allowance() <= 0 && status.carriedIn() < 0
                            ? Reason.of(Code.BUDGET_OVER, over, name, amount(status, -status.carriedIn()))
                            : Reason.of(Code.BUDGET_OVER, over, name));
        }
        if (status.state() == BudgetState.OK) {
            return Optional.empty();
        }
        long forecast = status.forecast().orElse(0);
        if (forecast > status.allowance()) {
            return Optional.of(
                    Reason.of(Code.BUDGET_HEADING_OVER, amount(status, forecast - status.allowance()), name));
        }
        return status.percent().map(percent -> Reason.of(Code.BUDGET_NEARLY_SPENT, percent, name));
    }

    private static Object amount(BudgetStatus status, long amount) {
        return status.budget().unit() == BudgetUnit.HOURS
                ? Duration.ofSeconds(amount)
                : Money.ofMinor(status.budget().currency(), amount);
    }

    private static void relations(Signs signs, List<Reason> reasons) {
        Account account = signs.account();
        signs.mood().ifPresent(mood -> {
            if (mood == Mood.AT_RISK) {
                reasons.add(Reason.of(Code.MOOD_AT_RISK));
            } else if (mood == Mood.TENSE) {
                reasons.add(Reason.of(Code.MOOD_TENSE));
            }
        });
        days(account, signs.on()).ifPresent(reasons::add);
        if (!signs.leadActive()) {
            reasons.add(Reason.of(Code.LEAD_GONE));
        }
        if (signs.budgets().isEmpty() && account.category().on(signs.on()) == AccountCategory.BILLABLE) {
            reasons.add(Reason.of(Code.NO_BUDGET));
        }
    }

    /** Who has said that they leave is not asked to renew. */
    private static Optional<Reason> days(Account account, LocalDate on) {
        LocalDate soon = on.plusDays(SOON_DAYS);
        if (account.endDate().isPresent()) {
            LocalDate end = account.endDate().get();
            return end.isBefore(on)
                    ? Optional.of(Reason.of(Code.ENDED_BUT_OPEN, end))
                    : Optional.of(Reason.of(Code.ENDS_SOON, end)).filter(reason -> !end.isAfter(soon));
        }
        return account.renewalDate().flatMap(renewal -> {
            if (renewal.isBefore(on)) {
                return Optional.of(Reason.of(Code.RENEWAL_PASSED, renewal));
            }
            return Optional.of(Reason.of(Code.RENEWAL_SOON, renewal)).filter(reason -> !renewal.isAfter(soon));
        });
    }
}
