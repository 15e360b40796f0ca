package org.retainer.jira.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountAccess;
import org.retainer.account.AccountKey;
import org.retainer.account.Accounts;
import org.retainer.audit.RecordedChange;
import org.retainer.hours.IssueVisibility;
import org.retainer.hours.LedgerRow;
import org.retainer.hours.LedgerRows;
import org.retainer.hours.Worklog;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** Finds what changes speak of: accounts that the viewer may see, issues that the viewer may browse. */
public final class AuditSubjects {
    /** Fields that hold the key of an account. */
    static final String ACCOUNT_FIELD = "account";

    /** The kind of object that is named by the id of its worklog. */
    static final String ENTRY = "ENTRY";

    private final Accounts accounts;
    private final LedgerRows ledger;
    private final IssueVisibility visibility;
    private final InstallationTime time;

    public AuditSubjects(Accounts accounts, LedgerRows ledger, IssueVisibility visibility, InstallationTime time) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.visibility = visibility;
        this.time = time;
    }

    /** Looks everything up that a page of changes speaks of. */
    public Known of(Viewer viewer, List<RecordedChange> changes) {
        Set<Long> accountIds = new HashSet<>();
        Set<Long> worklogIds = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (RecordedChange change : changes) {
            accountIds.add(change.entry().accountId());
            Stream.of(change.entry().before(), change.entry().after())
                    .map(fields -> fields.getOrDefault(ACCOUNT_FIELD, ""))
                    .forEach(named::add);
            if (change.entry().object().equals(ENTRY)) {
                worklogIds.add(change.entry().id());
            }
        }
        Map<Long, Account> seen = new HashMap<>(accounts.byIds(accountIds));
        Set<String> hidden = named.stream().filter(key -> isHidden(viewer, key)).collect(Collectors.toSet());
        seen.values().removeIf(account -> !AccountAccess.maySee(viewer, account, time.today()));
        return new Known(seen, hidden, issueKeys(viewer, worklogIds));
    }

    /** Tells whether a text is the key of an account that the viewer may not see. */
    private boolean isHidden(Viewer viewer, String key) {
        if (key.isEmpty() || AccountAccess.seesAll(viewer)) {
            return false;
        }
        try {
            return accounts.byKey(AccountKey.of(key))
                    .filter(account -> !AccountAccess.maySee(viewer, account, time.today()))
                    .isPresent();
        } catch (Refusal noKey) {
            return false;
        }
    }

    private Map<Long, String> issueKeys(Viewer viewer, Set<Long> worklogIds) {
        Map<Long, Long> issues = new HashMap<>();
        for (LedgerRow row : ledger.rows(worklogIds).values()) {
            row.worklog()
                    .map(Worklog::issueId)
                    .ifPresent(issue -> issues.put(row.placement().worklogId(), issue));
        }
        Set<Long> browsable = visibility.browsable(viewer, new HashSet<>(issues.values()));
        Map<Long, String> keys = new HashMap<>();
        var facts = ledger.issueRows(browsable);
        issues.forEach((worklog, issue) -> {
            if (facts.containsKey(issue)) {
                keys.put(worklog, facts.get(issue).facts().key());
            }
        });
        return keys;
    }

    /** What was found. */
    public record Known(Map<Long, Account> accounts, Set<String> hiddenKeys, Map<Long, String> issueKeys) {
        public Optional<Account> account(long id) {
            return Optional.ofNullable(accounts.get(id));
        }

        /** Answers the key of the issue that a changed entry stands on; empty when the viewer may not browse it. */
        public Optional<String> issue(RecordedChange change) {
            return change.entry().object().equals(ENTRY)
                    ? Optional.ofNullable(issueKeys.get(change.entry().id()))
                    : Optional.empty();
        }

        /** Tells whether a text in a field is the key of an account that the viewer may not see. */
        boolean hides(String field, String text) {
            return field.equals(ACCOUNT_FIELD) && hiddenKeys.contains(text);
        }
    }
}
