package org.retainer.jira.rate;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;
import org.retainer.rate.Rate;
import org.retainer.rate.RateFilter;
import org.retainer.rate.RateKind;
import org.retainer.rate.Rates;
import org.retainer.rate.RatesMark;

/** Rates in Active Objects. */
public final class AoRates implements Rates {
    private final ActiveObjects ao;
    private final Table<StoredRate, Integer> rates;

    public AoRates(ActiveObjects ao) {
        this.ao = ao;
        this.rates = new Table<>(ao, StoredRate.class, StoredRate::getID);
    }

    /** Takes away the rates of an account that is deleted. */
    public static void removeAllOf(ActiveObjects ao, long accountId) {
        ao.deleteWithSQL(StoredRate.class, "ACCOUNT_ID = ?", accountId);
    }

    @Override
    public Rate add(Rate rate) {
        StoredRate row = rates.add(new Row()
                .with("CLAIM", claim(rate))
                .with("KIND", rate.kind().name())
                .with("ACCOUNT_ID", rate.accountId())
                .with("PERSON", rate.person())
                .with("ACTIVITY", rate.activity())
                .with("CURRENCY", currency(rate))
                .with(
                        "AMOUNT_MINOR",
                        rate.amount().map(Money::getAmountMinorLong).orElse(0L))
                .with("FROM_DAY", Days.of(rate.from())));
        return rate.withId(row.getID());
    }

    @Override
    public void remove(Rate rate) {
        rates.deleteSeen(List.of(rate.id()));
    }

    @Override
    public Optional<Rate> byId(long id) {
        return rates.one("ID = ?", id).map(AoRates::read);
    }

    @Override
    public List<Rate> list(RateFilter filter) {
        List<String> conditions = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        conditions.add("ID > 0");
        filter.kind().ifPresent(kind -> {
            conditions.add("KIND = ?");
            parameters.add(kind.name());
        });
        filter.accountId().ifPresent(id -> {
            conditions.add("ACCOUNT_ID = ?");
            parameters.add(id);
        });
        filter.person().ifPresent(key -> text("PERSON", key, conditions, parameters));
        filter.activity().ifPresent(name -> text("ACTIVITY", name, conditions, parameters));
        return rates.all(String.join(" AND ", conditions), parameters.toArray()).stream()
                .map(AoRates::read)
                .toList();
    }

    @Override
    public RatesMark mark() {
        StoredRate[] newest =
                ao.find(StoredRate.class, Query.select().order("ID DESC").limit(1));
        return new RatesMark(ao.count(StoredRate.class, "ID > ?", 0), newest.length == 0 ? 0 : newest[0].getID());
    }

    /** An empty text is stored as NULL. */
    private static void text(String column, String text, List<String> conditions, List<Object> parameters) {
        if (text.isEmpty()) {
            conditions.add(column + " IS NULL");
        } else {
            conditions.add(column + " = ?");
            parameters.add(text);
        }
    }

    private static Rate read(StoredRate row) {
        Optional<Money> amount = Optional.ofNullable(row.getCurrency())
                .map(code -> Money.ofMinor(CurrencyUnit.of(code), row.getAmountMinor()));
        return new Rate(
                row.getID(),
                RateKind.valueOf(row.getKind()),
                row.getAccountId(),
                Row.text(row.getPerson()),
                Row.text(row.getActivity()),
                amount,
                Days.day(row.getFromDay()));
    }

    private static String claim(Rate rate) {
        String whole = String.join(
                "\n",
                rate.kind().name(),
                String.valueOf(rate.accountId()),
                rate.person(),
                rate.activity(),
                currency(rate),
                rate.from().toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String currency(Rate rate) {
        return rate.amount().map(amount -> amount.getCurrencyUnit().getCode()).orElse("");
    }
}
