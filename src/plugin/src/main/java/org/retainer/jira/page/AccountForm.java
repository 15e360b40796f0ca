package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.retainer.access.People;
import org.retainer.account.Account;

/** An account as the texts that stand in its form's fields; what is not set is empty. */
public record AccountForm(
        long version,
        String name,
        String status,
        String category,
        String lead,
        String currency,
        String timeZone,
        String language,
        int roundingMinutes,
        String roundingMode,
        String paymentTermsDays,
        boolean pricesIncludeTax,
        String startDate,
        String renewalDate,
        String endDate,
        String mood,
        String goals,
        String notes,
        List<Row> team,
        List<Row> payers,
        List<Row> contracts,
        List<Row> services) {
    static AccountForm of(Account account, LocalDate today, People people) {
        return new AccountForm(
                account.version(),
                account.name(),
                account.status().name(),
                account.category().on(today).name(),
                people.byKey(account.lead().on(today)).name(),
                account.currency().getCode(),
                account.zone().on(today).map(ZoneId::getId).orElse(""),
                account.language(),
                account.rounding().on(today).minutes(),
                account.rounding().on(today).mode().name(),
                text(account.paymentTermsDays()),
                account.pricesIncludeTax(),
                text(account.startDate()),
                text(account.renewalDate()),
                text(account.endDate()),
                text(account.mood()),
                account.goals(),
                account.notes(),
                account.team().stream()
                        .map(member ->
                                new Row(people.byKey(member.userKey()).name(), text(member.from()), text(member.to())))
                        .toList(),
                account.payers().stream()
                        .map(payer -> new Row(payer.legalName(), payer.taxId(), payer.address()))
                        .toList(),
                account.contracts().stream()
                        .map(contract -> new Row(
                                contract.number(),
                                text(contract.date()),
                                contract.company(),
                                contract.payer(),
                                text(contract.termsDays()),
                                String.valueOf(contract.bankingDays())))
                        .toList(),
                account.services().stream()
                        .map(service -> new Row(service.name(), text(service.start()), text(service.end())))
                        .toList());
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /** The texts of one item of a list, in the order of its fields. */
    public record Row(List<String> texts) {
        Row(String... texts) {
            this(List.of(texts));
        }

        /** Answers a text by its place, empty in a row that is still to be filled. */
        public String at(int place) {
            return place < texts.size() ? texts.get(place) : "";
        }
    }
}
