package org.retainer.budget;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountStatus;
import org.retainer.account.Accounts;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.audit.Edits;
import org.retainer.hours.Closings;
import org.retainer.hours.MonthClosing;
import org.retainer.refusal.Refusal;
import org.retainer.time.History;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/**
 * What people do with budgets. Who sees the account sees them, who edits it edits them; every change is all or nothing and
 * leaves an audit entry. Periods that have ended stay as they were: only a term that names its day reaches back, and not
 * behind a closed month.
 */
public final class BudgetBook {
    static final String OBJECT = "BUDGET";

    private final Budgets budgets;
    private final AccountBook book;
    private final Accounts accounts;
    private final Closings closings;
    private final BudgetChanges changes;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstallationTime time;

    public BudgetBook(
            Budgets budgets,
            AccountBook book,
            Accounts accounts,
            Closings closings,
            BudgetChanges changes,
            AuditLog audit,
            Transactions transactions,
            InstallationTime time) {
        this.budgets = budgets;
        this.book = book;
        this.accounts = accounts;
        this.closings = closings;
        this.changes = changes;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** Lists an account's budgets by start, then id. */
    public List<Budget> list(Viewer viewer, String accountKey) {
        return budgets.of(book.get(viewer, accountKey).id());
    }

    /** Finds a budget, or refuses with 404 when there is none, or none that the viewer may see. */
    public Budget get(Viewer viewer, long id) {
        return budgets.byId(id)
                .filter(budget -> account(budget)
                        .filter(account -> book.maySee(viewer, account))
                        .isPresent())
                .orElseThrow(() -> absent(id));
    }

    /** Finds the account of a budget that the viewer may see. */
    public Account accountOf(Viewer viewer, long id) {
        return account(get(viewer, id)).orElseThrow(() -> absent(id));
    }

    /** Tells whether somebody may change the budgets of an account, and add some. */
    public boolean mayChange(Viewer viewer, Account account) {
        return book.mayEdit(viewer, account) && account.status() != AccountStatus.ARCHIVED;
    }

    /**
     * Creates a budget; its id and version are given here.
     *
     * @throws Refusal 404, 403; 400 with everything that is wrong; 409 when the account is not open, or another budget counts
     *     the same
     */
    public Budget create(Viewer viewer, String accountKey, Function<Account, Budget> draft) {
        return transactions.run(() -> {
            Account account = book.editable(viewer, accountKey);
            if (account.status() != AccountStatus.OPEN) {
                throw Refusal.conflict("", "budget.account.closed", account.key());
            }
            long seen = budgets.writes(account.id());
            Budget wanted = draft.apply(account).change().version(1).build();
            BudgetRules.check(wanted);
            BudgetRules.refuseOverlap(wanted, budgets.of(account.id()));
            Budget added = budgets.add(wanted);
            budgets.countWrite(account.id(), seen);
            audit.append(entry(viewer, added, "CREATE", Map.of(), BudgetFields.of(added)));
            changes.changed(added);
            return added;
        });
    }

    /**
     * Changes a budget. What holds from a period on changes from the present period on.
     *
     * @param seenVersion the version that the viewer has seen; empty to change whatever is there
     * @throws Refusal 404, 403; 400; 409 with the fields that somebody else has changed since, when another budget counts the
     *     same, and when a period that has ended would move
     */
    public Budget change(Viewer viewer, long id, OptionalLong seenVersion, Consumer<BudgetEdit> change) {
        return rewrite(viewer, id, seenVersion, (account, before) -> {
            Budget followed = followed(before, account);
            BudgetEdit edit = BudgetEdit.of(followed, time.today());
            change.accept(edit);
            Budget after = edit.build();
            BudgetRules.check(after);
            BudgetRules.refuseMovingThePast(before, after, time.today());
            BudgetRules.refuseLosingPeriods(after, budgets.transfers(account.id()));
            BudgetRules.refuseOverlap(after, budgets.of(account.id()));
            return after;
        });
    }

    /**
     * Sets the base amount from the first day of a period on, until the next day from which another one is set. A first
     * period that is cut gets its own: the ordinary amount comes back with the second one.
     *
     * @param from the first day of a period
     * @throws Refusal 404, 403; 400 on {@code from} with the nearest days when no period starts on it; 409 when a month from
     *     there on is closed
     */
    public Budget setBase(Viewer viewer, long id, OptionalLong seenVersion, LocalDate from, long amount) {
        return rewrite(viewer, id, seenVersion, (account, before) -> {
            BudgetTerms.refuseOtherDays(before, from);
            refuseClosed(account, from);
            History<Long> base = BudgetTerms.with(before, from, amount);
            Budget after = before.change().base(base).build();
            BudgetRules.check(after);
            return after;
        });
    }

    /** Deletes a budget that no transfer comes from or goes to; others can only be ended (409). */
    public void delete(Viewer viewer, long id, OptionalLong seenVersion) {
        transactions.run(() -> {
            Account account = changeable(viewer, get(viewer, id));
            long seen = budgets.writes(account.id());
            Budget budget = get(viewer, id);
            Edits.refuseStale(audit, OBJECT, id, budget.version(), seenVersion);
            if (budgets.transfers(account.id()).stream()
                    .anyMatch(transfer -> transfer.fromBudget() == id || transfer.toBudget() == id)) {
                throw Refusal.conflict("", "budget.delete.transfers", budget.name());
            }
            budgets.remove(budget);
            budgets.countWrite(account.id(), seen);
            Budget gone = budget.change().version(budget.version() + 1).build();
            audit.append(entry(viewer, gone, "DELETE", BudgetFields.of(budget), Map.of()));
            changes.changed(budget);
        });
    }

    /**
     * Finds the account of a budget that the viewer may change.
     *
     * @throws Refusal 403 when they may only see it, 409 when it is archived
     */
    Account changeable(Viewer viewer, Budget budget) {
        Account found = account(budget).orElseThrow(() -> absent(budget.id()));
        Account account = book.editable(viewer, found.key().toString());
        if (account.status() == AccountStatus.ARCHIVED) {
            throw Refusal.conflict("", "budget.account.archived", account.key());
        }
        return account;
    }

    private Budget rewrite(Viewer viewer, long id, OptionalLong seenVersion, Change change) {
        return transactions.run(() -> {
            Account account = changeable(viewer, get(viewer, id));
            long seen = budgets.writes(account.id());
            Budget before = get(viewer, id);
            Edits.refuseStale(audit, OBJECT, id, before.version(), seenVersion);
            Budget after = change.of(account, before)
                    .change()
                    .version(before.version() + 1)
                    .build();
            Map<String, String> was = BudgetFields.of(before);
            Map<String, String> is = BudgetFields.of(after);
            if (was.equals(is)) {
                return before;
            }
            budgets.replace(after);
            budgets.countWrite(account.id(), seen);
            audit.append(entry(viewer, after, "CHANGE", Edits.differing(was, is), Edits.differing(is, was)));
            changes.changed(after);
            return after;
        });
    }

    private void refuseClosed(Account account, LocalDate from) {
        closings.of(account.id()).stream()
                .map(MonthClosing::month)
                .map(closed -> closed.month())
                .filter(month -> !month.isBefore(YearMonth.from(from)))
                .findFirst()
                .ifPresent(month -> {
                    throw Refusal.conflict("from", "budget.term.closed", month);
                });
    }

    /** A budget without any money follows the account's currency. */
    private static Budget followed(Budget budget, Account account) {
        boolean moneyless = budget.unit() == BudgetUnit.HOURS && !budget.isEverPaidByFee();
        return moneyless ? budget.change().currency(account.currency()).build() : budget;
    }

    private Optional<Account> account(Budget budget) {
        return Optional.ofNullable(accounts.byIds(List.of(budget.accountId())).get(budget.accountId()));
    }

    private AuditEntry entry(
            Viewer viewer, Budget budget, String what, Map<String, String> before, Map<String, String> after) {
        return new AuditEntry(
                OBJECT,
                budget.id(),
                budget.version(),
                budget.accountId(),
                time.now(),
                viewer.userKey(),
                what,
                before,
                after);
    }

    private static Refusal absent(long id) {
        return Refusal.notFound("budget.absent", id);
    }

    /** Makes the changed copy of a budget. */
    private interface Change {
        Budget of(Account account, Budget before);
    }
}
