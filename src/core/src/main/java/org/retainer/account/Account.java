package org.retainer.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.retainer.refusal.Refusal;
import org.retainer.time.History;

/**
 * A client.
 *
 * <p>Category, zone, rounding and lead hold from a day: a change today leaves yesterday's hours alone. The zone decides on
 * which day an hour counts; empty stands for the installation's zone.
 *
 * @param id the store's id, 0 before the account is stored
 * @param version counts the changes, 1 when created
 * @param lead user keys over time
 * @param closedAt since when it is not open any more; empty while it is open
 * @param currency of everything that is billed to this account
 * @param language {@code en} or {@code ru}: what the client reads
 * @param payers the first one is the default
 * @param paymentTermsDays calendar days from an invoice to its due date
 */
public record Account(
        long id,
        AccountKey key,
        String name,
        AccountStatus status,
        Optional<Instant> closedAt,
        History<AccountCategory> category,
        History<String> lead,
        History<Optional<ZoneId>> zone,
        History<Rounding> rounding,
        CurrencyUnit currency,
        String language,
        List<TeamMember> team,
        List<Payer> payers,
        List<Contract> contracts,
        Optional<Integer> paymentTermsDays,
        boolean pricesIncludeTax,
        List<AccountService> services,
        Optional<LocalDate> startDate,
        Optional<LocalDate> renewalDate,
        Optional<LocalDate> endDate,
        Optional<Mood> mood,
        String goals,
        String notes,
        long version) {
    /** The longest name, in UTF-16 units. */
    public static final int MAX_NAME = 255;

    /** The longest goals or notes, in UTF-16 units. */
    public static final int MAX_TEXT = 20_000;

    public Account {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(closedAt, "closedAt");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(currency, "currency");
        team = List.copyOf(team);
        payers = List.copyOf(payers);
        contracts = List.copyOf(contracts);
        services = List.copyOf(services);
        if (name == null || name.isBlank()) {
            throw Refusal.invalid("name", "required");
        }
        if (name.length() > MAX_NAME) {
            throw Refusal.invalid("name", "text.long", MAX_NAME);
        }
        if (goals.length() > MAX_TEXT) {
            throw Refusal.invalid("goals", "text.long", MAX_TEXT);
        }
        if (notes.length() > MAX_TEXT) {
            throw Refusal.invalid("notes", "text.long", MAX_TEXT);
        }
        if (startDate.isPresent() && endDate.isPresent() && endDate.get().isBefore(startDate.get())) {
            throw Refusal.invalid("endDate", "period.order", startDate.get(), endDate.get());
        }
        if (paymentTermsDays.isPresent() && (paymentTermsDays.get() < 0 || paymentTermsDays.get() > 365)) {
            throw Refusal.invalid("paymentTermsDays", "number.range", 0, 365);
        }
    }

    /** Begins a new account with the four things that it must have; everything else has its default. */
    public static AccountBuilder open(AccountKey key, String name, String leadKey, CurrencyUnit currency) {
        return new AccountBuilder(key, name, leadKey, currency);
    }

    /** Tells whether it was open at a moment; of a time when it was closed and reopened since nothing is known. */
    public boolean isOpenAt(Instant moment) {
        return status == AccountStatus.OPEN || closedAt.filter(moment::isBefore).isPresent();
    }

    /** Begins a changed copy. */
    public AccountBuilder change() {
        return new AccountBuilder(this);
    }
}
