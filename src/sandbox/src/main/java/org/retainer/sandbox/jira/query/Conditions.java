package org.retainer.sandbox.jira.query;

import com.atlassian.jira.user.ApplicationUser;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.retainer.sandbox.jira.issue.IssuePriority;
import org.retainer.sandbox.jira.issue.IssueStatus;
import org.retainer.sandbox.jira.issue.IssueType;
import org.retainer.sandbox.jira.issue.Issues;
import org.retainer.sandbox.jira.person.People;
import org.retainer.sandbox.jira.project.StoredComponent;
import org.retainer.sandbox.jira.project.StoredProject;
import org.retainer.sandbox.jira.query.Query.Operand;
import org.retainer.sandbox.jira.query.Query.Operator;
import org.retainer.sandbox.jira.query.Query.Term;

/** Turns one comparison of JQL into SQL over {@code i} (issue) and {@code p} (project). */
final class Conditions {
    private final Issues issues;
    private final People people;
    private final List<StoredProject> visible;
    private final ApplicationUser asking;
    private final Moments moments;
    private final PropertyConditions properties;

    Conditions(
            Issues issues,
            People people,
            List<StoredProject> visible,
            ApplicationUser asking,
            Moments moments,
            PropertyConditions properties) {
        this.issues = issues;
        this.people = people;
        this.visible = visible;
        this.asking = asking;
        this.moments = moments;
        this.properties = properties;
    }

    SqlCondition of(Term term) {
        return switch (term.field().toLowerCase(Locale.ROOT)) {
            case "project" -> equality(term, "i.project_id", false, this::project);
            case "key", "issuekey", "issue", "id" -> key(term);
            case "parent" -> equality(term, "i.parent_id", true, this::issueId);
            case "assignee" -> equality(term, "i.assignee_key", true, this::user);
            case "reporter", "creator" -> equality(term, "i.reporter_key", true, this::user);
            case "status" -> equality(
                    term, "i.status_id", false, named(IssueStatus::byName, IssueStatus::byId, IssueStatus::id));
            case "issuetype", "type" -> equality(
                    term, "i.type_id", false, named(IssueType::byName, IssueType::byId, IssueType::id));
            case "priority" -> equality(
                    term, "i.priority_id", false, named(IssuePriority::byName, IssuePriority::byId, IssuePriority::id));
            case "component" -> component(term);
            case "labels" -> labels(term);
            case "worklogauthor" -> linked(term, "jira_worklog", "author_key", this::user);
            case "worklogdate" -> worklogDate(term);
            case "created" -> moment(term, "i.created");
            case "updated" -> moment(term, "i.updated");
            case "summary" -> text(term, "i.summary");
            case "description" -> text(term, "i.description");
            case "text" -> text(term, "i.summary || ' ' || coalesce(i.description, '')");
            default -> properties.of(term).orElseThrow(() -> unknownField(term.field()));
        };
    }

    static QueryException unknownField(String field) {
        return new QueryException("Field '" + field + "' does not exist or you do not have permission to view it.");
    }

    private interface Resolver {
        /** Answers the stored values that an operand means; empty when there is no such thing. */
        List<?> resolve(Operand operand);
    }

    private SqlCondition equality(Term term, String column, boolean mayBeEmpty, Resolver resolver) {
        SqlCondition any = SqlCondition.NEVER;
        List<Object> wanted = new ArrayList<>();
        for (Operand operand : checked(term)) {
            if (operand.kind() == Operand.Kind.EMPTY) {
                any = mayBeEmpty ? SqlCondition.of(column + " is null") : SqlCondition.NEVER;
            } else {
                wanted.addAll(resolved(term, operand, resolver));
            }
        }
        SqlCondition positive = any.or(SqlCondition.in(column, wanted));
        return term.operator().isNegative()
                ? positive.not()
                        .and(SqlCondition.of(
                                any == SqlCondition.NEVER && mayBeEmpty ? column + " is not null" : "1 = 1"))
                : positive;
    }

    private SqlCondition linked(Term term, String table, String column, Resolver resolver) {
        List<Object> wanted = new ArrayList<>();
        SqlCondition any = SqlCondition.NEVER;
        String exists = "exists (select 1 from " + table + " x where x.issue_id = i.id";
        for (Operand operand : checked(term)) {
            if (operand.kind() == Operand.Kind.EMPTY) {
                any = SqlCondition.of("not " + exists + ")");
            } else {
                wanted.addAll(resolved(term, operand, resolver));
            }
        }
        if (!wanted.isEmpty()) {
            any = any.or(SqlCondition.in("x." + column, wanted).within(exists + " and ", ")"));
        }
        boolean leavesOutEmpty = term.operator() == Operator.NOT_EQUALS || term.operator() == Operator.NOT_IN;
        return !term.operator().isNegative()
                ? any
                : leavesOutEmpty ? any.not().and(SqlCondition.of(exists + ")")) : any.not();
    }

    private SqlCondition component(Term term) {
        return linked(term, "jira_issue_component", "component_id", operand -> visible.stream()
                .flatMap(project -> project.components().stream())
                .filter(component -> component.name().equalsIgnoreCase(operand.text())
                        || String.valueOf(component.id()).equals(operand.text()))
                .map(StoredComponent::id)
                .toList());
    }

    private SqlCondition labels(Term term) {
        SqlCondition any = SqlCondition.NEVER;
        boolean asksForEmpty = false;
        for (Operand operand : checked(term)) {
            if (operand.kind() == Operand.Kind.EMPTY) {
                asksForEmpty = true;
                any = any.or(SqlCondition.of("trim(i.labels) = ''"));
            } else {
                any = any.or(
                        SqlCondition.of("i.labels like ? escape '!'", "% " + People.escapeLike(operand.text()) + " %"));
            }
        }
        SqlCondition negative = any.not();
        return !term.operator().isNegative()
                ? any
                : asksForEmpty ? negative : negative.and(SqlCondition.of("trim(i.labels) <> ''"));
    }

    private SqlCondition key(Term term) {
        if (isComparison(term.operator())) {
            long id = issueId(term.operands().get(0)).stream()
                    .findFirst()
                    .orElseThrow(() -> noIssue(term.operands().get(0).text(), term.field()));
            return SqlCondition.of(
                    "exists (select 1 from jira_issue k where k.id = ? and k.project_id = i.project_id and"
                            + " i.issue_number " + term.operator().shown() + " k.issue_number)",
                    id);
        }
        return equality(term, "i.id", false, operand -> {
            List<Long> ids = issueId(operand);
            if (ids.isEmpty()) {
                throw noIssue(operand.text(), term.field());
            }
            return ids;
        });
    }

    private SqlCondition moment(Term term, String column) {
        if (term.operator() == Operator.IS || term.operator() == Operator.IS_NOT) {
            return term.operator() == Operator.IS ? SqlCondition.NEVER : SqlCondition.ALWAYS;
        }
        SqlCondition any = SqlCondition.NEVER;
        for (Operand operand : term.operands()) {
            long millis = moments.read(term.field(), operand).toInstant().toEpochMilli();
            String sign = isComparison(term.operator()) ? term.operator().shown() : "=";
            any = any.or(SqlCondition.of(column + " " + sign + " ?", millis));
        }
        return term.operator().isNegative() ? any.not() : any;
    }

    private SqlCondition worklogDate(Term term) {
        SqlCondition any = SqlCondition.NEVER;
        String exists = "exists (select 1 from jira_worklog x where x.issue_id = i.id and ";
        for (Operand operand : checkedDates(term)) {
            ZonedDateTime moment = moments.read(term.field(), operand);
            ZonedDateTime day = moment.toLocalDate().atStartOfDay(moment.getZone());
            long from = day.toInstant().toEpochMilli();
            long next = day.plusDays(1).toInstant().toEpochMilli();
            SqlCondition one =
                    switch (term.operator()) {
                        case LESS -> SqlCondition.of("x.started < ?", from);
                        case LESS_OR_EQUAL -> SqlCondition.of("x.started < ?", next);
                        case GREATER -> SqlCondition.of("x.started >= ?", next);
                        case GREATER_OR_EQUAL -> SqlCondition.of("x.started >= ?", from);
                        default -> SqlCondition.of("x.started >= ? and x.started < ?", from, next);
                    };
            any = any.or(one.within(exists, ")"));
        }
        return term.operator().isNegative() ? any.not() : any;
    }

    private SqlCondition text(Term term, String expression) {
        if (term.operator() != Operator.LIKE && term.operator() != Operator.NOT_LIKE) {
            throw badOperator(term);
        }
        SqlCondition all = SqlCondition.ALWAYS;
        for (String word : term.operands().get(0).text().strip().split("\\s+")) {
            String plain = word.replace("*", "").toLowerCase(Locale.ROOT);
            all = all.and(SqlCondition.of(
                    "lower(" + expression + ") like ? escape '!'", "%" + People.escapeLike(plain) + "%"));
        }
        return term.operator() == Operator.LIKE ? all : all.not();
    }

    private List<Operand> checked(Term term) {
        Operator operator = term.operator();
        if (isComparison(operator) || operator == Operator.LIKE || operator == Operator.NOT_LIKE) {
            throw badOperator(term);
        }
        boolean is = operator == Operator.IS || operator == Operator.IS_NOT;
        if (is && term.operands().get(0).kind() != Operand.Kind.EMPTY) {
            throw new QueryException("The operator '" + operator.shown() + "' for the field '" + term.field()
                    + "' takes EMPTY or NULL only.");
        }
        return term.operands();
    }

    private static List<Operand> checkedDates(Term term) {
        if (term.operator() == Operator.LIKE
                || term.operator() == Operator.NOT_LIKE
                || term.operands().get(0).kind() == Operand.Kind.EMPTY) {
            throw badOperator(term);
        }
        return term.operands();
    }

    private static List<?> resolved(Term term, Operand operand, Resolver resolver) {
        List<?> values = resolver.resolve(operand);
        if (values.isEmpty()) {
            throw new QueryException(
                    "The value '" + operand.text() + "' does not exist for the field '" + term.field() + "'.");
        }
        return values;
    }

    private List<Long> project(Operand operand) {
        return visible.stream()
                .filter(project -> project.getKey().equalsIgnoreCase(operand.text())
                        || project.getName().equalsIgnoreCase(operand.text())
                        || String.valueOf(project.getId()).equals(operand.text()))
                .map(StoredProject::getId)
                .toList();
    }

    private List<Long> issueId(Operand operand) {
        return issues.byIdOrKey(operand.text())
                .filter(issue ->
                        visible.stream().anyMatch(project -> project.getId().equals(issue.getProjectId())))
                .map(issue -> List.of(issue.getId()))
                .orElse(List.of());
    }

    private List<String> user(Operand operand) {
        if (operand.kind() == Operand.Kind.FUNCTION) {
            if (!operand.text().equalsIgnoreCase("currentUser")) {
                throw new QueryException("Unable to find JQL function '" + operand.text() + "()'.");
            }
            return List.of(asking.getKey());
        }
        return people.byName(operand.text())
                .or(() -> people.byKey(operand.text()))
                .map(person -> List.of(person.key()))
                .orElse(List.of());
    }

    private static <T> Resolver named(
            Function<String, Optional<T>> byName, Function<String, Optional<T>> byId, Function<T, String> id) {
        return operand -> byName.apply(operand.text())
                .or(() -> byId.apply(operand.text()))
                .map(found -> List.of(id.apply(found)))
                .orElse(List.of());
    }

    private static boolean isComparison(Operator operator) {
        return operator == Operator.LESS
                || operator == Operator.LESS_OR_EQUAL
                || operator == Operator.GREATER
                || operator == Operator.GREATER_OR_EQUAL;
    }

    private static QueryException noIssue(String key, String field) {
        return new QueryException("An issue with key '" + key + "' does not exist for field '" + field + "'.");
    }

    static QueryException badOperator(Term term) {
        return new QueryException(
                "The operator '" + term.operator().shown() + "' is not supported by the '" + term.field() + "' field.");
    }
}
