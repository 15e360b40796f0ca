package org.retainer.jira.panel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountAccess;
import org.retainer.budget.BudgetStatus;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourSource;
import org.retainer.hours.HourTotal;
import org.retainer.hours.IssueAccounts;
import org.retainer.hours.IssueComponent;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.OwnAccount;
import org.retainer.hours.WorklogFeed;
import org.retainer.jira.budget.BudgetStatusJson;
import org.retainer.jira.hours.BrowsableIssues;
import org.retainer.jira.hours.IssueOwners;
import org.retainer.jira.hours.LedgerInbox;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Reply;
import org.retainer.plan.IssuePlans;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** Finds the client of an issue, for everybody who may browse it. Money only for those who see the client. */
public final class IssueClients {
    private final BrowsableIssues issues;
    private final WorklogFeed jira;
    private final IssueOwners owners;
    private final IssueAccounts writing;
    private final LedgerInbox inbox;
    private final HourLedger ledger;
    private final People people;
    private final InstallationTime time;
    private final PanelBudgets budgets;
    private final IssuePlans plans;

    public IssueClients(
            BrowsableIssues issues,
            WorklogFeed jira,
            IssueOwners owners,
            IssueAccounts writing,
            LedgerInbox inbox,
            HourLedger ledger,
            People people,
            InstallationTime time,
            PanelBudgets budgets,
            IssuePlans plans) {
        this.issues = issues;
        this.jira = jira;
        this.owners = owners;
        this.writing = writing;
        this.inbox = inbox;
        this.ledger = ledger;
        this.people = people;
        this.time = time;
        this.budgets = budgets;
        this.plans = plans;
    }

    /** @throws Refusal 404 when there is no such issue, or none that the viewer may browse */
    public IssueClient of(Viewer viewer, String issueKey) {
        IssueFacts issue = find(viewer, issueKey);
        compare(issue);
        IssueOwners.Owner owner = owners.of(issue);
        LocalDate today = today(owner.account());
        YearMonth month = YearMonth.from(today);
        Optional<Person> lead =
                owner.account().map(account -> people.byKey(account.lead().on(time.today())));
        return new IssueClient(
                issue.key(),
                owner.account(),
                owner.source(),
                owner.components().stream().map(IssueComponent::name).toList(),
                owner.source() == HourSource.ISSUE
                        ? ""
                        : issue.ownAccounts().issue().map(OwnAccount::text).orElse(""),
                issue.ownAccounts().issue().isPresent(),
                writing.mayChange(viewer, issue),
                lead.map(Person::displayName).orElse(""),
                lead.map(person -> !person.active()).orElse(false),
                owner.account()
                        .map(account -> AccountAccess.maySee(viewer, account, time.today()))
                        .orElse(false),
                AccountAccess.seesAll(viewer),
                ledger.issue(issue.id()),
                month,
                owner.account()
                        .map(account -> ledger.month(account.id(), month))
                        .orElse(HourTotal.ZERO),
                today,
                owner.account()
                        .map(account -> budgets.of(account, today, issue, owner.activity()))
                        .orElse(List.of()),
                owner.account()
                        .map(account -> plans.plannedFor(account.id(), month, issue.id()))
                        .orElse(OptionalLong.empty()));
    }

    /**
     * Finds an issue that the viewer may browse.
     *
     * @throws Refusal 404 when there is none
     */
    public IssueFacts find(Viewer viewer, String issueKey) {
        return issues.byKey(viewer, issueKey)
                .flatMap(jira::issue)
                .orElseThrow(() -> Refusal.notFound("issue.absent", issueKey));
    }

    /** Lets the ledger look at an issue that is not as it knows it: an event may be late, lost, or never sent. */
    private void compare(IssueFacts issue) {
        List<IssueFacts> known = ledger.issues(List.of(issue.id()));
        if (!known.isEmpty() && !known.get(0).equals(issue)) {
            inbox.issueChanged(issue.id());
        }
    }

    /** Answers whose hours are that are logged on an issue today, and by which rule. */
    public Json owner(IssueFacts issue) {
        IssueOwners.Owner owner = owners.of(issue);
        return Json.object()
                .with("account", owner.account().map(IssueClients::brief))
                .with("source", owner.source());
    }

    public Reply account(Asker asker, String issueKey) {
        return Reply.ok(owner(find(asker.viewer(), issueKey)));
    }

    /** Answers the panel's numbers. */
    public Reply panel(Asker asker, String issueKey) {
        IssueClient client = of(asker.viewer(), issueKey);
        boolean owned = client.account().isPresent();
        return Reply.ok(owner(client, Json.object().with("issue", client.issueKey()))
                .with("leadName", owned ? client.leadName() : null)
                .with("issueSeconds", client.issue().seconds())
                .with("issueBillableSeconds", client.issue().billableSeconds())
                .with("month", owned ? client.month() : null)
                .with("monthSeconds", owned ? client.monthTotal().seconds() : null)
                .with(
                        "plannedSeconds",
                        client.planned().isPresent() ? client.planned().getAsLong() : null)
                .with("monthBillableSeconds", owned ? client.monthTotal().billableSeconds() : null)
                .with(
                        "budgets",
                        client.budgets().stream()
                                .map(status -> json(client, status))
                                .toList()));
    }

    private static Json json(IssueClient client, BudgetStatus status) {
        return client.mayOpen() ? BudgetStatusJson.of(status) : BudgetStatusJson.withoutMoney(status);
    }

    private static Json owner(IssueClient client, Json answer) {
        return answer.with("account", client.account().map(IssueClients::brief)).with("source", client.source());
    }

    static Json brief(Account account) {
        return Json.object()
                .with("key", account.key())
                .with("name", account.name())
                .with("status", account.status());
    }

    private LocalDate today(Optional<Account> account) {
        ZoneId zone = account.flatMap(found -> found.zone().on(time.today())).orElse(time.zone());
        return LocalDate.ofInstant(time.now(), zone);
    }
}
