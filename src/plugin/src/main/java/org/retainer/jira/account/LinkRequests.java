package org.retainer.jira.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retainer.account.AccountLink;
import org.retainer.account.AccountLinks;
import org.retainer.account.Projects;
import org.retainer.jira.hours.Following;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Ids;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;

/** Answers requests about the links of accounts to projects. */
public final class LinkRequests {
    private static final Set<String> FIELDS = Set.of("type", "project", "component", "from", "to");
    private static final int LONGEST = 255;

    private final AccountLinks links;
    private final Projects projects;
    private final Following following;

    public LinkRequests(AccountLinks links, Projects projects, Following following) {
        this.links = links;
        this.projects = projects;
        this.following = following;
    }

    public Reply list(Asker asker, String accountKey, Parameters parameters) {
        List<AccountLink> all = links.of(asker.viewer(), accountKey);
        int startAt = parameters.startAt();
        int maxResults = parameters.whole("maxResults", 1, Parameters.MOST_RESULTS, Parameters.MOST_RESULTS);
        List<Json> values =
                all.stream().skip(startAt).limit(maxResults).map(this::json).toList();
        return Reply.ok(Reply.list(startAt, maxResults, all.size(), values));
    }

    /**
     * Links a project or component; when the answer is sent its hours have followed, or {@code recalculating} says that some
     * have not.
     */
    public Reply add(Asker asker, String accountKey, String body) {
        Fields fields = Fields.of(body, FIELDS);
        LinkType type = fields.choice("type", LinkType.class).orElse(LinkType.PROJECT);
        if (!fields.has("type")) {
            fields.complain("type", "required");
        }
        Optional<String> component = fields.text("component", LONGEST);
        if (type == LinkType.COMPONENT && component.isEmpty()) {
            fields.complain("component", "required");
        } else if (type == LinkType.PROJECT && component.isPresent()) {
            fields.complain("component", "link.component");
        }
        String project = fields.requiredText("project", LONGEST);
        var from = fields.day("from");
        var to = fields.day("to");
        fields.check();
        AccountLink added = links.add(asker.viewer(), accountKey, project, component, from, to);
        return Reply.created(following.tellMoved(json(added)));
    }

    public Reply remove(Asker asker, String accountKey, String id) {
        links.remove(asker.viewer(), accountKey, Ids.parse("link.absent", id));
        return following.tellMoved(Reply.deleted());
    }

    private Json json(AccountLink link) {
        Optional<Projects.ProjectRef> project = projects.byId(link.projectId());
        Json json = Json.object()
                .with("id", link.id())
                .with("type", link.isDefault() ? LinkType.PROJECT : LinkType.COMPONENT)
                .with("project", project.map(Projects.ProjectRef::key).orElse(String.valueOf(link.projectId())))
                .with("projectName", project.map(Projects.ProjectRef::name))
                .with("from", link.from())
                .with("to", link.to());
        return link.isDefault()
                ? json
                : json.with("component", LinkedComponent.of(link, projects).name())
                        .with("componentId", link.componentId());
    }

    /** What is linked. */
    private enum LinkType {
        PROJECT,
        COMPONENT
    }
}
