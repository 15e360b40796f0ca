package org.retainer.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.retainer.time.History;

/** Collects what an {@link Account} is made of. {@link #build} checks it. */
public final class AccountBuilder {
    private long id;
    private final AccountKey key;
    private String name;
    private AccountStatus status = AccountStatus.OPEN;
    private Optional<Instant> closedAt = Optional.empty();
    private History<AccountCategory> category = History.always(AccountCategory.BILLABLE);
    private History<String> lead;
    private History<Optional<ZoneId>> zone = History.always(Optional.empty());
    private History<Rounding> rounding = History.always(Rounding.NONE);
    private CurrencyUnit currency;
    private String language = "en";
    private List<TeamMember> team = List.of();
    private List<Payer> payers = List.of();
    private List<Contract> contracts = List.of();
    private Optional<Integer> paymentTermsDays = Optional.empty();
    private boolean pricesIncludeTax;
    private List<AccountService> services = List.of();
    private Optional<LocalDate> startDate = Optional.empty();
    private Optional<LocalDate> renewalDate = Optional.empty();
    private Optional<LocalDate> endDate = Optional.empty();
    private Optional<Mood> mood = Optional.empty();
    private String goals = "";
    private String notes = "";
    private long version = 1;

    AccountBuilder(AccountKey key, String name, String leadKey, CurrencyUnit currency) {
        this.key = key;
        this.name = name;
        this.lead = History.always(leadKey);
        this.currency = currency;
    }

    AccountBuilder(Account account) {
        this.id = account.id();
        this.key = account.key();
        this.name = account.name();
        this.status = account.status();
        this.closedAt = account.closedAt();
        this.category = account.category();
        this.lead = account.lead();
        this.zone = account.zone();
        this.rounding = account.rounding();
        this.currency = account.currency();
        this.language = account.language();
        this.team = account.team();
        this.payers = account.payers();
        this.contracts = account.contracts();
        this.paymentTermsDays = account.paymentTermsDays();
        this.pricesIncludeTax = account.pricesIncludeTax();
        this.services = account.services();
        this.startDate = account.startDate();
        this.renewalDate = account.renewalDate();
        this.endDate = account.endDate();
        this.mood = account.mood();
        this.goals = account.goals();
        this.notes = account.notes();
        this.version = account.version();
    }

    public AccountBuilder id(long value) {
        id = value;
        return this;
    }

    public AccountBuilder version(long value) {
        version = value;
        return this;
    }

    public AccountBuilder name(String value) {
        name = value;
        return this;
    }

    public AccountBuilder status(AccountStatus value) {
        status = value;
        return this;
    }

    /** Says since when it is not open any more. */
    public AccountBuilder closedAt(Optional<Instant> value) {
        closedAt = value;
        return this;
    }

    public AccountBuilder category(History<AccountCategory> value) {
        category = value;
        return this;
    }

    /** Changes the category from a day on; days before keep theirs. */
    public AccountBuilder categoryFrom(LocalDate day, AccountCategory value) {
        return category(category.from(day, value));
    }

    public AccountBuilder lead(History<String> value) {
        lead = value;
        return this;
    }

    /** Hands the account over from a day on; days before keep their lead. */
    public AccountBuilder leadFrom(LocalDate day, String userKey) {
        return lead(lead.from(day, userKey));
    }

    public AccountBuilder zone(History<Optional<ZoneId>> value) {
        zone = value;
        return this;
    }

    /** Moves the account to a zone from a day on; hours before stay on their days. */
    public AccountBuilder zoneFrom(LocalDate day, Optional<ZoneId> value) {
        return zone(zone.from(day, value));
    }

    public AccountBuilder rounding(History<Rounding> value) {
        rounding = value;
        return this;
    }

    /** Rounds differently from a day on; entries before keep their billable time. */
    public AccountBuilder roundingFrom(LocalDate day, Rounding value) {
        return rounding(rounding.from(day, value));
    }

    public AccountBuilder currency(CurrencyUnit value) {
        currency = value;
        return this;
    }

    public AccountBuilder language(String value) {
        language = value;
        return this;
    }

    public AccountBuilder team(List<TeamMember> value) {
        team = value;
        return this;
    }

    public AccountBuilder payers(List<Payer> value) {
        payers = value;
        return this;
    }

    public AccountBuilder contracts(List<Contract> value) {
        contracts = value;
        return this;
    }

    public AccountBuilder paymentTermsDays(Optional<Integer> value) {
        paymentTermsDays = value;
        return this;
    }

    public AccountBuilder pricesIncludeTax(boolean value) {
        pricesIncludeTax = value;
        return this;
    }

    public AccountBuilder services(List<AccountService> value) {
        services = value;
        return this;
    }

    public AccountBuilder startDate(Optional<LocalDate> value) {
        startDate = value;
        return this;
    }

    public AccountBuilder renewalDate(Optional<LocalDate> value) {
        renewalDate = value;
        return this;
    }

    public AccountBuilder endDate(Optional<LocalDate> value) {
        endDate = value;
        return this;
    }

    public AccountBuilder mood(Optional<Mood> value) {
        mood = value;
        return this;
    }

    public AccountBuilder goals(String value) {
        goals = value;
        return this;
    }

    public AccountBuilder notes(String value) {
        notes = value;
        return this;
    }

    /**
     * Makes the account.
     *
     * @throws org.retainer.refusal.Refusal 400 naming the field that is not right
     */
    public Account build() {
        return new Account(
                id,
                key,
                name,
                status,
                closedAt,
                category,
                lead,
                zone,
                rounding,
                currency,
                language,
                team,
                payers,
                contracts,
                paymentTermsDays,
                pricesIncludeTax,
                services,
                startDate,
                renewalDate,
                endDate,
                mood,
                goals,
                notes,
                version);
    }
}
