package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.account.Account;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourTotal;
import org.retainer.journal.JournalBook;
import org.retainer.journal.Journals;
import org.retainer.time.InstallationTime;

/** Gathers what the list of clients says of each: this month's hours beside the last one's, the journal, the lead. */
public final class AccountRows {
    private final HourLedger ledger;
    private final JournalBook journal;
    private final People people;
    private final InstallationTime time;

    public AccountRows(HourLedger ledger, JournalBook journal, People people, InstallationTime time) {
        this.ledger = ledger;
        this.journal = journal;
        this.people = people;
        this.time = time;
    }

    List<Row> of(Visit visit, List<Account> accounts) {
        Map<Long, HourTotal> now = months(accounts, 0);
        Map<Long, HourTotal> before = months(accounts, 1);
        Map<Long, Journals.Digest> digests = journal.digests(accounts);
        return accounts.stream()
                .map(account -> {
                    Person lead = people.byKey(account.lead().on(time.today()));
                    Optional<Journals.Digest> digest = Optional.ofNullable(digests.get(account.id()));
                    return new Row(
                            account.key().toString(),
                            account.name(),
                            account.status().name(),
                            account.category().on(time.today()).name(),
                            visit.named(lead),
                            now.getOrDefault(account.id(), HourTotal.ZERO),
                            before.getOrDefault(account.id(), HourTotal.ZERO),
                            digest.map(Journals.Digest::lastDay),
                            digest.map(Journals.Digest::due).orElse(0),
                            account.renewalDate());
                })
                .toList();
    }

    /** Sums the billable seconds of this month by account. */
    Map<Long, Long> billableOfMonth(List<Account> accounts) {
        Map<Long, Long> billable = new HashMap<>();
        months(accounts, 0).forEach((id, total) -> billable.put(id, total.billableSeconds()));
        return billable;
    }

    /** Near midnight the accounts of some zones are in another month than others. */
    private Map<Long, HourTotal> months(Collection<Account> accounts, int monthsAgo) {
        Map<YearMonth, List<Long>> byMonth = accounts.stream()
                .collect(Collectors.groupingBy(
                        account -> present(account).minusMonths(monthsAgo),
                        Collectors.mapping(Account::id, Collectors.toList())));
        Map<Long, HourTotal> totals = new HashMap<>();
        byMonth.forEach((month, ids) -> totals.putAll(ledger.months(ids, month)));
        return totals;
    }

    private YearMonth present(Account account) {
        return YearMonth.from(
                LocalDate.ofInstant(time.now(), account.zone().on(time.today()).orElse(time.zone())));
    }

    /**
     * One client of the list.
     *
     * @param month this month's hours in the account's zone
     * @param before those of the month before
     * @param due how many follow-ups are open and due
     */
    public record Row(
            String key,
            String name,
            String status,
            String category,
            String lead,
            HourTotal month,
            HourTotal before,
            Optional<LocalDate> lastNote,
            int due,
            Optional<LocalDate> renewal) {}
}
