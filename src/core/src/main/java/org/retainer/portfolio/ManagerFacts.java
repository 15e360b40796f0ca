package org.retainer.portfolio;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.retainer.account.Account;
import org.retainer.account.AccountCategory;
import org.retainer.account.AccountService;
import org.retainer.account.AccountStatus;
import org.retainer.time.Period;

/** What happened to one account in a period, told to the tally of the lead of the day. */
final class ManagerFacts {
    private final Account account;
    private final Lifetime life;
    private final Period period;
    private final LocalDate today;

    ManagerFacts(Account account, Lifetime life, Period period, LocalDate today) {
        this.account = account;
        this.life = life;
        this.period = period;
        this.today = today;
    }

    void tell(Function<String, ManagerTally> tallies, Optional<Renewals.Renewal> renewal) {
        Function<LocalDate, ManagerTally> onDay =
                day -> tallies.apply(account.lead().on(day));
        LocalDate last = period.to().isAfter(today) && !period.from().isAfter(today) ? today : period.to();
        if (life.isActiveOn(last)) {
            onDay.apply(last).leads(isClient(last));
        }
        churn(onDay);
        if (account.status() == AccountStatus.OPEN) {
            due().ifPresent(day -> onDay.apply(today).renewalDue(ClientDay.of(account, day)));
        }
        renewal.ifPresent(done -> onDay.apply(done.on()).renewed(ClientDay.of(account, done.to())));
        for (AccountService service : account.services()) {
            service.start().filter(period::contains).filter(this::existedBefore).ifPresent(start -> onDay.apply(start)
                    .sold(new ClientDay(account, start, service.name())));
        }
    }

    /** One client is in one manager's base: of the ended that of their last lead, of the others that of the first day. */
    private void churn(Function<LocalDate, ManagerTally> onDay) {
        boolean activeBefore = life.isActiveOn(period.from()) && isClient(period.from());
        Optional<LocalDate> end =
                life.last().filter(period::contains).filter(day -> !day.isAfter(today) && isClient(day));
        end.ifPresent(day -> onDay.apply(day).lost(ClientDay.of(account, day), activeBefore));
        if (activeBefore) {
            onDay.apply(end.orElse(period.from())).startedWith();
        }
    }

    private Optional<LocalDate> due() {
        return account.endDate().isPresent()
                ? Optional.empty()
                : account.renewalDate().filter(day -> !day.isAfter(today.plusDays(Managers.RENEWALS_AHEAD)));
    }

    /** Only those who pay are clients. */
    private boolean isClient(LocalDate day) {
        return account.category().on(day) == AccountCategory.BILLABLE;
    }

    /** Of a client without a first day, another service that is older tells that they existed. */
    private boolean existedBefore(LocalDate start) {
        return account.startDate().map(first -> first.isBefore(start)).orElseGet(() -> account.services().stream()
                .anyMatch(other ->
                        other.start().map(first -> first.isBefore(start)).orElse(true)));
    }
}
