package org.retainer.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.java.ao.RawEntity;
import org.retainer.access.PersonNames;
import org.retainer.account.AccountUse;
import org.retainer.account.Accounts;
import org.retainer.alert.Alerts;
import org.retainer.audit.AuditLog;
import org.retainer.audit.AuditTrail;
import org.retainer.budget.Budgets;
import org.retainer.contact.Contacts;
import org.retainer.fixture.Stores;
import org.retainer.hours.Closings;
import org.retainer.hours.Decisions;
import org.retainer.hours.DirtyMonths;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourLocks;
import org.retainer.hours.LedgerMemory;
import org.retainer.hours.LedgerRows;
import org.retainer.hours.RuleChangeLog;
import org.retainer.jira.access.AoPersonNames;
import org.retainer.jira.account.AoAccounts;
import org.retainer.jira.alert.AoAlerts;
import org.retainer.jira.audit.AoAuditLog;
import org.retainer.jira.budget.AoBudgets;
import org.retainer.jira.contact.AoContacts;
import org.retainer.jira.hours.AoClosings;
import org.retainer.jira.hours.AoDecisions;
import org.retainer.jira.hours.AoDirtyMonths;
import org.retainer.jira.hours.AoHourLedger;
import org.retainer.jira.hours.AoHourLocks;
import org.retainer.jira.hours.AoLedgerRows;
import org.retainer.jira.hours.AoRuleChangeLog;
import org.retainer.jira.hours.SettingLedgerMemory;
import org.retainer.jira.job.AoJobs;
import org.retainer.jira.journal.AoJournals;
import org.retainer.jira.outbox.AoOutbox;
import org.retainer.jira.outbox.AoSendingBindings;
import org.retainer.jira.plan.AoPlans;
import org.retainer.jira.rate.AoRates;
import org.retainer.jira.setting.AoSettings;
import org.retainer.jira.setting.AoSettingsStore;
import org.retainer.jira.transaction.AoTransactions;
import org.retainer.jira.work.AoLateEntries;
import org.retainer.jira.work.AoWorkStore;
import org.retainer.job.Jobs;
import org.retainer.journal.Journals;
import org.retainer.outbox.Outbox;
import org.retainer.outbox.SendingBindings;
import org.retainer.plan.Plans;
import org.retainer.rate.Rates;
import org.retainer.sandbox.activeobjects.StrictActiveObjects;
import org.retainer.sandbox.database.Database;
import org.retainer.setting.SettingsStore;
import org.retainer.transaction.Transactions;
import org.retainer.work.LateEntries;
import org.retainer.work.WorkStore;

/** All stores over one database, with the entities that the plugin's descriptor lists. */
public final class AoStores implements Stores {
    private static final Pattern ENTITY = Pattern.compile("<entity>([^<]+)</entity>");

    private final Database database;
    private final ActiveObjects ao;
    private final AoTransactions transactions;

    private AoStores(Database database, ActiveObjects ao) {
        this.database = database;
        this.ao = ao;
        this.transactions = new AoTransactions(ao);
    }

    static AoStores over(Database database) {
        return new AoStores(database, StrictActiveObjects.open(database, "org.retainer.jira", entities()));
    }

    /** A second node on the same database: stores of its own over Active Objects of its own. */
    public AoStores secondNode() {
        return over(database);
    }

    public ActiveObjects activeObjects() {
        return ao;
    }

    public Database database() {
        return database;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    void clear() {
        for (Class entity : entities()) {
            ao.deleteWithSQL(entity, "ID > ?", 0);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends RawEntity<?>>> entities() {
        try (InputStream descriptor = AoStores.class.getResourceAsStream("/atlassian-plugin.xml")) {
            Matcher named = ENTITY.matcher(new String(descriptor.readAllBytes(), StandardCharsets.UTF_8));
            List<Class<? extends RawEntity<?>>> entities = new ArrayList<>();
            while (named.find()) {
                entities.add((Class<? extends RawEntity<?>>) Class.forName(named.group(1)));
            }
            return entities;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The descriptor names an entity that does not exist", e);
        }
    }

    @Override
    public Accounts accounts() {
        return new AoAccounts(ao);
    }

    @Override
    public AccountUse accountUse() {
        return new AoHourLedger(ao);
    }

    @Override
    public AuditLog auditLog() {
        return new AoAuditLog(ao);
    }

    @Override
    public AuditTrail auditTrail() {
        return new AoAuditLog(ao);
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public LedgerRows ledgerRows() {
        return new AoLedgerRows(ao);
    }

    @Override
    public HourLedger hourLedger() {
        return new AoHourLedger(ao);
    }

    @Override
    public Closings closings() {
        return new AoClosings(ao);
    }

    @Override
    public HourLocks hourLocks() {
        return new AoHourLocks(ao);
    }

    @Override
    public Decisions decisions() {
        return new AoDecisions(ao);
    }

    @Override
    public DirtyMonths dirtyMonths() {
        return new AoDirtyMonths(ao);
    }

    @Override
    public LedgerMemory ledgerMemory() {
        return new SettingLedgerMemory(new AoSettings(ao, transactions));
    }

    @Override
    public RuleChangeLog ruleChanges() {
        return new AoRuleChangeLog(ao);
    }

    @Override
    public Plans plans() {
        return new AoPlans(ao);
    }

    @Override
    public Jobs jobs() {
        return new AoJobs(ao, transactions);
    }

    @Override
    public SettingsStore settings() {
        return new AoSettingsStore(new AoSettings(ao, transactions));
    }

    @Override
    public Contacts contacts() {
        return new AoContacts(ao);
    }

    @Override
    public Journals journals() {
        return new AoJournals(ao);
    }

    @Override
    public Rates rates() {
        return new AoRates(ao);
    }

    @Override
    public Outbox outbox() {
        return new AoOutbox(ao);
    }

    @Override
    public Alerts alerts() {
        return new AoAlerts(ao);
    }

    @Override
    public SendingBindings sendingBindings() {
        return new AoSendingBindings(new AoSettings(ao, transactions));
    }

    @Override
    public Budgets budgets() {
        return new AoBudgets(ao);
    }

    @Override
    public WorkStore work() {
        return new AoWorkStore(ao);
    }

    @Override
    public LateEntries lateEntries() {
        return new AoLateEntries(ao);
    }

    @Override
    public PersonNames personNames() {
        return new AoPersonNames(ao);
    }
}
