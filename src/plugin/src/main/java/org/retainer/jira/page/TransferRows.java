package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retainer.access.People;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPeriods;
import org.retainer.budget.Transfer;
import org.retainer.jira.budget.BudgetWords;
import org.retainer.time.InstallationTime;

/** The transfers that a budget takes part in, the latest first. */
public record TransferRows(List<Row> rows) {
    static TransferRows of(
            Visit visit,
            Budget budget,
            List<Budget> all,
            List<Transfer> transfers,
            BudgetWords words,
            People people,
            InstallationTime time) {
        Map<Long, Budget> byId = all.stream().collect(Collectors.toMap(Budget::id, Function.identity()));
        return new TransferRows(transfers.stream()
                .filter(transfer -> transfer.fromBudget() == budget.id() || transfer.toBudget() == budget.id())
                .sorted(Comparator.comparing(Transfer::id).reversed())
                .map(transfer -> new Row(
                        visit.dates().day(LocalDate.ofInstant(transfer.at(), time.zone())),
                        end(byId.get(transfer.fromBudget()), transfer.fromPeriod(), budget, words),
                        end(byId.get(transfer.toBudget()), transfer.toPeriod(), budget, words),
                        words.amount(budget, transfer.amount()),
                        transfer.reason(),
                        visit.named(people.byKey(transfer.by()))))
                .toList());
    }

    /** Names a period, and its budget when that is another one. */
    private static String end(Budget of, String period, Budget shown, BudgetWords words) {
        if (of == null) {
            return period;
        }
        String name = BudgetPeriods.byId(of, period)
                .map(found -> words.period(of.period(), found))
                .orElse(period);
        return of.id() == shown.id() ? name : name + " · " + of.name();
    }

    /** One transfer. */
    public record Row(String day, String from, String to, String amount, String reason, String by) {}
}
