package org.retainer.rate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.Accounts;
import org.retainer.audit.AuditLog;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/** What people do with rates. Every call checks who asks; every change is all or nothing and leaves an audit entry. */
public final class RateBook {
    private final Rates rates;
    private final AccountBook book;
    private final Accounts accounts;
    private final RateActivities activities;
    private final RateAccess access;
    private final RateChanges changes;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstallationTime time;

    public RateBook(
            Rates rates,
            AccountBook book,
            Accounts accounts,
            RateActivities activities,
            RateChanges changes,
            AuditLog audit,
            Transactions transactions,
            InstallationTime time) {
        this.rates = rates;
        this.book = book;
        this.accounts = accounts;
        this.activities = activities;
        this.access = new RateAccess(book);
        this.changes = changes;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** Tells whether somebody sees rates at all. */
    public boolean isSeenBy(Viewer viewer) {
        return access.maySeeSome(viewer);
    }

    /**
     * Lists rates: bill before cost rates, those of all accounts before those of one, then by account, person and activity;
     * of one subject the newest first. Who may not see cost rates gets the bill rates that matter for their accounts.
     *
     * @throws Refusal 403 for those who have no account, and for cost rates that the viewer may not see; 404 for an account
     *     that is absent or not the viewer's to see
     */
    public List<Rate> list(Viewer viewer, RateQuery query) {
        Optional<Long> account =
                query.accountKey().map(key -> book.get(viewer, key).id());
        if (!access.maySeeSome(viewer)) {
            throw Refusal.forbidden("rate.forbidden");
        }
        boolean costs = RateAccess.maySeeCosts(viewer);
        if (!costs && query.kind().equals(Optional.of(RateKind.COST))) {
            throw Refusal.forbidden("rate.cost.forbidden");
        }
        LongPredicate visible = access.visible(viewer);
        List<Rate> found = rates.list(query.filter(account)).stream()
                .filter(rate -> costs || rate.kind() == RateKind.BILL)
                .filter(rate -> visible.test(rate.accountId()))
                .toList();
        return sorted(query.on().map(day -> holding(found, day)).orElse(found));
    }

    /** Finds a rate, or refuses with 404 when there is none that the viewer may see. */
    public Rate get(Viewer viewer, long id) {
        LongPredicate visible = access.visible(viewer);
        return rates.byId(id)
                .filter(rate -> rate.kind() == RateKind.BILL || RateAccess.maySeeCosts(viewer))
                .filter(rate -> visible.test(rate.accountId()))
                .orElseThrow(() -> Refusal.notFound("rate.absent", id));
    }

    /** Tells whether somebody may add and remove rates of an account, or of all when there is none. */
    public boolean mayChange(Viewer viewer, Optional<Account> account) {
        return account.map(own -> book.mayEdit(viewer, own)).orElse(RateAccess.maySeeCosts(viewer));
    }

    /**
     * Adds a rate, or ends one.
     *
     * @throws Refusal 403 when the viewer may not; 400 for an unknown account or activity and for another currency than the
     *     account's; 409 on {@code from} when the same subject has a rate from that day already
     */
    public Rate add(Viewer viewer, NewRate wanted) {
        if (wanted.accountKey().isEmpty() && !RateAccess.maySeeCosts(viewer)) {
            throw Refusal.forbidden(wanted.kind() == RateKind.COST ? "rate.cost.forbidden" : "rate.all.forbidden");
        }
        return transactions.run(() -> {
            Optional<Account> account = wanted.accountKey().map(key -> known(viewer, key));
            account.ifPresent(own -> refuseOtherCurrency(own, wanted));
            Rate rate = wanted.of(account.map(Account::id).orElse(0L), spelled(wanted.activity()));
            refuseTwice(rate);
            Rate added = rates.add(rate);
            audit.append(RateFields.entry(viewer, added, account, time.now(), false));
            changes.changed(added);
            return added;
        });
    }

    /** Removes a rate as if it had never been; whoever wants it to hold no longer ends it. */
    public void remove(Viewer viewer, long id) {
        transactions.run(() -> {
            Rate rate = get(viewer, id);
            Optional<Account> account = Optional.ofNullable(
                    accounts.byIds(List.of(rate.accountId())).get(rate.accountId()));
            if (!mayChange(viewer, account)) {
                throw Refusal.forbidden("rate.all.forbidden");
            }
            rates.remove(rate);
            audit.append(RateFields.entry(viewer, rate, account, time.now(), true));
            changes.changed(rate);
        });
    }

    private Account known(Viewer viewer, String key) {
        try {
            return book.editable(viewer, key);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw Refusal.invalid("account", "account.absent", key);
            }
            throw refusal;
        }
    }

    private static void refuseOtherCurrency(Account account, NewRate wanted) {
        wanted.amount()
                .map(Money::getCurrencyUnit)
                .filter(currency -> !currency.equals(account.currency()))
                .ifPresent(currency -> {
                    throw Refusal.invalid(
                            "rate.currency",
                            "rate.currency",
                            account.key(),
                            account.currency().getCode());
                });
    }

    /** Answers an activity as it is written elsewhere, in whatever case it was asked for. */
    private String spelled(String wanted) {
        if (wanted.isEmpty()) {
            return "";
        }
        List<String> names = activities.names();
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> names.isEmpty()
                        ? Refusal.invalid("activity", "rate.activity.none", wanted)
                        : Refusal.invalid("activity", "rate.activity.absent", wanted, String.join(", ", names)));
    }

    private void refuseTwice(Rate wanted) {
        rates
                .list(RateFilter.ALL
                        .of(wanted.kind())
                        .ofAccount(wanted.accountId())
                        .ofPerson(wanted.person()))
                .stream()
                .filter(other -> RateSubject.of(other)
                        .compared()
                        .equals(RateSubject.of(wanted).compared()))
                .filter(other -> other.from().equals(wanted.from()) && isOfOneCurrency(wanted, other))
                .findAny()
                .ifPresent(other -> {
                    throw Refusal.conflict("from", "rate.taken", wanted.from());
                });
    }

    /** An end is of every currency. */
    private static boolean isOfOneCurrency(Rate rate, Rate other) {
        return rate.amount().isEmpty()
                || other.amount().isEmpty()
                || rate.amount()
                        .get()
                        .getCurrencyUnit()
                        .equals(other.amount().get().getCurrencyUnit());
    }

    /** The rates that hold on a day: later ones of their subject, and its ends, may be outside what was asked for. */
    private List<Rate> holding(List<Rate> found, LocalDate day) {
        RateTable table = rates.card();
        return found.stream().filter(rate -> table.holds(rate, day)).toList();
    }

    private List<Rate> sorted(List<Rate> found) {
        Map<Long, Account> named =
                accounts.byIds(found.stream().map(Rate::accountId).collect(Collectors.toSet()));
        return found.stream()
                .sorted(Comparator.comparing(Rate::kind)
                        .thenComparing(rate -> Optional.ofNullable(named.get(rate.accountId()))
                                .map(account -> account.key().toString().toLowerCase(Locale.ROOT))
                                .orElse(""))
                        .thenComparing(Rate::person)
                        .thenComparing(Rate::activity)
                        .thenComparing(Rate::from, Comparator.reverseOrder())
                        .thenComparing(Rate::id))
                .toList();
    }
}
