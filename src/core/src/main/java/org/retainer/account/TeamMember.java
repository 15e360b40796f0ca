package org.retainer.account;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.retainer.refusal.Refusal;

/** Somebody who works for an account, optionally only from one day to another (both included). */
public record TeamMember(String userKey, Optional<LocalDate> from, Optional<LocalDate> to) {
    public TeamMember {
        Objects.requireNonNull(userKey, "userKey");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw Refusal.invalid("team", "period.order", from.get(), to.get());
        }
    }

    public boolean worksOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
