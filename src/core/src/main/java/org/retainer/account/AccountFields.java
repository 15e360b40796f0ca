package org.retainer.account;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retainer.time.History;

/** An account as field names and texts: what the audit log compares and keeps. Names are those of the REST contract. */
final class AccountFields {
    private AccountFields() {}

    static Map<String, String> of(Account account) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", account.key().toString());
        fields.put("name", account.name());
        fields.put("status", account.status().name());
        fields.put("category", text(account.category()));
        fields.put("lead", text(account.lead()));
        fields.put("timeZone", zones(account.zone()));
        fields.put("rounding", text(account.rounding()));
        fields.put("currency", account.currency().getCode());
        fields.put("language", account.language());
        fields.put("team", list(account.team(), AccountFields::describe));
        fields.put("payers", list(account.payers(), AccountFields::describe));
        fields.put("contracts", list(account.contracts(), AccountFields::describe));
        fields.put("paymentTermsDays", text(account.paymentTermsDays()));
        fields.put("pricesIncludeTax", String.valueOf(account.pricesIncludeTax()));
        fields.put("services", list(account.services(), AccountFields::describe));
        fields.put("startDate", text(account.startDate()));
        fields.put("renewalDate", text(account.renewalDate()));
        fields.put("endDate", text(account.endDate()));
        fields.put("mood", text(account.mood()));
        fields.put("goals", account.goals());
        fields.put("notes", account.notes());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** Leaves only the entries of one map that the other does not have alike. */
    static Map<String, String> differing(Map<String, String> fields, Map<String, String> other) {
        Map<String, String> differing = new TreeMap<>();
        fields.forEach((name, text) -> {
            if (!text.equals(other.get(name))) {
                differing.put(name, text);
            }
        });
        return differing;
    }

    private static <T> String list(List<T> values, Function<T, String> describe) {
        return values.stream().map(describe).collect(Collectors.joining("; "));
    }

    private static String describe(TeamMember member) {
        return member.userKey() + days(member.from(), member.to());
    }

    private static String describe(Payer payer) {
        return Stream.of(payer.legalName(), payer.taxId(), payer.address())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String describe(Contract contract) {
        return Stream.of(
                        contract.number(),
                        text(contract.date()),
                        contract.company(),
                        contract.payer(),
                        contract.termsDays()
                                .map(days -> days + (contract.bankingDays() ? " banking days" : " days"))
                                .orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String describe(AccountService service) {
        return service.name() + days(service.start(), service.end());
    }

    private static String days(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.isEmpty() && to.isEmpty() ? "" : " (" + text(from) + " – " + text(to) + ")";
    }

    private static Object plain(Object value) {
        return value instanceof Rounding rounding ? rounding.minutes() + " " + rounding.mode() : value;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String zones(History<Optional<ZoneId>> history) {
        return history.steps().size() == 1 && history.latest().isEmpty() ? "" : text(history);
    }

    private static String text(History<?> history) {
        StringBuilder text = new StringBuilder();
        for (History.Step<?> step : history.steps()) {
            Object value = step.value() instanceof Optional<?> optional
                    ? optional.map(Object::toString).orElse("-")
                    : plain(step.value());
            text.append(step.from().equals(LocalDate.MIN) ? "" : "; " + step.from() + ": ")
                    .append(value);
        }
        return text.toString();
    }
}
