package org.retainer.alert;

import org.retainer.account.Account;
import org.retainer.outbox.Letter;

/** Writes what people read about an alert. */
@FunctionalInterface
public interface AlertWriter {
    /** @param language {@code en} or {@code ru} */
    Letter write(Account account, Alert alert, String language);
}
