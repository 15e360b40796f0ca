package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.account.Account;
import org.retainer.jira.language.Amounts;
import org.retainer.rate.Rate;
import org.retainer.rate.RateKind;
import org.retainer.rate.RateSubject;

/** Puts rates that follow each other together, for people to read: what holds first, what is over last. */
final class RateGroups {
    private final Visit visit;
    private final People people;
    private final Map<Long, Account> accounts;
    private final LocalDate today;
    private final Predicate<Rate> mayChange;
    private final Amounts amounts;

    /** @param accounts those that the rates name */
    RateGroups(Visit visit, People people, Map<Long, Account> accounts, LocalDate today, Predicate<Rate> mayChange) {
        this.visit = visit;
        this.people = people;
        this.accounts = accounts;
        this.today = today;
        this.mayChange = mayChange;
        this.amounts = new Amounts(visit.texts());
    }

    /** Groups rates by whose they are, and each by its currencies, in the order in which they come. */
    List<RateGroup> of(List<Rate> rates) {
        Map<RateSubject, List<Rate>> bySubject =
                rates.stream().collect(Collectors.groupingBy(RateSubject::of, LinkedHashMap::new, Collectors.toList()));
        List<RateGroup> groups = new ArrayList<>();
        bySubject.values().forEach(own -> {
            List<CurrencyUnit> currencies = own.stream()
                    .flatMap(rate -> rate.amount().stream())
                    .map(Money::getCurrencyUnit)
                    .distinct()
                    .sorted()
                    .toList();
            currencies.forEach(currency -> groups.add(group(own.stream()
                    .filter(rate -> rate.amount()
                            .map(amount -> amount.getCurrencyUnit().equals(currency))
                            .orElse(true))
                    .toList())));
            if (currencies.isEmpty()) {
                groups.add(group(own));
            }
        });
        groups.sort(Comparator.comparing(RateGroup::over));
        return groups;
    }

    private RateGroup group(List<Rate> rates) {
        List<Rate> newestFirst = rates.stream()
                .sorted(Comparator.comparing(Rate::from).reversed())
                .toList();
        Optional<Rate> latest =
                newestFirst.stream().filter(rate -> !rate.from().isAfter(today)).findFirst();
        Optional<Rate> coming =
                newestFirst.stream().filter(rate -> rate.from().isAfter(today)).reduce((later, sooner) -> sooner);
        Rate any = newestFirst.get(0);
        Optional<Account> account = Optional.ofNullable(accounts.get(any.accountId()));
        Optional<Person> person =
                Optional.of(any.person()).filter(key -> !key.isEmpty()).map(people::byKey);
        return new RateGroup(
                any.kind().name(),
                whose(any, person),
                person.map(Person::name).orElse(""),
                any.activity(),
                account.map(own -> own.key().toString()).orElse(""),
                account.map(Account::name).orElse(""),
                latest.filter(rate -> rate.amount().isPresent()).map(this::line),
                coming.filter(rate -> rate.amount().isPresent()).map(this::line),
                newestFirst.stream().map(this::line).toList(),
                mayChange.test(any));
    }

    private String whose(Rate rate, Optional<Person> person) {
        if (person.isPresent()) {
            return visit.named(person.get());
        }
        if (!rate.activity().isEmpty()) {
            return visit.texts().say("rates.activity.of", rate.activity());
        }
        return visit.texts().say(rate.kind() == RateKind.COST ? "rates.everybody.cost" : "rates.everybody");
    }

    private RateLine line(Rate rate) {
        return new RateLine(rate.id(), rate.amount().map(amounts::of).orElse(""), rate.from());
    }
}
