package org.retainer.jira.page;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountLinks;
import org.retainer.account.ChangeHistory;
import org.retainer.alert.AlertBook;
import org.retainer.budget.BudgetBook;
import org.retainer.budget.BudgetStatuses;
import org.retainer.budget.BudgetTransfers;
import org.retainer.budget.BudgetedAccountUse;
import org.retainer.contact.ContactBook;
import org.retainer.fixture.InMemoryStores;
import org.retainer.hours.AnnouncedRuleChanges;
import org.retainer.hours.ClosedAccountHours;
import org.retainer.hours.FakeOwnAccounts;
import org.retainer.hours.FakeWorklogFeed;
import org.retainer.hours.HourDecisions;
import org.retainer.hours.IgnoredIssueAccounts;
import org.retainer.hours.IssueAccountTrail;
import org.retainer.hours.IssueAccounts;
import org.retainer.hours.KnownIssues;
import org.retainer.hours.LedgerControl;
import org.retainer.hours.LedgerSync;
import org.retainer.hours.MonthClosings;
import org.retainer.hours.PlacementRulesCache;
import org.retainer.hours.Recalculation;
import org.retainer.hours.UnassignedHours;
import org.retainer.jira.account.AccountRequests;
import org.retainer.jira.account.LinkRequests;
import org.retainer.jira.alert.AlertRequests;
import org.retainer.jira.audit.AuditRequests;
import org.retainer.jira.audit.AuditSearch;
import org.retainer.jira.audit.AuditSubjects;
import org.retainer.jira.budget.BudgetRequests;
import org.retainer.jira.budget.TransferRequests;
import org.retainer.jira.contact.ContactRequests;
import org.retainer.jira.hours.BoundedFollowing;
import org.retainer.jira.hours.ClosingRequests;
import org.retainer.jira.hours.EntryJson;
import org.retainer.jira.hours.HistoryJson;
import org.retainer.jira.hours.HourCsv;
import org.retainer.jira.hours.HourFilters;
import org.retainer.jira.hours.HourPages;
import org.retainer.jira.hours.HourRequests;
import org.retainer.jira.hours.IgnoredAccountRequests;
import org.retainer.jira.hours.IssueOwners;
import org.retainer.jira.hours.LedgerInbox;
import org.retainer.jira.hours.LedgerRequests;
import org.retainer.jira.hours.Summaries;
import org.retainer.jira.journal.JournalRequests;
import org.retainer.jira.language.Language;
import org.retainer.jira.outbox.OutboxRequests;
import org.retainer.jira.panel.IssueAccountRequests;
import org.retainer.jira.panel.IssueClients;
import org.retainer.jira.panel.PanelBudgets;
import org.retainer.jira.panel.PanelHtml;
import org.retainer.jira.plan.PlanJson;
import org.retainer.jira.plan.PlanRequests;
import org.retainer.jira.plan.PlanViews;
import org.retainer.jira.portfolio.PortfolioRequests;
import org.retainer.jira.rate.MarginRequests;
import org.retainer.jira.rate.RateRequests;
import org.retainer.jira.report.ReportRequests;
import org.retainer.jira.report.ReportSheet;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.setting.HolidayRequests;
import org.retainer.jira.setting.SettingsRequests;
import org.retainer.jira.template.Templates;
import org.retainer.job.JobRuns;
import org.retainer.journal.JournalBook;
import org.retainer.margin.Margins;
import org.retainer.margin.UnratedHours;
import org.retainer.plan.IssuePlans;
import org.retainer.plan.PlanBook;
import org.retainer.plan.PlanReviews;
import org.retainer.portfolio.ClientFigures;
import org.retainer.portfolio.LedgerFigures;
import org.retainer.portfolio.Managers;
import org.retainer.portfolio.Portfolio;
import org.retainer.portfolio.PortfolioRows;
import org.retainer.portfolio.Renewals;
import org.retainer.rate.MappedActivities;
import org.retainer.rate.RateActivities;
import org.retainer.rate.RateBook;
import org.retainer.rate.RateCards;
import org.retainer.report.HourReports;
import org.retainer.setting.InstallationSettings;
import org.retainer.time.InstallationTime;
import org.retainer.work.LateCounting;
import org.retainer.work.StoredValues;
import org.retainer.work.WorkBases;

/** The whole plugin without Jira: stores in memory, a tiny Jira, requests and pages as they are. */
public final class Desk {
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    public static final Asker ADMIN = asker("admin", Language.ENGLISH, Role.ADMINISTRATOR);
    public static final Asker ADMIN_RU = asker("admin", Language.RUSSIAN, Role.ADMINISTRATOR);
    public static final Asker STAFF = asker("boris", Language.ENGLISH);

    public final InMemoryStores stores = new InMemoryStores();
    public final FakeWorklogFeed jira = new FakeWorklogFeed(NOW);
    public final FakeOwnAccounts ownAccounts = new FakeOwnAccounts(jira);
    public final Set<Long> secretIssues = new HashSet<>();
    public final SmallOpenIssues openIssues = new SmallOpenIssues(jira, secretIssues);
    /** The projects that people may browse, by user key; others browse project 10. */
    public final Map<String, Set<Long>> browsable = new HashMap<>();

    private final Set<String> left = new HashSet<>(Set.of("gone"));
    public final AtomicReference<ZoneId> zone = new AtomicReference<>(ZoneOffset.UTC);
    public final AccountRequests accounts;
    public final LinkRequests links;
    public final ContactRequests contacts;
    public final BudgetRequests budgets;
    public final TransferRequests transfers;
    public final JournalRequests journal;
    public final PlanRequests plans;
    public final HourRequests hours;
    public final ClosingRequests closings;
    public final LedgerRequests ledger;
    public final ReportRequests reports;
    public final IssueClients issues;
    public final IssueAccountRequests issueAccounts;
    public final IgnoredAccountRequests ignoredAccounts;
    public final PanelHtml panel;
    public final InstallationSettings installation;
    public final SettingsRequests settings;
    public final HolidayRequests holidays;
    public final AuditRequests audit;
    public final PortfolioRequests portfolio;
    public final PostRoom post;
    public final AlertRequests alerts;
    public final OutboxRequests outbox;
    public final RateRequests rates;
    public final MarginRequests margins;
    public final Pages pages;
    private final LedgerSync sync;

    public Desk() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        AnnouncedRuleChanges changes = new AnnouncedRuleChanges(stores.ruleChanges(), stores.ledgerRows());
        installation = new InstallationSettings(
                stores.settings(), stores.auditLog(), changes, stores.transactions(), clock, zone::get);
        InstallationTime time = new InstallationTime(clock, installation::freshZone);
        People people = new Staff(left);
        SmallIssues visibility = new SmallIssues(jira, secretIssues);
        SmallProjects projects = new SmallProjects(browsable);
        PlacementRulesCache rules =
                new PlacementRulesCache(stores.ruleChanges(), stores.accounts(), stores.closings(), time, installation);
        KnownIssues known = new KnownIssues(
                stores.ledgerRows(), jira, new IssueAccountTrail(stores.auditLog(), stores.accounts(), clock));
        sync = new LedgerSync(stores.ledgerRows(), jira, known, stores.ruleChanges(), rules, stores.transactions());
        IssueAccounts issueWriting = new IssueAccounts(
                ownAccounts,
                known,
                stores.ledgerRows(),
                jira,
                stores.accounts(),
                stores.ruleChanges(),
                stores.transactions(),
                time);
        Recalculation recalculation = new Recalculation(
                stores.ledgerRows(),
                stores.ruleChanges(),
                rules,
                stores.transactions(),
                new JobRuns(stores.jobs(), "desk", clock),
                clock);
        AccountBook book = new AccountBook(
                stores.accounts(),
                new BudgetedAccountUse(stores.accountUse(), stores.budgets(), stores.rates()),
                stores.auditLog(),
                changes,
                stores.transactions(),
                time);
        AccountLinks accountLinks = new AccountLinks(
                book, stores.accounts(), projects, stores.auditLog(), changes, stores.transactions(), time);
        UnassignedHours unassigned = new UnassignedHours(book, projects);
        HourDecisions decisions = new HourDecisions(
                stores.ledgerRows(),
                stores.hourLedger(),
                stores.decisions(),
                book,
                stores.accounts(),
                unassigned,
                rules,
                sync,
                stores.ruleChanges(),
                stores.auditLog(),
                stores.transactions(),
                time);
        BoundedFollowing following = new BoundedFollowing(recalculation);
        Summaries summaries = new Summaries(stores.hourLedger(), people, projects, visibility);
        HourReports hourReports = new HourReports(stores.hourLedger(), visibility, people, time);
        Templates templates = new Templates();
        ReportSheet sheet = new ReportSheet(templates, time);
        LedgerControl control = new StillLedger(stores);
        ContactBook contactBook =
                new ContactBook(book, stores.contacts(), stores.auditLog(), stores.transactions(), time);
        JournalBook journalBook =
                new JournalBook(book, stores.journals(), stores.auditLog(), stores.transactions(), time);
        post = new PostRoom(stores, installation, clock);
        AlertBook alertBook = new AlertBook(book, stores.alerts(), stores.auditLog(), stores.transactions(), time);
        alerts = new AlertRequests(alertBook, people, time);
        outbox = new OutboxRequests(post.book, post.guard, post.sending, stores.accounts(), people, time);
        contacts = new ContactRequests(contactBook, book);
        journal = new JournalRequests(journalBook, people, time);
        IssueOwners planOwners = new IssueOwners(rules, stores.accounts(), time);
        PlanBook planBook =
                new PlanBook(book, stores.plans(), visibility, jira, stores.auditLog(), stores.transactions(), time);
        PlanReviews planReviews = new PlanReviews(stores.hourLedger(), jira);
        PlanViews planViews = new PlanViews(planBook, planReviews, openIssues, planOwners, visibility);
        plans = new PlanRequests(book, planBook, planViews, new PlanJson(people, time), openIssues);
        accounts = new AccountRequests(book, people, following, installation);
        settings =
                new SettingsRequests(installation, new SmallGroups(), post.sending, recalculation, time, Runnable::run);
        holidays = new HolidayRequests(installation);
        links = new LinkRequests(accountLinks, projects, following);
        hours = new HourRequests(
                book,
                unassigned,
                new HourFilters(people, visibility, projects, stores.hourLedger(), installation),
                new HourPages(stores.hourLedger()),
                new HourCsv(stores.hourLedger(), stores.accounts(), people, visibility),
                summaries,
                decisions,
                new EntryJson(stores.accounts(), people, visibility, time),
                new HistoryJson(people));
        MonthClosings monthClosings = new MonthClosings(
                book,
                stores.closings(),
                stores.hourLocks(),
                stores.ledgerRows(),
                rules,
                stores.ruleChanges(),
                stores.auditLog(),
                stores.transactions(),
                time,
                new LateCounting(stores.lateEntries(), stores.closings()));
        closings = new ClosingRequests(monthClosings, book, stores.accounts(), stores.hourLedger(), people, following);
        ledger = new LedgerRequests(control, stores.jobs(), time);
        reports = new ReportRequests(book, hourReports, sheet);
        SmallSpending spending = new SmallSpending(stores.hourLedger());
        BudgetStatuses statuses = new BudgetStatuses(
                stores.budgets(), spending, () -> installation.current().calendar());
        RateCards rateCards = new RateCards(stores.rates());
        RateActivities activities = new MappedActivities(installation);
        RateBook rateBook = new RateBook(
                stores.rates(),
                book,
                stores.accounts(),
                activities,
                changed -> {},
                stores.auditLog(),
                stores.transactions(),
                time);
        StoredValues workValues = new StoredValues(
                stores.work(), stores.hourLedger(), new WorkBases(stores.accounts(), stores.budgets(), rateCards));
        Margins margins = new Margins(workValues, stores.budgets(), statuses, time);
        UnratedHours unrated = new UnratedHours(stores.hourLedger(), rateCards);
        rates = new RateRequests(rateBook, stores.accounts(), people);
        this.margins = new MarginRequests(book, margins, unrated, people);
        BudgetBook budgetBook = new BudgetBook(
                stores.budgets(),
                book,
                stores.accounts(),
                stores.closings(),
                budget -> {},
                stores.auditLog(),
                stores.transactions(),
                time);
        budgets = new BudgetRequests(budgetBook, book, statuses, visibility, jira, time);
        transfers = new TransferRequests(
                new BudgetTransfers(
                        stores.budgets(), budgetBook, statuses, stores.auditLog(), stores.transactions(), time),
                budgetBook,
                people);
        issues = new IssueClients(
                visibility,
                jira,
                new IssueOwners(rules, stores.accounts(), time),
                issueWriting,
                new LedgerInbox(sync),
                stores.hourLedger(),
                people,
                time,
                new PanelBudgets(statuses),
                new IssuePlans(stores.plans()));
        ClientFigures figures = new LedgerFigures(margins, workValues, statuses);
        ClosedAccountHours closed = new ClosedAccountHours(stores.accounts(), stores.hourLedger(), time);
        PortfolioRows portfolioRows = new PortfolioRows(figures, closed, people);
        Portfolio everybody = new Portfolio(book, portfolioRows);
        Managers managers = new Managers(book, figures, new Renewals(stores.auditTrail()), people, time);
        portfolio = new PortfolioRequests(everybody, managers, people, time);
        issueAccounts = new IssueAccountRequests(issues, issueWriting, following);
        IgnoredIssueAccounts ignoredList = new IgnoredIssueAccounts(stores.ledgerRows(), jira, stores.accounts());
        ignoredAccounts = new IgnoredAccountRequests(ignoredList, visibility);
        panel = new PanelHtml(issues, templates, () -> "/jira", installation);
        ChangeHistory history = new ChangeHistory(book, stores.auditTrail());
        AuditSearch search = new AuditSearch(history, people, time);
        AuditSubjects subjects = new AuditSubjects(stores.accounts(), stores.ledgerRows(), visibility, time);
        audit = new AuditRequests(history, search, subjects, people, time);
        AuditList auditList = new AuditList(history, search, subjects, people, time);
        HourListing listing = new HourListing(
                stores.hourLedger(),
                summaries,
                new HourFilters(people, visibility, projects, stores.hourLedger(), installation),
                new HourPages(stores.hourLedger()),
                new HourTable(stores.accounts(), people, visibility, templates));
        StartNotices notices =
                new StartNotices(journalBook, closed, unassigned, stores.hourLedger(), book, alertBook, time);
        List<SitePage> sitePages = List.of(
                new AccountListPage(
                        book,
                        new AccountRows(stores.hourLedger(), journalBook, people, time),
                        notices,
                        people,
                        time,
                        templates),
                new PortfolioPage(everybody, book, notices, installation, people, time, templates),
                new ManagersPage(managers, time, templates),
                new NewAccountPage(installation, time, templates),
                new AuditPage(auditList, templates),
                new ExportPage(templates),
                new RatesPage(rateBook, stores.accounts(), activities, people, time, templates),
                new MailPage(post.book, post.guard, stores.accounts(), people, time, templates),
                new UnassignedPage(listing, stores.hourLedger(), unassigned, summaries, time, templates),
                new IgnoredAccountsPage(ignoredList, visibility, templates),
                new InstallationPage(installation, new SmallGroups(), time, templates),
                new AdminPage(
                        control, stores.jobs(), () -> List.of("IssueManager.getIssueObject(Long)"), time, templates));
        List<AccountTab> tabs = List.of(
                new OverviewPage(
                        accountLinks,
                        stores.hourLedger(),
                        control,
                        summaries,
                        closed,
                        monthClosings,
                        journalBook,
                        people,
                        projects,
                        time,
                        new OverviewBudgets(stores.budgets(), statuses, spending, installation, time),
                        new OverviewMoney(margins, portfolioRows, time),
                        new PlanCards(planBook, planReviews),
                        templates),
                new ClientTab(contactBook, journalBook, people, time, templates),
                new PlanTab(planBook, planViews, statuses, people, time, templates),
                new HoursPage(listing, people, time, templates),
                new BudgetTab(
                        stores.budgets(),
                        statuses,
                        spending,
                        stores.hourLedger(),
                        installation,
                        people,
                        time,
                        templates),
                new BudgetFormTab(stores.budgets(), stores.hourLedger(), accountLinks, projects, time, templates),
                new RatesTab(rateBook, activities, margins, unrated, people, time, templates),
                new AuditTab(auditList, people, time, templates),
                new ReportPage(hourReports, sheet, people, time, templates),
                new SettingsTab(accountLinks, stores.accountUse(), projects, people, time, templates));
        pages = new Pages(book, people, sitePages, tabs, new PageNotices(post.guard, alertBook), templates);
    }

    public static Asker asker(String user, Language language, Role... roles) {
        return new Asker(new Viewer(user, Set.of(roles)), new Person(user, user, user, true), language);
    }

    public static Parameters query(String... namesAndValues) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.computeIfAbsent(namesAndValues[i], name -> new ArrayList<>()).add(namesAndValues[i + 1]);
        }
        return new Parameters(values);
    }

    /** Creates the account ROM of project 10, and answers an issue of that project. */
    public long romashka() {
        accounts.create(
                ADMIN,
                "{\"key\":\"ROM\",\"name\":\"Ромашка\",\"lead\":\"anna\",\"currency\":\"RUB\",\"language\":\"ru\"}");
        links.add(ADMIN, "ROM", "{\"type\":\"PROJECT\",\"project\":\"P10\"}");
        return jira.addIssue(10);
    }

    /** Deactivates somebody. */
    public void leave(String user) {
        left.add(user);
    }

    public long log(long issue, String author, String started, long seconds) {
        long id = jira.log(issue, author, Instant.parse(started), seconds);
        sync.sync(List.of(id));
        return id;
    }

    /** Lets the ledger look at a worklog that has changed in Jira. */
    public void look(long worklogId) {
        sync.sync(List.of(worklogId));
    }

    public Page page(Asker asker, String path, String... query) {
        return pages.page(asker, path, query(query), "/jira");
    }
}
