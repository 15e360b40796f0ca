package org.retainer.rate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.audit.AuditEntry;

/** A rate in the audit log. A rate has two versions: there, and gone. */
final class RateFields {
    private RateFields() {}

    /** Makes the entry of a rate that was added or removed. What people cost has a kind of its own, which few may read. */
    static AuditEntry entry(Viewer viewer, Rate rate, Optional<Account> account, Instant at, boolean removed) {
        Map<String, String> fields = of(rate, account);
        return new AuditEntry(
                rate.kind() == RateKind.COST ? "COST_RATE" : "RATE",
                rate.id(),
                removed ? 2 : 1,
                rate.accountId(),
                at,
                viewer.userKey(),
                what(rate, removed),
                removed ? fields : Map.of(),
                removed ? Map.of() : fields);
    }

    private static String what(Rate rate, boolean removed) {
        if (removed) {
            return "DELETE";
        }
        return rate.amount().isEmpty() ? "END" : "CREATE";
    }

    private static Map<String, String> of(Rate rate, Optional<Account> account) {
        Map<String, String> fields = new LinkedHashMap<>();
        account.ifPresent(own -> fields.put("account", own.key().toString()));
        if (!rate.person().isEmpty()) {
            fields.put("person", rate.person());
        }
        if (!rate.activity().isEmpty()) {
            fields.put("activity", rate.activity());
        }
        rate.amount().map(Money::toString).ifPresent(amount -> fields.put("rate", amount));
        fields.put("from", rate.from().toString());
        return fields;
    }
}
