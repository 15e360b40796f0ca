package org.retainer.margin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retainer.account.Account;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.WorkShare;
import org.retainer.rate.RateCards;
import org.retainer.rate.RateTable;
import org.retainer.time.Period;

/** Finds whose hours have no rate. Who may know is not asked here. */
public final class UnratedHours {
    private final HourLedger ledger;
    private final RateCards rates;

    public UnratedHours(HourLedger ledger, RateCards rates) {
        this.ledger = ledger;
        this.rates = rates;
    }

    /**
     * Lists who worked what without a rate on some days, most seconds first.
     *
     * @return only those with seconds that lack a bill rate or a cost rate
     */
    public List<UnratedWork> of(Account account, Period days) {
        RateTable table = rates.current();
        Map<String, UnratedWork> found = new TreeMap<>();
        for (WorkShare share : ledger.shares(HourFilter.of(account.id(), days))) {
            boolean billed = table.bill(
                            account.id(), account.currency(), share.authorKey(), share.activity(), share.day())
                    .isPresent();
            boolean costed = table.cost(account.currency(), share.authorKey(), share.day())
                    .isPresent();
            UnratedWork unrated = new UnratedWork(
                    share.authorKey(),
                    share.activity(),
                    billed ? 0 : share.billableSeconds(),
                    costed ? 0 : share.seconds(),
                    share.day());
            if (unrated.billSeconds() > 0 || unrated.costSeconds() > 0) {
                found.merge(share.authorKey() + "\n" + share.activity(), unrated, UnratedWork::plus);
            }
        }
        List<UnratedWork> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparingLong(UnratedWork::billSeconds)
                .thenComparingLong(UnratedWork::costSeconds)
                .reversed());
        return sorted;
    }
}
