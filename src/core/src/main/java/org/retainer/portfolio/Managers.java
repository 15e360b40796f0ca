package org.retainer.portfolio;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.access.People;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountAccess;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountQuery;
import org.retainer.account.AccountStatus;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

/**
 * Compares managers over a period, for heads of departments and those who see all accounts. The figures of each day belong to
 * the lead of that day. Hours and money are counted until today, should the period last longer: a fee of days to come would
 * stand against no work.
 */
public final class Managers {
    /** How many days ahead renewals are told. */
    public static final int RENEWALS_AHEAD = 60;

    private static final int MOST = 10_000;

    private final AccountBook book;
    private final ClientFigures figures;
    private final Renewals renewals;
    private final People people;
    private final InstallationTime time;

    public Managers(AccountBook book, ClientFigures figures, Renewals renewals, People people, InstallationTime time) {
        this.book = book;
        this.figures = figures;
        this.renewals = renewals;
        this.people = people;
        this.time = time;
    }

    /** Tells whether somebody may compare managers: who heads some, or sees all accounts. */
    public static boolean mayCompare(Viewer viewer) {
        return AccountAccess.seesAll(viewer) || !viewer.headed().isEmpty();
    }

    /**
     * Lists the managers of the accounts that the viewer sees, by name.
     *
     * @throws Refusal 403 for those who head nobody and do not see all accounts
     */
    public List<ManagerRow> of(Viewer viewer, Period period) {
        if (!mayCompare(viewer)) {
            throw Refusal.forbidden("managers.forbidden");
        }
        List<Account> accounts =
                book.list(viewer, AccountQuery.open().withStatuses(Set.of(AccountStatus.values())), 0, MOST);
        Tallies tallies = new Tallies();
        LocalDate today = time.today();
        counted(period).ifPresent(days -> figures(tallies, accounts, days));
        Map<Long, Renewals.Renewal> renewed = renewals.in(period, time.zone());
        for (Account account : accounts) {
            new ManagerFacts(account, Lifetime.of(account, time.zone()), period, today)
                    .tell(tallies::of, Optional.ofNullable(renewed.get(account.id())));
        }
        return tallies.byLead.entrySet().stream()
                .filter(tally -> !tally.getValue().isEmpty())
                .map(tally -> tally.getValue().row(people.byKey(tally.getKey())))
                .sorted(Comparator.comparing(
                                (ManagerRow row) -> row.lead().displayName().toLowerCase(Locale.ROOT))
                        .thenComparing(row -> row.lead().key()))
                .toList();
    }

    /** The days of a period whose hours and money are counted; empty when all of it is still to come. */
    public Optional<Period> counted(Period period) {
        LocalDate today = time.today();
        if (period.from().isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(new Period(period.from(), period.to().isAfter(today) ? today : period.to()));
    }

    /** Asks for the accounts of each span of days together: most have one lead all the time. */
    private void figures(Tallies tallies, List<Account> accounts, Period days) {
        Map<Period, Map<Account, String>> leads = new HashMap<>();
        for (Account account : accounts) {
            for (LeadSpans.Span span : LeadSpans.of(account.lead(), days)) {
                leads.computeIfAbsent(span.days(), none -> new HashMap<>()).put(account, span.lead());
            }
        }
        leads.forEach((span, led) -> {
            Map<Long, String> lead = led.entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
            figures.worked(led.keySet(), span)
                    .forEach((id, work) -> tallies.of(lead.get(id)).worked(work));
        });
    }

    private static final class Tallies {
        private final Map<String, ManagerTally> byLead = new HashMap<>();

        ManagerTally of(String lead) {
            return byLead.computeIfAbsent(lead, none -> new ManagerTally());
        }
    }
}
