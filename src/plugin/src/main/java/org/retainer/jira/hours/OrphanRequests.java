package org.retainer.jira.hours;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.account.Account;
import org.retainer.account.Accounts;
import org.retainer.hours.Decision;
import org.retainer.hours.OrphanedDecisions;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Refusal;

/** Answers requests about decisions whose worklog is gone. */
public final class OrphanRequests {
    private final OrphanedDecisions orphans;
    private final Accounts accounts;

    public OrphanRequests(OrphanedDecisions orphans, Accounts accounts) {
        this.orphans = orphans;
        this.accounts = accounts;
    }

    /** Lists a page by rising worklog; {@code next} goes on as {@code after}, until it is null. */
    public Reply list(Asker asker, Parameters parameters) {
        long after = parameters.text("after").map(OrphanRequests::place).orElse(0L);
        OrphanedDecisions.Page page = orphans.list(asker.viewer(), after, parameters.maxResults());
        Map<Long, Account> named = accounts.byIds(page.decisions().stream()
                .flatMap(decision -> decision.accountId().stream())
                .toList());
        List<Json> values = page.decisions().stream()
                .map(decision -> write(decision, named))
                .toList();
        return Reply.ok(Json.object().with("values", values).with("next", page.next()));
    }

    private static long place(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException malformed) {
            throw Refusal.invalid("after", "cursor.form", after);
        }
    }

    private static Json write(Decision decision, Map<Long, Account> named) {
        Optional<Account> account = decision.accountId().map(named::get);
        return Json.object()
                .with("worklogId", decision.worklogId())
                .with("account", account.map(Account::key))
                .with("billable", decision.billable())
                .with("billableSeconds", decision.billableSeconds())
                .with("note", decision.note())
                .with("hidden", decision.hidden())
                .with("version", decision.version());
    }
}
