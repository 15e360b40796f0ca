package org.retainer.hours;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.retainer.account.Account;
import org.retainer.account.Accounts;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;

/**
 * Leaves an audit entry of each change of what is written on an issue about whose it is, whoever made it: one for the
 * account that the issue leaves and one for the account that it comes to, so that both leads find it.
 */
public final class IssueAccountTrail {
    static final String OBJECT = "ISSUE_ACCOUNT";

    /** Stands for the user when the change was found in the host, which does not tell who made it. */
    static final String SOMEBODY = "";

    private static final long NO_ACCOUNT = 0;

    private final AuditLog audit;
    private final Accounts accounts;
    private final Clock clock;

    public IssueAccountTrail(AuditLog audit, Accounts accounts, Clock clock) {
        this.audit = audit;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Notes, in the present transaction, what has changed on an issue; nothing when both say the same. */
    void note(String by, IssueFacts issue, Optional<OwnAccount> before, Optional<OwnAccount> after) {
        boolean same = before.isPresent() == after.isPresent()
                && before.map(was -> was.saysSameAs(after.orElseThrow())).orElse(true);
        if (same) {
            return;
        }
        Set<Long> concerned = new LinkedHashSet<>();
        Stream.of(before, after)
                .flatMap(Optional::stream)
                .flatMap(own -> own.key().stream())
                .flatMap(key -> accounts.byKey(key).stream())
                .map(Account::id)
                .forEach(concerned::add);
        if (concerned.isEmpty()) {
            concerned.add(NO_ACCOUNT);
        }
        List<AuditEntry> trace = audit.since(OBJECT, issue.id(), 0);
        long version = trace.isEmpty() ? 0 : trace.get(trace.size() - 1).version();
        for (long account : concerned) {
            version++;
            audit.append(new AuditEntry(
                    OBJECT,
                    issue.id(),
                    version,
                    account,
                    clock.instant(),
                    by,
                    "CHANGE",
                    describe(issue, before),
                    describe(issue, after)));
        }
    }

    private static Map<String, String> describe(IssueFacts issue, Optional<OwnAccount> own) {
        return own.map(written -> Map.of("issue", issue.key(), "account", written.text()))
                .orElse(Map.of("issue", issue.key()));
    }
}
