package org.retainer.portfolio;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.retainer.account.Account;

/**
 * The days on which somebody was a client.
 *
 * @param first empty when nobody has said: since ever
 * @param last the end that was agreed, or the day of closing when that came before; empty for no end
 */
public record Lifetime(Optional<LocalDate> first, Optional<LocalDate> last) {
    /** @param zone the installation's: in which day an account was closed */
    public static Lifetime of(Account account, ZoneId zone) {
        Optional<LocalDate> closed = account.closedAt().map(moment -> LocalDate.ofInstant(moment, zone));
        Optional<LocalDate> last =
                Stream.of(account.endDate(), closed).flatMap(Optional::stream).min(LocalDate::compareTo);
        return new Lifetime(account.startDate(), last);
    }

    public boolean isActiveOn(LocalDate day) {
        return first.map(start -> !start.isAfter(day)).orElse(true)
                && last.map(end -> !end.isBefore(day)).orElse(true);
    }
}
