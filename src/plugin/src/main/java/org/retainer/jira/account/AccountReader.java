package org.retainer.jira.account;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.AccountBuilder;
import org.retainer.account.AccountCategory;
import org.retainer.account.AccountKey;
import org.retainer.account.AccountService;
import org.retainer.account.AccountStatus;
import org.retainer.account.Contract;
import org.retainer.account.Mood;
import org.retainer.account.Rounding;
import org.retainer.account.TeamMember;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Zones;
import org.retainer.jira.language.Language;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;
import org.retainer.setting.AccountDefaults;
import org.retainer.time.History;

/** Reads accounts and changes of accounts. */
final class AccountReader {
    private static final Set<String> MEMBER = Set.of("user", "from", "to");
    private static final Set<String> CONTRACT =
            Set.of("number", "date", "company", "payer", "termsDays", "bankingDays");
    private static final Set<String> SERVICE = Set.of("name", "start", "end");
    private static final Set<String> ROUNDING = Set.of("minutes", "mode");
    private static final int SHORT = 255;

    private final Fields fields;
    private final LocalDate today;
    private final Optional<Account> present;
    private final UserNames leads;
    private final UserNames members;

    /** @param present the account that is to change; empty for a new one */
    AccountReader(Fields fields, People people, Optional<Account> present, LocalDate today) {
        this.fields = fields;
        this.today = today;
        this.present = present;
        this.leads = new UserNames(
                people, present.map(account -> Set.of(account.lead().on(today))).orElse(Set.of()));
        this.members = new UserNames(people, present.map(AccountReader::team).orElse(Set.of()));
    }

    /** Reads a new account, which begins with the defaults where the sender does not say otherwise. */
    Account create(AccountDefaults defaults) {
        Optional<AccountKey> key = fields.exactText("key").flatMap(typed -> made("key", () -> AccountKey.of(typed)));
        String name = fields.requiredText("name", Account.MAX_NAME);
        Optional<String> lead = leads.key(fields, "lead");
        if (fields.text("currency", SHORT).isEmpty()) {
            fields.complain("currency", "required");
        }
        UnaryOperator<AccountBuilder> rest = change();
        return rest.apply(Account.open(key.orElseThrow(), name, lead.orElseThrow(), CurrencyUnit.EUR)
                        .language(defaults.language())
                        .rounding(History.always(defaults.rounding())))
                .build();
    }

    /** Reads a change: what is not given stays. */
    UnaryOperator<AccountBuilder> change() {
        UnaryOperator<AccountBuilder> change = UnaryOperator.identity();
        change = then(change, identity());
        change = then(change, terms());
        change = then(change, lists());
        change = then(change, dates());
        fields.check();
        return change;
    }

    private UnaryOperator<AccountBuilder> identity() {
        present.ifPresent(account -> fields.text("key", SHORT)
                .filter(key ->
                        !key.toLowerCase(Locale.ROOT).equals(account.key().canonical()))
                .ifPresent(other -> fields.complain("key", "account.key.fixed", account.key())));
        Optional<String> name = needed("name").map(there -> fields.requiredText("name", Account.MAX_NAME));
        Optional<AccountStatus> status = needed("status").flatMap(there -> fields.choice(there, AccountStatus.class));
        Optional<String> language = needed("language").flatMap(there -> fields.text(there, SHORT));
        if (language.isPresent() && Language.byCode(language.get()).isEmpty()) {
            fields.complain("language", "choice", List.of("en", "ru"));
        }
        Optional<CurrencyUnit> currency = needed("currency").flatMap(there -> currency());
        Optional<String> goals = prose("goals");
        Optional<String> notes = prose("notes");
        return builder -> {
            name.ifPresent(builder::name);
            status.ifPresent(builder::status);
            language.ifPresent(builder::language);
            currency.ifPresent(builder::currency);
            goals.ifPresent(builder::goals);
            notes.ifPresent(builder::notes);
            return builder;
        };
    }

    private UnaryOperator<AccountBuilder> terms() {
        Optional<AccountCategory> category =
                needed("category").flatMap(there -> fields.choice(there, AccountCategory.class));
        Optional<String> lead = fields.has("lead") ? leads.key(fields, "lead") : Optional.empty();
        boolean zoneGiven = fields.has("timeZone");
        Optional<ZoneId> zone = Zones.read(fields, "timeZone");
        Optional<Rounding> rounding = rounding();
        Optional<Boolean> tax = needed("pricesIncludeTax").flatMap(fields::bool);
        return builder -> {
            if (present.isEmpty()) {
                category.ifPresent(value -> builder.category(History.always(value)));
                builder.zone(History.always(zone));
                rounding.ifPresent(value -> builder.rounding(History.always(value)));
            } else {
                category.ifPresent(value -> builder.categoryFrom(today, value));
                lead.ifPresent(value -> builder.leadFrom(today, value));
                rounding.ifPresent(value -> builder.roundingFrom(today, value));
                if (zoneGiven) {
                    builder.zoneFrom(today, zone);
                }
            }
            tax.ifPresent(builder::pricesIncludeTax);
            return builder;
        };
    }

    private UnaryOperator<AccountBuilder> lists() {
        List<TeamMember> team = fields.list("team", 200, MEMBER, this::member);
        var payers = PayersReader.read(fields, present.map(Account::payers).orElse(List.of()));
        List<Contract> contracts = fields.list("contracts", 200, CONTRACT, AccountReader::contract);
        List<AccountService> services = fields.list("services", 100, SERVICE, AccountReader::service);
        return builder -> {
            if (fields.has("team")) {
                builder.team(team);
            }
            if (fields.has("contracts")) {
                builder.contracts(contracts);
            }
            if (fields.has("services")) {
                builder.services(services);
            }
            payers.ifPresent(builder::payers);
            return builder;
        };
    }

    private UnaryOperator<AccountBuilder> dates() {
        Optional<Integer> terms = fields.whole("paymentTermsDays", 0, 365).map(Long::intValue);
        Optional<LocalDate> start = fields.day("startDate");
        Optional<LocalDate> renewal = fields.day("renewalDate");
        Optional<LocalDate> end = fields.day("endDate");
        Optional<Mood> mood = fields.choice("mood", Mood.class);
        return builder -> {
            if (fields.has("paymentTermsDays")) {
                builder.paymentTermsDays(terms);
            }
            if (fields.has("startDate")) {
                builder.startDate(start);
            }
            if (fields.has("renewalDate")) {
                builder.renewalDate(renewal);
            }
            if (fields.has("endDate")) {
                builder.endDate(end);
            }
            if (fields.has("mood")) {
                builder.mood(mood);
            }
            return builder;
        };
    }

    private TeamMember member(Fields member) {
        String user = members.key(member, "user").orElse("");
        Optional<LocalDate> from = member.day("from");
        Optional<LocalDate> to = member.day("to");
        return ordered(member, "to", from, to)
                ? new TeamMember(user, from, to)
                : new TeamMember(user, Optional.empty(), Optional.empty());
    }

    private static Contract contract(Fields contract) {
        return new Contract(
                contract.requiredText("number", SHORT),
                contract.day("date"),
                contract.text("company", SHORT).orElse(""),
                contract.text("payer", SHORT).orElse(""),
                contract.whole("termsDays", 0, 365).map(Long::intValue),
                contract.bool("bankingDays").orElse(false));
    }

    private static AccountService service(Fields service) {
        String name = service.requiredText("name", SHORT);
        Optional<LocalDate> start = service.day("start");
        Optional<LocalDate> end = service.day("end");
        return ordered(service, "end", start, end)
                ? new AccountService(name, start, end)
                : new AccountService(name, Optional.empty(), Optional.empty());
    }

    private static boolean ordered(Fields within, String field, Optional<LocalDate> from, Optional<LocalDate> to) {
        boolean ordered = from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get());
        if (!ordered) {
            within.complain(field, "period.order", from.get(), to.get());
        }
        return ordered;
    }

    private Optional<CurrencyUnit> currency() {
        return fields.text("currency", SHORT).flatMap(code -> {
            try {
                return Optional.of(CurrencyUnit.of(code));
            } catch (IllegalCurrencyException unknown) {
                fields.complain("currency", "currency.form", code);
                return Optional.empty();
            }
        });
    }

    private Optional<String> prose(String name) {
        Optional<String> text = fields.text(name, Account.MAX_TEXT);
        return fields.has(name) ? Optional.of(text.orElse("")) : Optional.empty();
    }

    private Optional<Rounding> rounding() {
        if (!fields.has("rounding")) {
            return Optional.empty();
        }
        Rounding before = present.map(account -> account.rounding().on(today)).orElse(Rounding.NONE);
        return fields.object("rounding", ROUNDING)
                .map(given -> made(
                        "rounding.minutes",
                        () -> new Rounding(
                                given.whole("minutes", 0, 60)
                                        .map(Long::intValue)
                                        .orElse(before.minutes()),
                                given.choice("mode", Rounding.Mode.class).orElse(before.mode()))))
                .orElse(Optional.of(Rounding.NONE));
    }

    private Optional<String> needed(String name) {
        if (!fields.has(name)) {
            return Optional.empty();
        }
        if (fields.isNull(name)) {
            fields.complain(name, "required");
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private <T> Optional<T> made(String field, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (Refusal refusal) {
            for (Complaint complaint : refusal.complaints()) {
                if (!complaint.message().equals("required")) {
                    fields.complain(
                            field, complaint.message(), complaint.arguments().toArray());
                }
            }
            return Optional.empty();
        }
    }

    private static UnaryOperator<AccountBuilder> then(
            UnaryOperator<AccountBuilder> first, UnaryOperator<AccountBuilder> second) {
        return builder -> second.apply(first.apply(builder));
    }

    private static Set<String> team(Account account) {
        Set<String> keys = new HashSet<>();
        account.team().forEach(member -> keys.add(member.userKey()));
        return keys;
    }
}
