package org.retainer.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.account.Account;
import org.retainer.account.AccountKey;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetBuilder;
import org.retainer.budget.BudgetStatuses;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.FakeSpending;
import org.retainer.budget.PeriodKind;
import org.retainer.fixture.Stores;
import org.retainer.outbox.Letter;
import org.retainer.outbox.MailState;
import org.retainer.outbox.OutboxMail;
import org.retainer.setting.Settings;
import org.retainer.time.InstallationTime;

/** What raises alerts on one node, over given stores; Tuesday 10 November 2026 at first. */
public final class AlertDesk {
    public final Set<String> gone = new HashSet<>();
    public final BudgetAlerts alerts;
    public final AlertRounds rounds;
    public final InstallationTime time;
    public Instant now = Instant.parse("2026-11-10T09:00:00Z");
    private final Stores stores;

    public AlertDesk(Stores stores, FakeSpending spending) {
        this.stores = stores;
        this.time = new InstallationTime(new DeskClock(), () -> ZoneOffset.UTC);
        BudgetStatuses statuses = new BudgetStatuses(
                stores.budgets(), spending, () -> Settings.initial().calendar());
        AlertRecipients recipients = new AlertRecipients(new Everybody(), lead -> Set.of("vera"));
        alerts = new BudgetAlerts(
                statuses,
                stores.alerts(),
                recipients,
                user -> user.equals("anna") ? "ru" : "en",
                (account, alert, language) ->
                        new Letter(language, alert.kind() + " " + alert.threshold(), account.name(), ""),
                stores.outbox(),
                stores.auditLog(),
                stores.transactions(),
                time);
        rounds = new AlertRounds(stores.accounts(), alerts, time);
    }

    public Account account(String key) {
        return stores.transactions().run(() -> stores.accounts()
                .add(Account.open(AccountKey.of(key), "Ромашка", "anna", CurrencyUnit.of("RUB"))
                        .build()));
    }

    /** Adds a monthly budget of so many hours that starts with November 2026. */
    public Budget hours(Account account, long hours) {
        BudgetBuilder budget = Budget.begin(
                account.id(),
                "Support",
                BudgetUnit.HOURS,
                CurrencyUnit.of("RUB"),
                PeriodKind.MONTH,
                LocalDate.of(2026, 11, 1));
        return stores.transactions()
                .run(() -> stores.budgets().add(budget.base(hours * 3600).build()));
    }

    public List<String> mails() {
        return stores.outbox().list(Set.of(MailState.values()), 0, 100).stream()
                .sorted(Comparator.comparingLong(OutboxMail::id))
                .map(mail -> mail.recipientKey() + " " + mail.letter().language() + " "
                        + mail.letter().subject())
                .toList();
    }

    private final class Everybody implements People {
        @Override
        public Optional<Person> byName(String name) {
            return Optional.of(byKey(name));
        }

        @Override
        public Person byKey(String key) {
            return new Person(key, key, key, !gone.contains(key));
        }
    }

    private final class DeskClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("This clock has no other zone");
        }
    }
}
