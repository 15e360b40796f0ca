package org.retainer.budget;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/** What people move between periods of a budget, or between the budgets of an account. */
public final class BudgetTransfers {
    /** The longest reason, in UTF-16 units. */
    public static final int MAX_REASON = 255;

    static final String OBJECT = "TRANSFER";

    private final Budgets budgets;
    private final BudgetBook book;
    private final BudgetStatuses statuses;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstallationTime time;

    public BudgetTransfers(
            Budgets budgets,
            BudgetBook book,
            BudgetStatuses statuses,
            AuditLog audit,
            Transactions transactions,
            InstallationTime time) {
        this.budgets = budgets;
        this.book = book;
        this.statuses = statuses;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** Lists what was moved from or to a budget, in the order in which it was. */
    public List<Transfer> list(Viewer viewer, long budgetId) {
        Budget budget = book.get(viewer, budgetId);
        return budgets.transfers(budget.accountId()).stream()
                .filter(transfer -> transfer.fromBudget() == budgetId || transfer.toBudget() == budgetId)
                .toList();
    }

    /**
     * Tells how much a period of a budget has left today, to be moved elsewhere, in its unit and never below 0.
     *
     * @throws Refusal 404; 400 on {@code period} when the budget has no such period
     */
    public long available(Viewer viewer, long budgetId, String periodId) {
        Budget budget = book.get(viewer, budgetId);
        return available(budget, period(budget, "period", periodId));
    }

    /**
     * Moves an amount. Both ends may lie in the past, as when the present month pays for what the last one lacked.
     *
     * @param budgetId the budget that is asked
     * @throws Refusal 404, 403; 400 for an unknown budget or period, another unit, an amount that is not above 0, or a missing
     *     reason; 409 on {@code seconds} or {@code money} when the source has less left today
     */
    public Transfer add(Viewer viewer, long budgetId, NewTransfer wanted) {
        return transactions.run(() -> {
            Account account = book.changeable(viewer, book.get(viewer, budgetId));
            long seen = budgets.writes(account.id());
            Budget asked = book.get(viewer, budgetId);
            Budget from = sibling(asked, "from.budget", wanted.fromBudget());
            Budget to = sibling(asked, "to.budget", wanted.toBudget());
            refuseOtherUnits(from, to, wanted);
            BudgetPeriod source = period(from, "from.period", wanted.fromPeriod());
            BudgetPeriod target = period(to, "to.period", wanted.toPeriod());
            if (from.id() == to.id() && source.equals(target)) {
                throw Refusal.invalid("to.period", "transfer.itself");
            }
            refuseAmount(from, wanted);
            refuseReason(wanted.reason());
            long left = available(from, source);
            if (wanted.amount() > left) {
                throw Refusal.conflict(
                        field(from), "transfer.left", source.id(), BudgetAmounts.text(from, left), from.name());
            }
            Transfer added = budgets.add(new Transfer(
                    0,
                    account.id(),
                    from.id(),
                    source.id(),
                    to.id(),
                    target.id(),
                    wanted.amount(),
                    wanted.reason().strip(),
                    viewer.userKey(),
                    time.now().truncatedTo(ChronoUnit.SECONDS)));
            budgets.countWrite(account.id(), seen);
            audit.append(entry(added, from, to));
            return added;
        });
    }

    private long available(Budget budget, BudgetPeriod period) {
        LocalDate first = period.days().from();
        LocalDate today = time.today();
        return statuses.course(budget, first.isAfter(today) ? first : today).available(period);
    }

    private Budget sibling(Budget asked, String field, OptionalLong id) {
        if (id.isEmpty() || id.getAsLong() == asked.id()) {
            return asked;
        }
        return budgets.byId(id.getAsLong())
                .filter(found -> found.accountId() == asked.accountId())
                .orElseThrow(() -> Refusal.invalid(field, "transfer.budget", id.getAsLong()));
    }

    private static BudgetPeriod period(Budget budget, String field, String id) {
        return BudgetPeriods.byId(budget, id)
                .orElseThrow(() -> Refusal.invalid(
                        field,
                        budget.end().isPresent() ? "budget.period" : "budget.period.endless",
                        BudgetPeriods.example(budget.period()),
                        budget.start(),
                        budget.end().map(LocalDate::toString).orElse("")));
    }

    private static void refuseOtherUnits(Budget from, Budget to, NewTransfer wanted) {
        if (from.unit() != to.unit()) {
            throw Refusal.invalid("to.budget", "transfer.unit", to.name());
        }
        if (from.unit() != wanted.unit()) {
            String message = "transfer.amount." + from.unit();
            throw Refusal.invalid(field(from), message);
        }
    }

    private static void refuseAmount(Budget from, NewTransfer wanted) {
        long most = BudgetAmounts.most(from);
        if (wanted.amount() <= 0 || wanted.amount() > most) {
            throw Refusal.invalid(field(from), "transfer.positive", BudgetAmounts.text(from, most));
        }
    }

    private static void refuseReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "required");
        }
        if (reason.length() > MAX_REASON) {
            throw Refusal.invalid("reason", "text.long", MAX_REASON);
        }
    }

    private static String field(Budget budget) {
        return budget.unit() == BudgetUnit.HOURS ? "seconds" : "money";
    }

    private static AuditEntry entry(Transfer transfer, Budget from, Budget to) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("from", from.name() + ", " + transfer.fromPeriod());
        fields.put("to", to.name() + ", " + transfer.toPeriod());
        fields.put("amount", BudgetAmounts.text(from, transfer.amount()));
        fields.put("reason", transfer.reason());
        return new AuditEntry(
                OBJECT,
                transfer.id(),
                1,
                transfer.accountId(),
                transfer.at(),
                transfer.by(),
                "CREATE",
                Map.of(),
                fields);
    }
}
