package org.retainer.jira.account;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.retainer.account.Account;
import org.retainer.account.AccountBuilder;
import org.retainer.account.AccountKey;
import org.retainer.account.AccountService;
import org.retainer.account.AccountStatus;
import org.retainer.account.Contract;
import org.retainer.account.Mood;
import org.retainer.account.Payer;
import org.retainer.account.TeamMember;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;

/** Translates accounts into the rows of their tables and back. */
final class AccountRows {
    private static final int SEARCHED_LENGTH = 255;

    private final Table<StoredTerm, Integer> terms;
    private final Table<StoredMember, Integer> members;
    private final Table<StoredPayer, Integer> payers;
    private final Table<StoredContract, Integer> contracts;
    private final Table<StoredService, Integer> services;

    AccountRows(ActiveObjects ao) {
        terms = new Table<>(ao, StoredTerm.class, StoredTerm::getID);
        members = new Table<>(ao, StoredMember.class, StoredMember::getID);
        payers = new Table<>(ao, StoredPayer.class, StoredPayer::getID);
        contracts = new Table<>(ao, StoredContract.class, StoredContract::getID);
        services = new Table<>(ao, StoredService.class, StoredService::getID);
    }

    /** Reads whole accounts, in the order of their main rows. */
    List<Account> read(List<StoredAccount> stored) {
        List<Integer> ids = stored.stream().map(StoredAccount::getID).toList();
        Map<Integer, List<StoredTerm>> termsOf = by(terms.in("ACCOUNT_ID", ids), StoredTerm::getAccountId);
        Map<Integer, List<StoredMember>> teamOf = by(members.in("ACCOUNT_ID", ids), StoredMember::getAccountId);
        Map<Integer, List<StoredPayer>> payersOf = by(payers.in("ACCOUNT_ID", ids), StoredPayer::getAccountId);
        Map<Integer, List<StoredContract>> contractsOf =
                by(contracts.in("ACCOUNT_ID", ids), StoredContract::getAccountId);
        Map<Integer, List<StoredService>> servicesOf = by(services.in("ACCOUNT_ID", ids), StoredService::getAccountId);
        List<Account> accounts = new ArrayList<>();
        for (StoredAccount row : stored) {
            int id = row.getID();
            AccountBuilder builder = AccountTerms.read(main(row), termsOf.getOrDefault(id, List.of()));
            accounts.add(builder.team(map(teamOf.get(id), AccountRows::member))
                    .payers(map(payersOf.get(id), AccountRows::payer))
                    .contracts(map(contractsOf.get(id), AccountRows::contract))
                    .services(map(servicesOf.get(id), AccountRows::service))
                    .build());
        }
        return accounts;
    }

    Row main(Account account) {
        return new Row()
                .with("KEY_LOWER", account.key().canonical())
                .with("TYPED_KEY", account.key().toString())
                .with("NAME", account.name())
                .with("NAME_LOWER", searched(account.name()))
                .with("STATUS", account.status().name())
                .with("CLOSED_AT", account.closedAt().map(Instant::toEpochMilli))
                .with("CURRENCY", account.currency().getCode())
                .with("LANGUAGE", account.language())
                .with("TERMS_DAYS", account.paymentTermsDays())
                .with("TAX_INCLUDED", account.pricesIncludeTax())
                .with("START_DAY", Days.of(account.startDate()))
                .with("RENEWAL_DAY", Days.of(account.renewalDate()))
                .with("END_DAY", Days.of(account.endDate()))
                .with("MOOD", account.mood().map(Enum::name))
                .with("GOALS", account.goals())
                .with("NOTES", account.notes())
                .with("VERSION_NUMBER", account.version());
    }

    /** Changes the main row. The audit entry of the same transaction guards against another writer. */
    void change(StoredAccount row, Account account) {
        row.setName(account.name());
        row.setNameLower(searched(account.name()));
        row.setStatus(account.status().name());
        row.setClosedAt(account.closedAt().map(Instant::toEpochMilli).orElse(null));
        row.setCurrency(account.currency().getCode());
        row.setLanguage(account.language());
        row.setTermsDays(account.paymentTermsDays().orElse(null));
        row.setTaxIncluded(account.pricesIncludeTax());
        row.setStartDay(Days.of(account.startDate()));
        row.setRenewalDay(Days.of(account.renewalDate()));
        row.setEndDay(Days.of(account.endDate()));
        row.setMood(account.mood().map(Enum::name).orElse(null));
        row.setGoals(account.goals().isEmpty() ? null : account.goals());
        row.setNotes(account.notes().isEmpty() ? null : account.notes());
        row.setVersionNumber(account.version());
        row.save();
    }

    void addParts(Account account) {
        terms.addAll(AccountTerms.rows(account));
        members.addAll(rows(account, account.team(), (row, member) -> row.with("USER_KEY", member.userKey())
                .with("FROM_DAY", Days.of(member.from()))
                .with("TO_DAY", Days.of(member.to()))));
        payers.addAll(rows(account, account.payers(), (row, payer) -> row.with("LEGAL_NAME", payer.legalName())
                .with("TAX_NUMBER", payer.taxId())
                .with("ADDRESS", payer.address())));
        contracts.addAll(
                rows(account, account.contracts(), (row, contract) -> row.with("CONTRACT_NUMBER", contract.number())
                        .with("SIGNED_DAY", Days.of(contract.date()))
                        .with("COMPANY", contract.company())
                        .with("PAYER", contract.payer())
                        .with("TERMS_DAYS", contract.termsDays())
                        .with("BANKING_DAYS", contract.bankingDays())));
        services.addAll(rows(account, account.services(), (row, service) -> row.with("NAME", service.name())
                .with("START_DAY", Days.of(service.start()))
                .with("END_DAY", Days.of(service.end()))));
    }

    void removeParts(Account account) {
        for (Table<?, ?> part : List.of(terms, members, payers, contracts, services)) {
            part.delete("ACCOUNT_ID = ?", (int) account.id());
        }
    }

    Table<StoredTerm, Integer> terms() {
        return terms;
    }

    Table<StoredMember, Integer> members() {
        return members;
    }

    /** The form that names are searched and sorted in. Lower case may be longer, as for the Turkish dotted I. */
    static String searched(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() > SEARCHED_LENGTH ? lower.substring(0, SEARCHED_LENGTH) : lower;
    }

    static TeamMember member(StoredMember row) {
        return new TeamMember(row.getUserKey(), Days.dayIfAny(row.getFromDay()), Days.dayIfAny(row.getToDay()));
    }

    private static AccountBuilder main(StoredAccount row) {
        return Account.open(AccountKey.of(row.getTypedKey()), row.getName(), "", CurrencyUnit.of(row.getCurrency()))
                .id(row.getID())
                .status(AccountStatus.valueOf(row.getStatus()))
                .closedAt(Optional.ofNullable(row.getClosedAt()).map(Instant::ofEpochMilli))
                .language(row.getLanguage())
                .paymentTermsDays(Optional.ofNullable(row.getTermsDays()))
                .pricesIncludeTax(row.isTaxIncluded())
                .startDate(Days.dayIfAny(row.getStartDay()))
                .renewalDate(Days.dayIfAny(row.getRenewalDay()))
                .endDate(Days.dayIfAny(row.getEndDay()))
                .mood(Optional.ofNullable(row.getMood()).map(Mood::valueOf))
                .goals(Row.text(row.getGoals()))
                .notes(Row.text(row.getNotes()))
                .version(row.getVersionNumber());
    }

    private static Payer payer(StoredPayer row) {
        return new Payer(Row.text(row.getLegalName()), Row.text(row.getTaxNumber()), Row.text(row.getAddress()));
    }

    private static Contract contract(StoredContract row) {
        return new Contract(
                Row.text(row.getContractNumber()),
                Days.dayIfAny(row.getSignedDay()),
                Row.text(row.getCompany()),
                Row.text(row.getPayer()),
                Optional.ofNullable(row.getTermsDays()),
                row.isBankingDays());
    }

    private static AccountService service(StoredService row) {
        return new AccountService(
                Row.text(row.getName()), Days.dayIfAny(row.getStartDay()), Days.dayIfAny(row.getEndDay()));
    }

    private static <T> List<Row> rows(Account account, Collection<T> parts, Part<T> part) {
        return parts.stream()
                .map(value -> part.fill(new Row().with("ACCOUNT_ID", (int) account.id()), value))
                .toList();
    }

    private static <T> Map<Integer, List<T>> by(List<T> rows, Function<T, Integer> account) {
        return rows.stream().collect(Collectors.groupingBy(account));
    }

    private static <S, T> List<T> map(List<S> rows, Function<S, T> reading) {
        return rows == null ? List.of() : rows.stream().map(reading).toList();
    }

    @FunctionalInterface
    private interface Part<T> {
        Row fill(Row row, T value);
    }
}
