package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.retainer.account.Account;

/**
 * Somebody of a client's team as pages show them.
 *
 * @param now whether they work for the client today
 */
public record Teammate(String name, Optional<LocalDate> from, Optional<LocalDate> to, boolean now) {
    static List<Teammate> of(Account account, LocalDate today, Function<String, String> naming) {
        return account.team().stream()
                .map(member ->
                        new Teammate(naming.apply(member.userKey()), member.from(), member.to(), member.worksOn(today)))
                .toList();
    }
}
