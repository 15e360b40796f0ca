package org.retainer.jira.hours;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.Issue;
import java.util.List;
import java.util.Optional;
import org.retainer.jira.host.HostTypes;
import org.retainer.jira.host.Reflected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The epics of Jira Software: a custom field of its own type holds the epic of an issue. None of this is promised, so that
 * everything is asked by name, and a Jira that answers otherwise simply has no epics.
 */
final class JiraEpics {
    private static final Logger LOG = LoggerFactory.getLogger(JiraEpics.class);
    private static final String LINK_TYPE = "com.pyxis.greenhopper.jira:gh-epic-link";

    private final Optional<Class<?>> fieldType;
    private final Optional<Object> link;

    private JiraEpics(Optional<Class<?>> fieldType, Optional<Object> link) {
        this.fieldType = fieldType;
        this.link = link;
    }

    static JiraEpics find() {
        Optional<Class<?>> fields = HostTypes.find("com.atlassian.jira.issue.CustomFieldManager");
        Optional<Class<?>> field = HostTypes.find("com.atlassian.jira.issue.fields.CustomField");
        Optional<Class<?>> kind = HostTypes.find("com.atlassian.jira.issue.customfields.CustomFieldType");
        if (fields.isEmpty() || field.isEmpty() || kind.isEmpty()) {
            return new JiraEpics(Optional.empty(), Optional.empty());
        }
        try {
            Object manager = ComponentAccessor.getComponent(fields.get());
            for (Object one : (Iterable<?>) Reflected.call(fields.get(), "getCustomFieldObjects", manager)) {
                Object type = Reflected.call(field.get(), "getCustomFieldType", one);
                if (type != null && LINK_TYPE.equals(Reflected.call(kind.get(), "getKey", type))) {
                    return new JiraEpics(field, Optional.of(one));
                }
            }
        } catch (RuntimeException | LinkageError unlikeOurs) {
            LOG.debug("The epics of this Jira cannot be found", unlikeOurs);
        }
        return new JiraEpics(field, Optional.empty());
    }

    /** Finds the epic of an issue. */
    Optional<Long> of(Issue issue) {
        if (link.isEmpty()) {
            return Optional.empty();
        }
        try {
            Object epic = Reflected.call(
                    Issue.class, "getCustomFieldValue", issue, List.of(fieldType.orElseThrow()), link.get());
            return epic instanceof Issue found ? Optional.ofNullable(found.getId()) : Optional.empty();
        } catch (RuntimeException | LinkageError unlikeOurs) {
            LOG.debug("The epic of an issue cannot be found", unlikeOurs);
            return Optional.empty();
        }
    }
}
