package org.retainer.rate;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;

/** Rates in memory. */
public final class InMemoryRates implements Rates {
    private final InMemoryTable<Long, Rate> rates;
    private final InMemoryTable<String, Long> claims;
    private final AtomicLong ids = new AtomicLong();

    public InMemoryRates(InMemoryTransactions transactions) {
        rates = new InMemoryTable<>(transactions);
        claims = new InMemoryTable<>(transactions);
    }

    @Override
    public Rate add(Rate rate) {
        Rate added = rate.withId(ids.incrementAndGet());
        rates.insert(added.id(), added);
        claims.insert(claim(rate), added.id());
        return added;
    }

    @Override
    public void remove(Rate rate) {
        rates.delete(rate.id(), rates.get(rate.id()).orElse(rate));
        claims.get(claim(rate)).ifPresent(id -> claims.delete(claim(rate), id));
    }

    @Override
    public Optional<Rate> byId(long id) {
        return rates.get(id);
    }

    @Override
    public List<Rate> list(RateFilter filter) {
        return rates.where(filter::matches);
    }

    @Override
    public RatesMark mark() {
        return RatesMark.of(rates.all());
    }

    private static String claim(Rate rate) {
        String currency =
                rate.amount().map(amount -> amount.getCurrencyUnit().getCode()).orElse("");
        return RateSubject.of(rate) + currency + rate.from();
    }
}
