package org.retainer.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.retainer.refusal.Refusal;
import org.retainer.time.History;

/**
 * A change of a budget in the making. What holds from a period on changes from the present period on: from the first one
 * while that has not ended, and not at all once the budget has ended.
 */
public final class BudgetEdit {
    private final Budget before;
    private final BudgetBuilder after;
    private final LocalDate today;
    private final boolean isNew;

    private BudgetEdit(Budget before, LocalDate today, boolean isNew) {
        this.before = before;
        this.after = before.change();
        this.today = today;
        this.isNew = isNew;
    }

    /** Begins with a budget that is not stored yet: whatever is set holds since its start. */
    public static BudgetEdit begin(Budget draft) {
        return new BudgetEdit(draft, draft.start(), true);
    }

    static BudgetEdit of(Budget before, LocalDate today) {
        return new BudgetEdit(before, today, false);
    }

    public BudgetUnit unit() {
        return before.unit();
    }

    public PeriodKind period() {
        return before.period();
    }

    public CurrencyUnit currency() {
        return before.currency();
    }

    public void name(String name) {
        after.name(name);
    }

    public void start(LocalDate start) {
        after.start(start);
    }

    public void end(Optional<LocalDate> end) {
        after.end(end);
    }

    /** Sets the base amount, in the unit; what is agreed for later periods stays. */
    public void base(long amount) {
        after.base(fromNow(before.base(), amount, BudgetAmounts.field(before, "base")));
    }

    public void counts(Counting counts) {
        after.counts(counts);
    }

    public BudgetScope scope() {
        return before.scope();
    }

    public void scope(BudgetScope scope) {
        after.scope(scope);
    }

    /** The rollover of the present period. */
    public Rollover rollover() {
        return before.rollover().on(present());
    }

    public void rollover(Rollover rollover) {
        after.rollover(fromNow(before.rollover(), rollover, "rollover"));
    }

    /** The price of the present period. */
    public BudgetPrice price() {
        return before.price().on(present());
    }

    public void price(Optional<Money> fee, Optional<Money> overageRate) {
        BudgetPrice price = new BudgetPrice(fee, overageRate);
        after.price(fromNow(before.price(), price, fee.equals(price().fee()) ? "overageRate" : "fee"));
    }

    public void thresholds(List<Integer> percents) {
        after.thresholds(percents);
    }

    public Budget build() {
        return after.build();
    }

    private LocalDate present() {
        return BudgetPeriods.nearest(before, today).days().from();
    }

    private <T> History<T> fromNow(History<T> history, T value, String field) {
        if (isNew) {
            return History.always(value);
        }
        if (history.on(present()).equals(value)) {
            return history;
        }
        if (before.end().filter(today::isAfter).isPresent()) {
            throw Refusal.conflict(field, "budget.ended", before.end().get());
        }
        return BudgetTerms.change(history, before, present(), value);
    }
}
