package org.retainer.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/** What people see of alerts, and how they dismiss them: for everybody, since one who looks is enough. */
public final class AlertBook {
    private final AccountBook book;
    private final Alerts alerts;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstallationTime time;

    public AlertBook(
            AccountBook book, Alerts alerts, AuditLog audit, Transactions transactions, InstallationTime time) {
        this.book = book;
        this.alerts = alerts;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * Lists the alerts of an account that people were told of, newest first.
     *
     * @throws Refusal 404 when the viewer may not see the account
     */
    public List<Alert> list(Viewer viewer, String accountKey, int startAt, int maxResults) {
        return alerts.list(book.get(viewer, accountKey).id(), startAt, maxResults);
    }

    public int count(Viewer viewer, String accountKey) {
        return alerts.count(book.get(viewer, accountKey).id());
    }

    /** Finds the newest alert about the present that nobody has dismissed; the caller may see the account. */
    public Optional<Alert> open(Account account) {
        return open(List.of(account.id())).stream().findFirst();
    }

    /** Lists alerts about the present of several accounts that nobody has dismissed, newest first. */
    public List<Alert> open(Collection<Long> accountIds) {
        LocalDate today = time.today();
        return accountIds.isEmpty() ? List.of() : alerts.open(accountIds, today);
    }

    /**
     * Dismisses an alert, and those of the same budget before it.
     *
     * @throws Refusal 404 for what the viewer may not see, 403 when they may not edit the account
     */
    public Alert dismiss(Viewer viewer, String accountKey, long id) {
        return transactions.run(() -> {
            Account account = book.editable(viewer, accountKey);
            Alert alert = alerts.byId(id)
                    .filter(found -> found.accountId() == account.id() && found.told())
                    .orElseThrow(() -> Refusal.notFound("alert.absent"));
            alerts.of(alert.budgetId(), alert.period().id()).stream()
                    .filter(earlier -> earlier.told() && earlier.id() < alert.id())
                    .forEach(earlier -> dismiss(viewer, earlier));
            return dismiss(viewer, alert);
        });
    }

    private Alert dismiss(Viewer viewer, Alert alert) {
        if (alert.seen().isPresent()) {
            return alert;
        }
        Instant now = time.now().truncatedTo(ChronoUnit.MILLIS);
        Alert seen = alert.seenBy(viewer.userKey(), now);
        alerts.replace(seen);
        audit.append(new AuditEntry(
                BudgetAlerts.OBJECT,
                alert.id(),
                seen.version(),
                alert.accountId(),
                now,
                viewer.userKey(),
                "DISMISS",
                Map.of(),
                AlertFields.of(seen)));
        return seen;
    }
}
