package org.retainer.jira.budget;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.Money;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetBook;
import org.retainer.budget.BudgetTransfers;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.NewTransfer;
import org.retainer.budget.Transfer;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Ids;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;

/** Answers requests about what is moved between periods and budgets. */
public final class TransferRequests {
    private static final Set<String> FIELDS = Set.of("from", "to", "seconds", "money", "reason");
    private static final Set<String> END = Set.of("budget", "period");
    private static final int LONGEST_PERIOD = 40;

    private final BudgetTransfers transfers;
    private final BudgetBook book;
    private final People people;

    public TransferRequests(BudgetTransfers transfers, BudgetBook book, People people) {
        this.transfers = transfers;
        this.book = book;
        this.people = people;
    }

    public Reply list(Asker asker, String id, Parameters parameters) {
        long budget = Ids.parse(BudgetRequests.ABSENT, id);
        Account account = book.accountOf(asker.viewer(), budget);
        Budget asked = book.get(asker.viewer(), budget);
        List<Transfer> all = transfers.list(asker.viewer(), budget);
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        List<Json> values = all.stream()
                .skip(startAt)
                .limit(maxResults)
                .map(transfer -> json(transfer, account, asked))
                .toList();
        return Reply.ok(Reply.list(startAt, maxResults, all.size(), values));
    }

    public Reply add(Asker asker, String id, String body) {
        Budget asked = book.get(asker.viewer(), Ids.parse(BudgetRequests.ABSENT, id));
        Account account = book.accountOf(asker.viewer(), asked.id());
        NewTransfer wanted = read(Fields.of(body, FIELDS), asked);
        return Reply.created(json(transfers.add(asker.viewer(), asked.id(), wanted), account, asked));
    }

    private static NewTransfer read(Fields fields, Budget asked) {
        Optional<Fields> from = end(fields, "from");
        Optional<Fields> to = end(fields, "to");
        boolean hours = asked.unit() == BudgetUnit.HOURS;
        String own = hours ? "seconds" : "money";
        String other = hours ? "money" : "seconds";
        if (fields.has(other) && !fields.isNull(other)) {
            fields.complain(other, BudgetFieldNames.complaint(asked.unit()), own);
        }
        if (!fields.has(own) || fields.isNull(own)) {
            fields.complain(own, "required");
        }
        Optional<Long> amount = hours
                ? fields.whole(own, 1, Budget.MOST_SECONDS)
                : BudgetMoney.read(fields, own, asked.currency()).map(Money::getAmountMinorLong);
        String reason = fields.requiredText("reason", BudgetTransfers.MAX_REASON);
        String fromPeriod = from.map(TransferRequests::period).orElse("");
        String toPeriod = to.map(TransferRequests::period).orElse("");
        OptionalLong fromBudget = from.map(TransferRequests::budget).orElse(OptionalLong.empty());
        OptionalLong toBudget = to.map(TransferRequests::budget).orElse(OptionalLong.empty());
        fields.check();
        return new NewTransfer(fromBudget, fromPeriod, toBudget, toPeriod, asked.unit(), amount.orElseThrow(), reason);
    }

    private static Optional<Fields> end(Fields fields, String name) {
        if (!fields.has(name) || fields.isNull(name)) {
            fields.complain(name, "transfer.end");
        }
        return fields.object(name, END);
    }

    private static String period(Fields end) {
        return end.requiredText("period", LONGEST_PERIOD);
    }

    private static OptionalLong budget(Fields end) {
        return end.whole("budget", 1, Long.MAX_VALUE).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private Json json(Transfer transfer, Account account, Budget unit) {
        String amount = unit.unit() == BudgetUnit.HOURS ? "seconds" : "money";
        return Json.object()
                .with("id", transfer.id())
                .with("account", account.key())
                .with("from", end(transfer.fromBudget(), transfer.fromPeriod()))
                .with("to", end(transfer.toBudget(), transfer.toPeriod()))
                .with(amount, BudgetJson.amount(unit, transfer.amount()))
                .with("reason", transfer.reason())
                .with("by", people.byKey(transfer.by()).name())
                .with("at", transfer.at());
    }

    private static Json end(long budget, String period) {
        return Json.object().with("budget", budget).with("period", period);
    }
}
