package org.retainer.jira.account;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.retainer.account.AccountQuery;
import org.retainer.account.AccountStatus;
import org.retainer.jira.store.Table;

/**
 * Finds the main rows of accounts. Whose accounts they are is decided first, from the small tables of leads and teams; the
 * rest is asked of the database.
 */
final class AccountSearch {
    private static final int LONGEST_IN = 500;
    private static final String ORDER = "NAME_LOWER, KEY_LOWER";

    private final ActiveObjects ao;
    private final Table<StoredTerm, Integer> terms;
    private final Table<StoredMember, Integer> members;

    AccountSearch(ActiveObjects ao, AccountRows rows) {
        this.ao = ao;
        this.terms = rows.terms();
        this.members = rows.members();
    }

    List<StoredAccount> list(AccountQuery query, LocalDate today, int startAt, int maxResults) {
        if (query.statuses().isEmpty()) {
            return List.of();
        }
        Optional<Set<Integer>> theirs = theirs(query, today);
        if (theirs.isEmpty()) {
            return Arrays.asList(ao.find(
                    StoredAccount.class,
                    where(query, List.of()).order(ORDER).offset(startAt).limit(maxResults)));
        }
        return parts(theirs.get()).stream()
                .flatMap(part -> Arrays.stream(ao.find(StoredAccount.class, where(query, part))))
                .sorted(Comparator.comparing(StoredAccount::getNameLower).thenComparing(StoredAccount::getKeyLower))
                .skip(startAt)
                .limit(maxResults)
                .toList();
    }

    int count(AccountQuery query, LocalDate today) {
        if (query.statuses().isEmpty()) {
            return 0;
        }
        Optional<Set<Integer>> theirs = theirs(query, today);
        if (theirs.isEmpty()) {
            return ao.count(StoredAccount.class, where(query, List.of()));
        }
        return parts(theirs.get()).stream()
                .mapToInt(part -> ao.count(StoredAccount.class, where(query, part)))
                .sum();
    }

    private static Query where(AccountQuery query, List<Integer> ids) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder where = new StringBuilder("STATUS IN (" + marks(query.statuses()) + ")");
        query.statuses().stream().map(AccountStatus::name).forEach(parameters::add);
        if (!query.text().isBlank()) {
            String pattern = "%" + escaped(AccountRows.searched(query.text().strip())) + "%";
            where.append(" AND (KEY_LOWER LIKE ? ESCAPE '!' OR NAME_LOWER LIKE ? ESCAPE '!')");
            parameters.add(pattern);
            parameters.add(pattern);
        }
        if (!ids.isEmpty()) {
            where.append(" AND ID IN (").append(marks(ids)).append(")");
            parameters.addAll(ids);
        }
        return Query.select().where(where.toString(), parameters.toArray());
    }

    /** Answers the accounts that the query's people allow; empty when it names nobody. */
    private Optional<Set<Integer>> theirs(AccountQuery query, LocalDate today) {
        Optional<Set<Integer>> led = query.lead().map(user -> led(Set.of(user), today));
        Optional<Set<Integer>> visible = query.visibleTo().map(user -> {
            Set<String> leads = new HashSet<>(query.headed());
            leads.add(user);
            Set<Integer> ids = led(leads, today);
            members.all("USER_KEY = ?", user).stream()
                    .filter(row -> AccountRows.member(row).worksOn(today))
                    .forEach(row -> ids.add(row.getAccountId()));
            return ids;
        });
        if (led.isPresent() && visible.isPresent()) {
            Set<Integer> both = new HashSet<>(led.get());
            both.retainAll(visible.get());
            return Optional.of(both);
        }
        return led.or(() -> visible);
    }

    private Set<Integer> led(Set<String> userKeys, LocalDate today) {
        Set<Integer> everLed = terms.in("CONTENT", userKeys).stream()
                .filter(row -> row.getKind().equals(AccountTerms.LEAD))
                .map(StoredTerm::getAccountId)
                .collect(Collectors.toSet());
        return terms.in("ACCOUNT_ID", everLed).stream()
                .collect(Collectors.groupingBy(StoredTerm::getAccountId))
                .entrySet()
                .stream()
                .filter(entry -> AccountTerms.leads(entry.getValue(), userKeys, today))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<List<Integer>> parts(Set<Integer> ids) {
        List<Integer> all = List.copyOf(ids);
        List<List<Integer>> parts = new ArrayList<>();
        for (int start = 0; start < all.size(); start += LONGEST_IN) {
            parts.add(all.subList(start, Math.min(all.size(), start + LONGEST_IN)));
        }
        return parts;
    }

    private static String marks(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
