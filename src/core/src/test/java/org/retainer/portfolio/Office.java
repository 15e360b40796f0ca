package org.retainer.portfolio;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountBuilder;
import org.retainer.fixture.InMemoryStores;
import org.retainer.hours.AnnouncedRuleChanges;
import org.retainer.hours.ClosedAccountHours;
import org.retainer.time.InstallationTime;

/** An agency with clients, where time passes. */
final class Office {
    static final Viewer ADMIN = new Viewer("admin", Set.of(Role.ADMINISTRATOR));
    static final Viewer ANNA = new Viewer("anna", Set.of());

    final InMemoryStores stores = new InMemoryStores();
    final FakeFigures figures = new FakeFigures();
    Instant now = Instant.parse("2026-11-20T12:00:00Z");
    final InstallationTime time = new InstallationTime(
            new Clock() {
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
                    throw new UnsupportedOperationException();
                }
            },
            () -> ZoneOffset.UTC);
    final AccountBook book = new AccountBook(
            stores.accounts(),
            stores.accountUse(),
            stores.auditLog(),
            new AnnouncedRuleChanges(stores.ruleChanges(), stores.ledgerRows()),
            stores.transactions(),
            time);
    final People people = new People() {
        @Override
        public Optional<Person> byName(String name) {
            return Optional.of(byKey(name));
        }

        @Override
        public Person byKey(String key) {
            return new Person(key, key, key, !key.equals("gone"));
        }
    };
    final Portfolio portfolio = new Portfolio(
            book,
            new PortfolioRows(figures, new ClosedAccountHours(stores.accounts(), stores.hourLedger(), time), people));
    final Managers managers = new Managers(book, figures, new Renewals(stores.auditTrail()), people, time);

    Account open(String key, UnaryOperator<AccountBuilder> change) {
        return book.create(ADMIN, Clients.client(key, change));
    }

    Account change(String day, Account account, UnaryOperator<AccountBuilder> change) {
        now = Instant.parse(day + "T12:00:00Z");
        return book.change(ADMIN, account.key().toString(), OptionalLong.empty(), change);
    }
}
