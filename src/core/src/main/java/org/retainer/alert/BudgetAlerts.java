package org.retainer.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.access.Person;
import org.retainer.account.Account;
import org.retainer.account.AccountStatus;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetStatuses;
import org.retainer.outbox.Languages;
import org.retainer.outbox.MailKind;
import org.retainer.outbox.Outbox;
import org.retainer.outbox.OutboxMail;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/**
 * Raises an alert when a budget crosses a line in its present period: each line once, however often it is crossed and however
 * many nodes look. Of several lines crossed at once only the highest is told. Alert and mails are written in one transaction.
 */
public final class BudgetAlerts {
    static final String OBJECT = "ALERT";

    private final BudgetStatuses statuses;
    private final Alerts alerts;
    private final AlertRecipients recipients;
    private final Languages languages;
    private final AlertWriter writer;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstallationTime time;

    public BudgetAlerts(
            BudgetStatuses statuses,
            Alerts alerts,
            AlertRecipients recipients,
            Languages languages,
            AlertWriter writer,
            Outbox outbox,
            AuditLog audit,
            Transactions transactions,
            InstallationTime time) {
        this.statuses = statuses;
        this.alerts = alerts;
        this.recipients = recipients;
        this.languages = languages;
        this.writer = writer;
        this.outbox = outbox;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** Looks at the budgets of accounts as they stand today; archived accounts are left alone. */
    public void look(Collection<Account> accounts) {
        LocalDate today = time.today();
        Map<Long, Account> watched = accounts.stream()
                .filter(account -> account.status() != AccountStatus.ARCHIVED)
                .collect(Collectors.toMap(Account::id, account -> account));
        List<BudgetStatus> crossing = statuses.of(watched.values(), today).values().stream()
                .flatMap(List::stream)
                .filter(status -> !Crossing.of(status).isEmpty())
                .toList();
        Set<String> taken = alerts.taken(
                crossing.stream().flatMap(status -> claims(status).stream()).toList());
        crossing.stream()
                .filter(status -> !taken.containsAll(claims(status)))
                .forEach(status -> raise(watched.get(status.budget().accountId()), status, today));
    }

    private void raise(Account account, BudgetStatus status, LocalDate today) {
        List<Reader> readers = recipients.of(account, today).stream()
                .map(person -> new Reader(person, languages.of(person.key())))
                .toList();
        Instant now = time.now().truncatedTo(ChronoUnit.MILLIS);
        transactions.run(() -> {
            List<Alert> known = alerts.of(status.budget().id(), status.period().id());
            Set<Crossing> raised = known.stream().map(Alert::crossing).collect(Collectors.toCollection(HashSet::new));
            List<Crossing> fresh = Crossing.of(status).stream()
                    .filter(crossing -> !raised.contains(crossing))
                    .toList();
            for (int at = 0; at < fresh.size(); at++) {
                boolean highest = at == fresh.size() - 1;
                Crossing crossing = fresh.get(at);
                boolean told = highest && isNews(crossing, known);
                Alert alert = alerts.add(Alert.of(status, crossing, told, now));
                if (told) {
                    tell(account, alert, readers);
                }
            }
        });
    }

    /** A threshold below one that people know of tells them nothing. */
    private static boolean isNews(Crossing crossing, List<Alert> known) {
        return crossing.kind() == AlertKind.FORECAST
                || known.stream().noneMatch(alert -> alert.threshold() > crossing.threshold());
    }

    private void tell(Account account, Alert alert, List<Reader> readers) {
        for (int at = 0; at < readers.size(); at++) {
            Reader reader = readers.get(at);
            outbox.add(OutboxMail.waiting(
                    alert.claim() + ":" + at,
                    MailKind.BUDGET_ALERT,
                    account.id(),
                    reader.person().key(),
                    writer.write(account, alert, reader.language()),
                    alert.at()));
        }
        audit.append(new AuditEntry(
                OBJECT,
                alert.id(),
                alert.version(),
                account.id(),
                alert.at(),
                "",
                "RAISE",
                Map.of(),
                AlertFields.of(alert)));
    }

    private static List<String> claims(BudgetStatus status) {
        return Crossing.of(status).stream()
                .map(crossing ->
                        crossing.claim(status.budget().id(), status.period().id()))
                .toList();
    }

    private record Reader(Person person, String language) {}
}
