package org.retainer.jira.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.retainer.account.Account;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetEdit;
import org.retainer.budget.BudgetPrice;
import org.retainer.budget.BudgetScope;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.Counting;
import org.retainer.budget.PeriodKind;
import org.retainer.budget.Rollover;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Required;

/** Reads budgets and changes of budgets: what is not given stays as it is. */
final class BudgetReader {
    static final Set<String> FIELDS = Set.of(
            "id",
            "account",
            "name",
            "unit",
            "period",
            "start",
            "end",
            "baseSeconds",
            "baseMoney",
            "counts",
            "scope",
            "rollover",
            "fee",
            "overageRate",
            "thresholds",
            "terms",
            "version");

    private static final Set<String> ROLLOVER =
            Set.of("surplus", "deficit", "maxCarrySeconds", "maxCarryMoney", "expiresAfterPeriods");
    private static final Set<String> SCOPE = Set.of("components", "activities", "issues");
    private static final int LONGEST = 255;
    private static final int MOST = 100;

    private final Fields fields;
    private final ScopeIssues issues;

    BudgetReader(Fields fields, ScopeIssues issues) {
        this.fields = fields;
        this.issues = issues;
    }

    /** Reads a new budget. */
    Budget create(Account account) {
        String name = fields.requiredText("name", LONGEST);
        Optional<BudgetUnit> unit = Required.choice(fields, "unit", BudgetUnit.class);
        Optional<PeriodKind> period = Required.choice(fields, "period", PeriodKind.class);
        Optional<LocalDate> start = Required.day(fields, "start");
        if (unit.isEmpty() || period.isEmpty() || start.isEmpty()) {
            fields.check();
        }
        Budget draft = Budget.begin(
                        account.id(),
                        name,
                        unit.orElseThrow(),
                        account.currency(),
                        period.orElseThrow(),
                        start.orElseThrow())
                .build();
        String base = BudgetFieldNames.of(draft.unit(), "base");
        if (!fields.has(base) || fields.isNull(base)) {
            fields.complain(base, "required");
        }
        BudgetEdit edit = BudgetEdit.begin(draft);
        change(edit);
        return edit.build();
    }

    /** Reads what is to change. */
    void change(BudgetEdit edit) {
        if (fields.has("name")) {
            edit.name(fields.requiredText("name", LONGEST));
        }
        fixed("unit", edit.unit());
        fixed("period", edit.period());
        if (fields.isNull("start")) {
            fields.complain("start", "day.required");
        }
        fields.day("start").ifPresent(edit::start);
        if (fields.has("end")) {
            edit.end(fields.day("end"));
        }
        amount(fields, edit.unit(), edit.currency(), "base").ifPresent(edit::base);
        fields.choice("counts", Counting.class).ifPresent(edit::counts);
        if (fields.has("scope")) {
            edit.scope(scope(edit.scope()));
        }
        if (fields.has("rollover")) {
            edit.rollover(rollover(edit));
        }
        price(edit);
        if (fields.has("thresholds")) {
            edit.thresholds(fields.ids("thresholds", MOST).stream()
                    .map(percent -> (int) Math.min(percent, Integer.MAX_VALUE))
                    .toList());
        }
        fields.check();
    }

    /** Reads an amount in the budget's unit, and complains when one of the other unit is given. */
    static Optional<Long> amount(Fields fields, BudgetUnit unit, CurrencyUnit currency, String name) {
        String own = BudgetFieldNames.of(unit, name);
        String other = BudgetFieldNames.of(unit == BudgetUnit.HOURS ? BudgetUnit.MONEY : BudgetUnit.HOURS, name);
        if (fields.has(other) && !fields.isNull(other)) {
            fields.complain(other, BudgetFieldNames.complaint(unit), own);
        }
        return unit == BudgetUnit.HOURS
                ? fields.whole(own, 0, Budget.MOST_SECONDS)
                : BudgetMoney.read(fields, own, currency).map(Money::getAmountMinorLong);
    }

    private void price(BudgetEdit edit) {
        if (!fields.has("fee") && !fields.has("overageRate")) {
            return;
        }
        BudgetPrice before = edit.price();
        Optional<Money> fee = fields.has("fee") ? BudgetMoney.read(fields, "fee", edit.currency()) : before.fee();
        boolean ended = fields.isNull("fee") && !fields.has("overageRate");
        Optional<Money> rate = fields.has("overageRate")
                ? BudgetMoney.read(fields, "overageRate", edit.currency())
                : ended ? Optional.empty() : before.overageRate();
        edit.price(fee, rate);
    }

    private BudgetScope scope(BudgetScope before) {
        return fields.object("scope", SCOPE)
                .map(given -> new BudgetScope(
                        given.has("components") ? names(given, "components") : before.components(),
                        given.has("activities") ? names(given, "activities") : before.activities(),
                        given.has("issues")
                                ? issues.read(given, "issues", MOST, before.issueIds())
                                : before.issueIds()))
                .orElse(BudgetScope.ALL);
    }

    /** Nothing but empty texts is a mistake: no names at all would count everything. */
    private static Set<String> names(Fields given, String list) {
        List<String> names = given.texts(list, MOST, LONGEST);
        if (names.isEmpty() && given.hasItems(list)) {
            given.complain(list, "required");
        }
        return Set.copyOf(names);
    }

    private Rollover rollover(BudgetEdit edit) {
        Rollover before = edit.rollover();
        return fields.object("rollover", ROLLOVER)
                .map(given -> {
                    boolean surplus = given.bool("surplus").orElse(before.surplus());
                    boolean deficit = given.bool("deficit").orElse(before.deficit());
                    boolean ends = before.surplus() && !surplus;
                    return new Rollover(
                            surplus,
                            deficit,
                            ends && !givesAmount(given) ? OptionalLong.empty() : maxCarry(given, edit, before),
                            ends && !given.has("expiresAfterPeriods") ? OptionalInt.empty() : expires(given, before));
                })
                .orElse(Rollover.NONE);
    }

    private static boolean givesAmount(Fields given) {
        return given.has("maxCarrySeconds") || given.has("maxCarryMoney");
    }

    private static OptionalLong maxCarry(Fields given, BudgetEdit edit, Rollover before) {
        Optional<Long> amount = amount(given, edit.unit(), edit.currency(), "maxCarry");
        return givesAmount(given) ? amount.map(OptionalLong::of).orElse(OptionalLong.empty()) : before.maxCarry();
    }

    private static OptionalInt expires(Fields given, Rollover before) {
        return given.has("expiresAfterPeriods")
                ? given.whole("expiresAfterPeriods", 1, Rollover.MOST_PERIODS)
                        .map(periods -> OptionalInt.of(periods.intValue()))
                        .orElse(OptionalInt.empty())
                : before.expiresAfterPeriods();
    }

    private <E extends Enum<E>> void fixed(String name, E present) {
        fields.choice(name, present.getDeclaringClass())
                .filter(given -> given != present)
                .ifPresent(given -> fields.complain(name, "budget.fixed", present));
    }
}
