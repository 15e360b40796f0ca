package org.retainer.jira.hours;

import java.util.List;
import java.util.stream.Collectors;
import org.retainer.hours.IgnoredIssueAccounts;
import org.retainer.hours.IgnoredIssueAccounts.Ignored;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;

/** Answers what is written on issues about whose they are but does not count. */
public final class IgnoredAccountRequests {
    private final IgnoredIssueAccounts ignored;
    private final BrowsableIssues issues;

    public IgnoredAccountRequests(IgnoredIssueAccounts ignored, BrowsableIssues issues) {
        this.ignored = ignored;
        this.issues = issues;
    }

    /** Lists them; {@code issue} and {@code text} are left out where the asker may not browse the issue. */
    public Reply list(Asker asker, Parameters parameters) {
        List<Ignored> all = ignored.list(asker.viewer());
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        List<Ignored> page = all.stream().skip(startAt).limit(maxResults).toList();
        var browsable = issues.browsable(
                asker.viewer(), page.stream().map(Ignored::issueId).collect(Collectors.toSet()));
        return Reply.ok(Reply.list(
                startAt,
                maxResults,
                all.size(),
                page.stream()
                        .map(one -> json(one, browsable.contains(one.issueId())))
                        .toList()));
    }

    private static Json json(Ignored one, boolean browsable) {
        return Json.object()
                .with("issueId", one.issueId())
                .with("issue", browsable ? one.issueKey() : null)
                .with("text", browsable ? one.text() : null)
                .with("reason", one.reason());
    }
}
