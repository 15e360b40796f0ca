package org.retainer.sandbox.jira.query;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.retainer.sandbox.jira.access.Permissions;
import org.retainer.sandbox.jira.index.IndexConfigurations;
import org.retainer.sandbox.jira.issue.Issues;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.person.People;
import org.retainer.sandbox.jira.project.Projects;
import org.retainer.sandbox.jira.project.StoredProject;
import org.retainer.sandbox.jira.query.Query.And;
import org.retainer.sandbox.jira.query.Query.Clause;
import org.retainer.sandbox.jira.query.Query.Not;
import org.retainer.sandbox.jira.query.Query.Or;
import org.retainer.sandbox.jira.query.Query.Order;
import org.retainer.sandbox.jira.query.Query.Term;

/** Finds the issues that a JQL text asks for, among those that the asking person may browse. */
public final class Search {
    private static final Map<String, String> SORTABLE = Map.ofEntries(
            Map.entry("key", "p.project_key %1$s, i.issue_number %1$s"),
            Map.entry("issuekey", "p.project_key %1$s, i.issue_number %1$s"),
            Map.entry("project", "lower(p.name) %1$s"),
            Map.entry("created", "i.created %1$s"),
            Map.entry("updated", "i.updated %1$s"),
            Map.entry("summary", "lower(i.summary) %1$s"),
            Map.entry("status", "i.status_id %1$s"),
            Map.entry("priority", "i.priority_id %1$s"),
            Map.entry("issuetype", "i.type_id %1$s"),
            Map.entry("type", "i.type_id %1$s"),
            Map.entry("assignee", "i.assignee_key %1$s"),
            Map.entry("reporter", "i.reporter_key %1$s"));

    private final Clock clock;
    private final Issues issues;
    private final People people;
    private final Projects projects;
    private final Permissions permissions;
    private final IndexConfigurations indexed;

    public Search(
            Clock clock,
            Issues issues,
            People people,
            Projects projects,
            Permissions permissions,
            IndexConfigurations indexed) {
        this.clock = clock;
        this.issues = issues;
        this.people = people;
        this.projects = projects;
        this.permissions = permissions;
        this.indexed = indexed;
    }

    /** One page of what was found, and how much there is. */
    public record Found(List<StoredIssue> issues, int total) {}

    /**
     * Answers a JQL text; an empty one asks for everything.
     *
     * @throws QueryException when the text is not understood or names what does not exist
     */
    public Found find(String jql, ApplicationUser asking, int startAt, int maxResults) {
        Query query = Parser.parse(jql == null ? "" : jql);
        List<StoredProject> visible = permissions.visible(asking);
        Moments moments = new Moments(clock.instant(), clock.getZone());
        SqlCondition condition = query.where() == null
                ? SqlCondition.ALWAYS
                : condition(
                        query.where(),
                        new Conditions(
                                issues, people, visible, asking, moments, new PropertyConditions(indexed, moments)));
        String order = order(query.orders());
        if (visible.size() < projects.all().size()) {
            List<Long> ids = visible.stream().map(StoredProject::getId).toList();
            condition = SqlCondition.in("i.project_id", ids).and(condition);
        }
        Object[] values = condition.values().toArray();
        int total = issues.count("where " + condition.sql(), values);
        List<Object> all = new ArrayList<>(condition.values());
        all.add(maxResults);
        all.add(startAt);
        List<StoredIssue> page = maxResults == 0
                ? List.of()
                : issues.list("where " + condition.sql() + " order by " + order + " limit ? offset ?", all.toArray());
        return new Found(page, total);
    }

    private static SqlCondition condition(Clause clause, Conditions conditions) {
        if (clause instanceof And and) {
            return condition(and.left(), conditions).and(condition(and.right(), conditions));
        }
        if (clause instanceof Or or) {
            return condition(or.left(), conditions).or(condition(or.right(), conditions));
        }
        if (clause instanceof Not not) {
            return condition(not.clause(), conditions).not();
        }
        return conditions.of((Term) clause);
    }

    private String order(List<Order> orders) {
        StringBuilder sql = new StringBuilder();
        for (Order order : orders) {
            String column = SORTABLE.get(order.field().toLowerCase(Locale.ROOT));
            String direction = order.descending() ? "desc" : "asc";
            sql.append(
                            column != null
                                    ? String.format(Locale.ROOT, column, direction)
                                    : PropertyConditions.order(indexed, order.field())
                                                    .orElseThrow(() -> Conditions.unknownField(order.field()))
                                            + " "
                                            + direction)
                    .append(", ");
        }
        return sql.append("p.project_key desc, i.issue_number desc").toString();
    }
}
