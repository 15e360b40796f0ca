package org.retainer.account;

import java.time.LocalDate;
import java.util.Optional;
import org.retainer.refusal.Refusal;

/** A service that the account buys, such as SEO, from a day until another (included). */
public record AccountService(String name, Optional<LocalDate> start, Optional<LocalDate> end) {
    public AccountService {
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw Refusal.invalid("services", "period.order", start.get(), end.get());
        }
    }
}
