package org.retainer.jira.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourGroup;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourTotal;

/** Who has worked, and how much of it is to be paid; whoever has logged most comes first. */
public record PersonHours(List<Row> rows) {
    static PersonHours of(Visit visit, HourLedger ledger, HourFilter all, People people) {
        Map<String, HourTotal> billable = totals(ledger, all.withBillable(Optional.of(true)));
        Map<String, HourTotal> free = totals(ledger, all.withBillable(Optional.of(false)));
        Map<String, HourTotal> both = new HashMap<>(billable);
        free.forEach((key, total) -> both.merge(key, total, HourTotal::plus));
        List<Row> rows = new ArrayList<>();
        both.forEach((key, total) -> {
            Person person = people.byKey(key);
            rows.add(new Row(
                    person.name(),
                    visit.named(person),
                    billable.getOrDefault(key, HourTotal.ZERO).billableSeconds(),
                    free.getOrDefault(key, HourTotal.ZERO).seconds(),
                    total.seconds()));
        });
        rows.sort(Comparator.comparingLong(Row::loggedSeconds).reversed().thenComparing(Row::name));
        return new PersonHours(rows);
    }

    private static Map<String, HourTotal> totals(HourLedger ledger, HourFilter filter) {
        Map<String, HourTotal> totals = new HashMap<>();
        for (HourGroup group : ledger.groups(filter, Grouping.PERSON)) {
            totals.put(group.id(), group.total());
        }
        return totals;
    }

    /** One person: seconds to be paid, logged free of charge, logged in all. */
    public record Row(String name, String displayName, long billableSeconds, long freeSeconds, long loggedSeconds) {}
}
