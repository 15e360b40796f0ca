package org.retainer.jira.panel;

import java.util.List;
import java.util.Set;
import org.retainer.hours.IssueAccounts;
import org.retainer.hours.IssueFacts;
import org.retainer.jira.hours.Following;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;

/** Answers requests that write on an issue whose it is. */
public final class IssueAccountRequests {
    private static final Set<String> FIELDS = Set.of("account");
    private static final int LONGEST = 255;
    private static final int MOST_CHOICES = 100;

    private final IssueClients clients;
    private final IssueAccounts accounts;
    private final Following following;

    public IssueAccountRequests(IssueClients clients, IssueAccounts accounts, Following following) {
        this.clients = clients;
        this.accounts = accounts;
        this.following = following;
    }

    /** Writes an account on an issue; the answer says whose it is now, and how many entries have moved. */
    public Reply put(Asker asker, String issueKey, String body) {
        IssueFacts issue = clients.find(asker.viewer(), issueKey);
        Fields fields = Fields.of(body, FIELDS);
        String account = fields.requiredText("account", LONGEST);
        fields.check();
        accounts.put(asker.viewer(), issue, account);
        return Reply.ok(following.tellMoved(clients.owner(accounts.now(issue))));
    }

    /** Takes away what is written on an issue; a header says how many entries have moved. */
    public Reply remove(Asker asker, String issueKey) {
        accounts.remove(asker.viewer(), clients.find(asker.viewer(), issueKey));
        return following.tellMoved(Reply.deleted());
    }

    /** Lists the open accounts that the asker may write on an issue, at most {@code maxResults} of them. */
    public Reply choices(Asker asker, String issueKey, Parameters parameters) {
        IssueFacts issue = clients.find(asker.viewer(), issueKey);
        int most = parameters.whole("maxResults", 1, MOST_CHOICES, MOST_CHOICES);
        List<Json> found = accounts
                .choices(asker.viewer(), issue, parameters.text("query").orElse(""), most)
                .stream()
                .map(IssueClients::brief)
                .toList();
        return Reply.ok(Reply.list(0, most, found.size(), found));
    }
}
