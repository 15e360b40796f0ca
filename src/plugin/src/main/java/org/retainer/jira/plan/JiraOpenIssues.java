package org.retainer.jira.plan;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.Issue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountLink;
import org.retainer.account.Accounts;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.IssueVisibility;
import org.retainer.hours.LedgerRows;
import org.retainer.hours.WorklogFeed;
import org.retainer.jira.hours.IssueOwners;
import org.retainer.plan.OpenIssues;
import org.retainer.time.InstallationTime;

/**
 * Open issues of Jira. An issue is open until it is resolved. Only the latest issues of the linked projects are looked
 * through, and those with the account written on them that the ledger knows: enough to plan a month from, and no search of
 * Jira is needed, whose types differ between its versions.
 */
public final class JiraOpenIssues implements OpenIssues {
    private static final int LATEST = 2_000;
    private static final int AT_ONCE = 200;

    private final Accounts accounts;
    private final LedgerRows ledger;
    private final WorklogFeed feed;
    private final IssueOwners owners;
    private final IssueVisibility visibility;
    private final InstallationTime time;

    public JiraOpenIssues(
            Accounts accounts,
            LedgerRows ledger,
            WorklogFeed feed,
            IssueOwners owners,
            IssueVisibility visibility,
            InstallationTime time) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.feed = feed;
        this.owners = owners;
        this.visibility = visibility;
        this.time = time;
    }

    @Override
    public Found of(Viewer viewer, Account account, String text, int limit) {
        List<Long> ids = new ArrayList<>(candidates(account));
        List<OpenIssue> found = new ArrayList<>();
        int looked = 0;
        while (looked < Math.min(ids.size(), LATEST) && found.size() <= limit) {
            List<Long> part = ids.subList(looked, Math.min(ids.size(), looked + AT_ONCE));
            looked += part.size();
            found.addAll(theirs(viewer, account, open(part, text.toLowerCase(Locale.ROOT))));
        }
        return new Found(
                found.subList(0, Math.min(found.size(), limit)), looked >= ids.size() && found.size() <= limit);
    }

    @Override
    public Set<Long> done(Collection<Long> issueIds) {
        Set<Long> done = new HashSet<>();
        if (!issueIds.isEmpty()) {
            ComponentAccessor.getIssueManager().getIssueObjects(issueIds).stream()
                    .filter(issue -> issue != null && issue.getResolutionDate() != null)
                    .forEach(issue -> done.add(issue.getId()));
        }
        return done;
    }

    /** The issues of the projects that are linked today, and those with the account written on them, the latest first. */
    private Collection<Long> candidates(Account account) {
        Set<Long> ids = new TreeSet<>(Comparator.reverseOrder());
        accounts.linksOf(account.id()).stream()
                .filter(link -> link.validOn(time.today()))
                .map(AccountLink::projectId)
                .distinct()
                .forEach(project ->
                        ids.addAll(ComponentAccessor.getIssueManager().getIssueIdsForProject(project)));
        ledger.issuesWithOwnAccounts(Optional.of(account.key()), 0, LATEST).forEach(issue -> ids.add(issue.id()));
        return ids;
    }

    private static Map<Long, Issue> open(Collection<Long> ids, String text) {
        Map<Long, Issue> open = new HashMap<>();
        ComponentAccessor.getIssueManager().getIssueObjects(ids).stream()
                .filter(Objects::nonNull)
                .filter(issue -> issue.getResolutionDate() == null)
                .filter(issue -> contains(issue.getKey(), text) || contains(issue.getSummary(), text))
                .forEach(issue -> open.put(issue.getId(), issue));
        return open;
    }

    private List<OpenIssue> theirs(Viewer viewer, Account account, Map<Long, Issue> open) {
        List<IssueFacts> theirs = feed.issues(open.keySet()).stream()
                .filter(issue -> owners.isOf(issue, account.id()))
                .toList();
        Set<Long> browsable =
                visibility.browsable(viewer, theirs.stream().map(IssueFacts::id).toList());
        return theirs.stream()
                .filter(issue -> browsable.contains(issue.id()))
                .sorted(Comparator.comparing(IssueFacts::id).reversed())
                .map(issue -> new OpenIssue(
                        issue.id(),
                        issue.key(),
                        issue.summary(),
                        remaining(open.get(issue.id()).getEstimate())))
                .toList();
    }

    private static OptionalLong remaining(Long estimate) {
        return estimate == null ? OptionalLong.empty() : OptionalLong.of(estimate);
    }

    private static boolean contains(String whole, String part) {
        return whole != null && whole.toLowerCase(Locale.ROOT).contains(part);
    }
}
