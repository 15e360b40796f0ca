package org.retainer.jira.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.hours.IgnoredIssueAccounts;
import org.retainer.hours.IgnoredIssueAccounts.Ignored;
import org.retainer.hours.IssueVisibility;
import org.retainer.jira.template.Templates;

/** What is written on issues about whose they are but does not count, for those who see all accounts. */
public final class IgnoredAccountsPage implements SitePage {
    private static final String PATH = "/ignored-accounts";
    private static final int PAGE = 50;

    private final IgnoredIssueAccounts ignored;
    private final IssueVisibility visibility;
    private final Frame frame;

    public IgnoredAccountsPage(IgnoredIssueAccounts ignored, IssueVisibility visibility, Templates templates) {
        this.ignored = ignored;
        this.visibility = visibility;
        this.frame = new Frame(templates);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Page show(Visit visit) {
        List<Ignored> all = ignored.list(visit.viewer());
        int startAt = visit.parameters().startAt();
        List<Ignored> page = all.stream().skip(startAt).limit(PAGE).toList();
        Set<Long> browsable = visibility.browsable(
                visit.viewer(), page.stream().map(Ignored::issueId).collect(Collectors.toSet()));
        Map<String, Object> values = visit.values();
        values.put(
                "rows",
                page.stream()
                        .map(one -> Row.of(one, browsable.contains(one.issueId())))
                        .toList());
        values.put("pager", Pager.of(visit, PATH, Set.of(), startAt, PAGE, all.size()));
        return frame.page(visit, visit.texts().say("ignored.title"), "ignored-accounts.vm", values);
    }

    /** One issue; key and text are empty when the viewer may not browse it. */
    public record Row(String issue, String text, String reason) {
        static Row of(Ignored one, boolean browsable) {
            return new Row(
                    browsable ? one.issueKey() : "",
                    browsable ? one.text() : "",
                    one.reason().name());
        }
    }
}
