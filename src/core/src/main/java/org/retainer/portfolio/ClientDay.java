package org.retainer.portfolio;

import java.time.LocalDate;
import java.util.Objects;
import org.retainer.account.Account;

/**
 * Something that happens to a client on a day.
 *
 * @param what the name of a service; empty for everything else
 */
public record ClientDay(Account account, LocalDate day, String what) {
    public ClientDay {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(what, "what");
    }

    static ClientDay of(Account account, LocalDate day) {
        return new ClientDay(account, day, "");
    }
}
