package org.retainer.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.retainer.account.Account;
import org.retainer.account.Mood;
import org.retainer.budget.BudgetStatus;

/**
 * What is known of a client on a day, to judge how it stands.
 *
 * @param leadActive false when the lead of that day was deactivated or deleted since
 * @param budgets those with a period on that day
 * @param margin of the month until that day; empty when nothing was earned or the costs are not known
 * @param unratedSeconds hours of that month for which no rate is known
 * @param landedSeconds hours that have come to a closed client since it was closed
 */
public record Signs(
        Account account,
        LocalDate on,
        boolean leadActive,
        List<BudgetStatus> budgets,
        Optional<Money> margin,
        long unratedSeconds,
        long landedSeconds) {
    public Signs {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(margin, "margin");
        budgets = List.copyOf(budgets);
    }

    /** Makes the signs of a client of whom nothing but the account itself is known. */
    public static Signs of(Account account, LocalDate on) {
        return new Signs(account, on, true, List.of(), Optional.empty(), 0, 0);
    }

    Optional<Mood> mood() {
        return account.mood();
    }

    public Signs withBudgets(List<BudgetStatus> known) {
        return new Signs(account, on, leadActive, known, margin, unratedSeconds, landedSeconds);
    }

    public Signs withLeadActive(boolean active) {
        return new Signs(account, on, active, budgets, margin, unratedSeconds, landedSeconds);
    }

    public Signs withMargin(Optional<Money> known) {
        return new Signs(account, on, leadActive, budgets, known, unratedSeconds, landedSeconds);
    }

    public Signs withUnratedSeconds(long seconds) {
        return new Signs(account, on, leadActive, budgets, margin, seconds, landedSeconds);
    }

    public Signs withLandedSeconds(long seconds) {
        return new Signs(account, on, leadActive, budgets, margin, unratedSeconds, seconds);
    }
}
