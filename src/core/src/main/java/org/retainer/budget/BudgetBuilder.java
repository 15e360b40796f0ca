package org.retainer.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.retainer.time.History;

/** Collects what a {@link Budget} is made of. Unit and period are chosen once. */
public final class BudgetBuilder {
    private static final List<Integer> THRESHOLDS = List.of(50, 80, 100);

    private long id;
    private final long accountId;
    private String name;
    private final BudgetUnit unit;
    private CurrencyUnit currency;
    private final PeriodKind period;
    private LocalDate start;
    private Optional<LocalDate> end = Optional.empty();
    private History<Long> base = History.always(0L);
    private Counting counts = Counting.BILLABLE;
    private BudgetScope scope = BudgetScope.ALL;
    private History<Rollover> rollover = History.always(Rollover.NONE);
    private History<BudgetPrice> price = History.always(BudgetPrice.NONE);
    private List<Integer> thresholds = THRESHOLDS;
    private long version = 1;

    BudgetBuilder(
            long accountId, String name, BudgetUnit unit, CurrencyUnit currency, PeriodKind period, LocalDate start) {
        this.accountId = accountId;
        this.name = name;
        this.unit = unit;
        this.currency = currency;
        this.period = period;
        this.start = start;
    }

    BudgetBuilder(Budget budget) {
        this(budget.accountId(), budget.name(), budget.unit(), budget.currency(), budget.period(), budget.start());
        this.id = budget.id();
        this.end = budget.end();
        this.base = budget.base();
        this.counts = budget.counts();
        this.scope = budget.scope();
        this.rollover = budget.rollover();
        this.price = budget.price();
        this.thresholds = budget.thresholds();
        this.version = budget.version();
    }

    public BudgetBuilder id(long stored) {
        id = stored;
        return this;
    }

    public BudgetBuilder name(String text) {
        name = text;
        return this;
    }

    /** Follows the account's currency: only for a budget of hours without a price. */
    public BudgetBuilder currency(CurrencyUnit unitOfAccount) {
        currency = unitOfAccount;
        return this;
    }

    public BudgetBuilder start(LocalDate day) {
        start = day;
        return this;
    }

    public BudgetBuilder end(Optional<LocalDate> day) {
        end = day;
        return this;
    }

    public BudgetBuilder base(History<Long> amounts) {
        base = amounts;
        return this;
    }

    /** Sets one base amount since ever, in the unit. */
    public BudgetBuilder base(long amount) {
        return base(History.always(amount));
    }

    public BudgetBuilder counts(Counting counting) {
        counts = counting;
        return this;
    }

    public BudgetBuilder scope(BudgetScope chosen) {
        scope = chosen;
        return this;
    }

    public BudgetBuilder rollover(History<Rollover> rules) {
        rollover = rules;
        return this;
    }

    /** Sets one rule since ever. */
    public BudgetBuilder rollover(Rollover rule) {
        return rollover(History.always(rule));
    }

    public BudgetBuilder price(History<BudgetPrice> prices) {
        price = prices;
        return this;
    }

    /** Sets one price since ever. */
    public BudgetBuilder price(BudgetPrice always) {
        return price(History.always(always));
    }

    public BudgetBuilder thresholds(List<Integer> percents) {
        thresholds = percents;
        return this;
    }

    public BudgetBuilder version(long number) {
        version = number;
        return this;
    }

    public Budget build() {
        return new Budget(
                id,
                accountId,
                name,
                unit,
                currency,
                period,
                start,
                end,
                base,
                counts,
                scope,
                rollover,
                price,
                thresholds,
                version);
    }
}
