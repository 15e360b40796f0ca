package org.retainer.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.account.Account;
import org.retainer.account.AccountStatus;
import org.retainer.budget.BudgetCourse;
import org.retainer.budget.Overage;
import org.retainer.hours.ClosedAccountHours;
import org.retainer.time.Period;

/** Gathers what is known of clients on a day, for many at once. */
public final class PortfolioRows {
    private final ClientFigures figures;
    private final ClosedAccountHours closed;
    private final People people;

    public PortfolioRows(ClientFigures figures, ClosedAccountHours closed, People people) {
        this.figures = figures;
        this.closed = closed;
        this.people = people;
    }

    /** Answers the rows in the order of the accounts. */
    public List<PortfolioRow> of(List<Account> accounts, LocalDate on) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        Period month = new Period(on.withDayOfMonth(1), on);
        Map<Long, Worked> worked = figures.worked(accounts, month);
        Map<Long, Unbilled> unbilled = figures.unbilledHours(accounts, on);
        Map<Long, List<BudgetCourse>> courses = figures.courses(accounts, on);
        Map<Long, Long> landed = landed(accounts, on);
        Map<String, Person> leads = new HashMap<>();
        return accounts.stream()
                .map(account -> {
                    long id = account.id();
                    Person lead = leads.computeIfAbsent(account.lead().on(on), people::byKey);
                    Worked work = worked.getOrDefault(id, Worked.nothing(account.currency()));
                    List<BudgetCourse> budgets = courses.getOrDefault(id, List.of());
                    Signs signs = Signs.of(account, on)
                            .withLeadActive(lead.active())
                            .withBudgets(budgets.stream()
                                    .flatMap(course -> course.status().stream())
                                    .toList())
                            .withMargin(work.earned().margin())
                            .withUnratedSeconds(work.earned().unratedSeconds())
                            .withLandedSeconds(landed.getOrDefault(id, 0L));
                    return new PortfolioRow(
                            account,
                            on,
                            lead,
                            signs.budgets(),
                            work,
                            unbilled(unbilled.getOrDefault(id, Unbilled.nothing(account.currency())), budgets),
                            HealthRules.judge(signs));
                })
                .toList();
    }

    /** An overage that the next period makes up for is no debt: counting it would ask for the same hours twice. */
    private static Unbilled unbilled(Unbilled hours, List<BudgetCourse> budgets) {
        Unbilled sum = hours;
        for (BudgetCourse course : budgets) {
            for (Overage overage : Overage.of(course)) {
                if (!overage.carriedOn() && overage.value().isPresent()) {
                    sum = sum.plus(overage.value().get());
                }
            }
        }
        return sum;
    }

    /**
     * Sums what has come to closed clients since they were closed. Only those are looked at closely that have hours in this
     * month or the one before: of long closed ones there are many, and they are quiet.
     */
    private Map<Long, Long> landed(Collection<Account> accounts, LocalDate on) {
        List<Account> shut = accounts.stream()
                .filter(account -> account.status() != AccountStatus.OPEN)
                .toList();
        if (shut.isEmpty()) {
            return Map.of();
        }
        Period lately = new Period(YearMonth.from(on).minusMonths(1).atDay(1), on);
        Map<Long, Worked> worked = figures.worked(shut, lately);
        Map<Long, Long> landed = new HashMap<>();
        for (Account account : shut) {
            if (worked.getOrDefault(account.id(), Worked.nothing(account.currency()))
                            .seconds()
                    > 0) {
                closed.of(account).ifPresent(landing -> landed.put(account.id(), landing.seconds()));
            }
        }
        return landed;
    }
}
