package org.retainer.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.retainer.account.Account;
import org.retainer.account.AccountKey;
import org.retainer.account.AccountLink;
import org.retainer.account.AccountQuery;
import org.retainer.activity.ActivityMapping;
import org.retainer.hours.HourLedger;
import org.retainer.hours.IssueAccountTrail;
import org.retainer.hours.KnownIssues;
import org.retainer.hours.LedgerFill;
import org.retainer.hours.LedgerSync;
import org.retainer.hours.PlacementRulesCache;
import org.retainer.hours.Recalculation;
import org.retainer.hours.RuleChange;
import org.retainer.jira.account.AoAccounts;
import org.retainer.jira.audit.AoAuditLog;
import org.retainer.jira.hours.AoClosings;
import org.retainer.jira.hours.AoDirtyMonths;
import org.retainer.jira.hours.AoHourLedger;
import org.retainer.jira.hours.AoLedgerRows;
import org.retainer.jira.hours.AoRuleChangeLog;
import org.retainer.jira.hours.IssueOwners;
import org.retainer.jira.hours.SettingLedgerMemory;
import org.retainer.jira.job.AoJobs;
import org.retainer.jira.setting.AoSettings;
import org.retainer.jira.transaction.AoTransactions;
import org.retainer.job.Job;
import org.retainer.job.JobRuns;
import org.retainer.job.SharingPace;
import org.retainer.sandbox.activeobjects.StrictActiveObjects;
import org.retainer.sandbox.database.Database;
import org.retainer.time.History;
import org.retainer.time.InstallationTime;

/** The plugin's ledger over its stores and a database, with a made-up agency in the place of Jira. */
final class Ledger implements AutoCloseable {
    private static final String NAMESPACE = "org.retainer.jira";

    private final Database database;
    private final Agency agency;
    private final StrictActiveObjects activeObjects;
    private final AoTransactions transactions;
    private final AoAccounts accounts;
    private final AoHourLedger reader;
    private final AoDirtyMonths dirtyMonths;
    private final LedgerSync sync;
    private final LedgerFill fill;
    private final IssueOwners owners;
    private final AoJobs jobs;
    private final AoRuleChangeLog changes;
    private final Recalculation recalculation;
    private final Books books;

    private Ledger(Database database, Agency agency) {
        this.database = database;
        this.agency = agency;
        activeObjects = StrictActiveObjects.open(database, NAMESPACE, Entities.listed());
        InstallationTime time = new InstallationTime(Clock.systemUTC(), () -> ZoneOffset.UTC);
        transactions = new AoTransactions(activeObjects);
        accounts = new AoAccounts(activeObjects);
        reader = new AoHourLedger(activeObjects);
        dirtyMonths = new AoDirtyMonths(activeObjects);
        jobs = new AoJobs(activeObjects, transactions);
        AoLedgerRows rows = new AoLedgerRows(activeObjects);
        changes = new AoRuleChangeLog(activeObjects);
        PlacementRulesCache rules = new PlacementRulesCache(
                changes, accounts, new AoClosings(activeObjects), time, () -> History.always(ActivityMapping.NONE));
        KnownIssues known = new KnownIssues(
                rows, agency, new IssueAccountTrail(new AoAuditLog(activeObjects), accounts, Clock.systemUTC()));
        sync = new LedgerSync(rows, agency, known, changes, rules, transactions);
        SettingLedgerMemory memory = new SettingLedgerMemory(new AoSettings(activeObjects, transactions));
        fill = new LedgerFill(rows, agency, sync, memory, transactions, Clock.systemUTC());
        recalculation = new Recalculation(
                rows,
                changes,
                rules,
                transactions,
                new JobRuns(jobs, "benchmark", Clock.systemUTC()),
                Clock.systemUTC(),
                new SharingPace());
        owners = new IssueOwners(rules, accounts, time);
        books = new Books(activeObjects, transactions, accounts, reader, dirtyMonths, time);
    }

    /** Opens a ledger that has been filled before. */
    static Ledger open(Database database, Agency agency) {
        return new Ledger(database, agency);
    }

    /** Makes a ledger with its accounts and links, but no hours yet. */
    static Ledger create(Database database, Agency agency) {
        Ledger ledger = new Ledger(database, agency);
        ledger.books.open();
        for (int number = 0; number < agency.accounts(); number++) {
            ledger.takeOn(number);
        }
        return ledger;
    }

    /**
     * Makes a ledger in which some projects belong to one client, and the others to nobody, but no hours yet.
     *
     * @param projects how many, 500 entries each
     */
    static Ledger createForOneClient(Database database, Agency agency, int projects) {
        Ledger ledger = new Ledger(database, agency);
        ledger.transactions.run(() -> {
            Account client = ledger.accounts.add(account("CLIENT"));
            ledger.accounts.add(account("NEXT"));
            agency.projects().stream()
                    .limit(projects)
                    .forEach(project -> ledger.accounts.addLink(link(client, project)));
        });
        return ledger;
    }

    /** Gives all linked projects to another account; the entries have not followed yet. */
    void moveProjects(long from, long to) {
        Account next = accounts.byIds(List.of(to)).get(to);
        transactions.run(() -> accounts.linksOf(from).forEach(link -> {
            accounts.removeLink(link);
            accounts.addLink(link(next, link.projectId()));
            changes.announce(RuleChange.Scope.PROJECT, link.projectId());
        }));
    }

    /** Changes something about an account that its entries have to follow. */
    void changeTerms(long accountId) {
        transactions.run(() -> changes.announce(RuleChange.Scope.ACCOUNT, accountId));
    }

    /** Lets all entries follow. */
    void follow() {
        if (!recalculation.runFor(Duration.ofHours(1))) {
            throw new IllegalStateException("Entries are left that have not followed");
        }
    }

    /** The id of the account with a key. */
    long accountId(String key) {
        return accounts.byKey(AccountKey.of(key)).orElseThrow().id();
    }

    /** Fills the ledger as after the installation. */
    void fill() {
        new JobRuns(jobs, "benchmark", Clock.systemUTC())
                .begin(Job.Kind.FIRST_FILL)
                .orElseThrow()
                .perform(fill::run);
    }

    /** Does what the job of every minute does, and what the database does by itself after a while. */
    void settle() {
        do {
            books.upkeep().run();
        } while (!dirtyMonths.dirty(1).isEmpty());
        database.jdbc().execute("VACUUM ANALYZE");
    }

    Agency agency() {
        return agency;
    }

    HourLedger reader() {
        return reader;
    }

    LedgerSync sync() {
        return sync;
    }

    Books books() {
        return books;
    }

    /** Lists accounts by name, at most so many. */
    List<Account> accounts(int most) {
        return accounts.list(AccountQuery.open(), LocalDate.EPOCH, 0, most);
    }

    IssueOwners owners() {
        return owners;
    }

    Database database() {
        return database;
    }

    /** The name of one of the ledger's tables in the database. */
    String table(String name) {
        return activeObjects.tablePrefix() + name;
    }

    @Override
    public void close() {
        database.close();
    }

    private void takeOn(int number) {
        transactions.run(() -> {
            Account account = accounts.add(account("A" + number));
            books.agree(account);
            List<Long> projects = agency.projectsOf(number);
            projects.forEach(project -> accounts.addLink(link(account, project)));
        });
    }

    private static Account account(String key) {
        return Account.open(AccountKey.of(key), "Client " + key, "JIRAUSER10000", CurrencyUnit.EUR)
                .build();
    }

    private static AccountLink link(Account account, long project) {
        return new AccountLink(0, account.id(), project, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
