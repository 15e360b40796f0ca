package org.retainer.jira.account;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.retainer.account.Account;
import org.retainer.account.AccountBuilder;
import org.retainer.account.AccountCategory;
import org.retainer.account.Rounding;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;
import org.retainer.time.History;

/** Translates what holds from a day into rows and back. */
final class AccountTerms {
    static final String LEAD = "LEAD";
    private static final String CATEGORY = "CATEGORY";
    private static final String ZONE = "ZONE";
    private static final String ROUNDING = "ROUNDING";

    private AccountTerms() {}

    static List<Row> rows(Account account) {
        return List.of(
                        rows(account, CATEGORY, account.category(), Enum::name),
                        rows(account, LEAD, account.lead(), Function.identity()),
                        rows(account, ZONE, account.zone(), zone -> zone.map(ZoneId::getId)
                                .orElse("")),
                        rows(account, ROUNDING, account.rounding(), AccountTerms::text))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    static AccountBuilder read(AccountBuilder builder, List<StoredTerm> terms) {
        return builder.category(history(terms, CATEGORY, AccountCategory::valueOf))
                .lead(lead(terms))
                .zone(history(terms, ZONE, text -> text.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(text))))
                .rounding(history(terms, ROUNDING, AccountTerms::rounding));
    }

    static History<String> lead(List<StoredTerm> terms) {
        return history(terms, LEAD, Function.identity());
    }

    private static <T> List<Row> rows(Account account, String kind, History<T> history, Function<T, String> text) {
        return history.steps().stream()
                .map(step -> new Row()
                        .with("ACCOUNT_ID", (int) account.id())
                        .with("FROM_DAY", Days.of(step.from()))
                        .with("KIND", kind)
                        .with("CONTENT", text.apply(step.value())))
                .toList();
    }

    private static <T> History<T> history(List<StoredTerm> terms, String kind, Function<String, T> value) {
        return History.of(terms.stream()
                .filter(term -> term.getKind().equals(kind))
                .sorted(Comparator.comparingInt(StoredTerm::getFromDay))
                .map(term ->
                        new History.Step<>(Days.dayOrEver(term.getFromDay()), value.apply(Row.text(term.getContent()))))
                .toList());
    }

    private static String text(Rounding rounding) {
        return rounding.minutes() + ":" + rounding.mode();
    }

    private static Rounding rounding(String text) {
        int colon = text.indexOf(':');
        return new Rounding(
                Integer.parseInt(text.substring(0, colon)), Rounding.Mode.valueOf(text.substring(colon + 1)));
    }

    /** Tells whether one of some people leads on a day, by the terms of one account. */
    static boolean leads(List<StoredTerm> terms, Set<String> userKeys, LocalDate day) {
        return userKeys.contains(lead(terms).on(day));
    }
}
