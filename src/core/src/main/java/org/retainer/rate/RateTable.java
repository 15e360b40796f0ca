package org.retainer.rate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** All rates at once: an immutable table that finds a rate in the time of a few look-ups. */
public final class RateTable implements RateCard {
    private final Map<Series, NavigableMap<LocalDate, Step>> series;
    private final RateStamps stamps;

    private RateTable(Map<Series, NavigableMap<LocalDate, Step>> series, RateStamps stamps) {
        this.series = series;
        this.stamps = stamps;
    }

    /** Makes the table of rates, in any order. */
    public static RateTable of(Collection<Rate> rates) {
        Map<Series, NavigableMap<LocalDate, Step>> series = new HashMap<>();
        Map<RateSubject, List<Rate>> bySubject = rates.stream()
                .collect(Collectors.groupingBy(rate -> RateSubject.of(rate).compared()));
        bySubject.forEach((subject, own) -> {
            own.forEach(rate -> rate.amount().ifPresent(amount -> series.computeIfAbsent(
                            new Series(subject, amount.getCurrencyUnit()), any -> new TreeMap<>())
                    .put(rate.from(), new Step(rate, false))));
            own.stream().filter(rate -> rate.amount().isEmpty()).forEach(end -> endAll(series, subject, own, end));
        });
        return new RateTable(series, RateStamps.of(rates));
    }

    /** An end ends what held before, in whatever currency. What begins on its own day holds. */
    private static void endAll(
            Map<Series, NavigableMap<LocalDate, Step>> series, RateSubject subject, List<Rate> own, Rate end) {
        own.stream()
                .flatMap(rate -> rate.amount().stream())
                .map(Money::getCurrencyUnit)
                .distinct()
                .forEach(currency ->
                        series.get(new Series(subject, currency)).putIfAbsent(end.from(), new Step(end, true)));
    }

    @Override
    public Optional<Money> bill(long accountId, CurrencyUnit currency, String person, String activity, LocalDate day) {
        return billRate(accountId, currency, person, activity, day).flatMap(Rate::amount);
    }

    @Override
    public Optional<Money> cost(CurrencyUnit currency, String person, LocalDate day) {
        return holding(RateKind.COST, 0, person, "", currency, day)
                .or(() -> holding(RateKind.COST, 0, "", "", currency, day))
                .flatMap(Rate::amount);
    }

    /** Answers what tells whether stored sums were made with these rates. */
    public RateStamps stamps() {
        return stamps;
    }

    /** Finds the rate that {@link #bill} answers the amount of. */
    public Optional<Rate> billRate(
            long accountId, CurrencyUnit currency, String person, String activity, LocalDate day) {
        return ofAccount(accountId, currency, person, activity, day)
                .or(() -> ofAccount(0, currency, person, activity, day));
    }

    /** Tells whether a rate is the one of its subject that holds on a day. */
    public boolean holds(Rate rate, LocalDate day) {
        return rate.amount()
                .flatMap(amount -> holding(
                        rate.kind(), rate.accountId(), rate.person(), rate.activity(), amount.getCurrencyUnit(), day))
                .filter(rate::equals)
                .isPresent();
    }

    private Optional<Rate> ofAccount(
            long accountId, CurrencyUnit currency, String person, String activity, LocalDate day) {
        return holding(RateKind.BILL, accountId, person, "", currency, day)
                .or(() -> holding(RateKind.BILL, accountId, "", activity, currency, day))
                .or(() -> holding(RateKind.BILL, accountId, "", "", currency, day));
    }

    private Optional<Rate> holding(
            RateKind kind, long accountId, String person, String activity, CurrencyUnit currency, LocalDate day) {
        NavigableMap<LocalDate, Step> steps =
                series.get(new Series(new RateSubject(kind, accountId, person, activity).compared(), currency));
        if (steps == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(steps.floorEntry(day))
                .map(Map.Entry::getValue)
                .filter(step -> !step.end())
                .map(Step::rate);
    }

    private record Series(RateSubject subject, CurrencyUnit currency) {}

    private record Step(Rate rate, boolean end) {}
}
