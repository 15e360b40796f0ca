package org.retainer.jira.hours;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.retainer.access.Viewer;
import org.retainer.account.AccountKey;
import org.retainer.hours.OwnAccount;
import org.retainer.hours.OwnAccountStore;
import org.retainer.jira.host.Reflected;
import org.retainer.jira.json.Json;
import org.retainer.jira.json.StrictJson;
import org.retainer.refusal.Refusal;

/** Keeps the accounts of issues in the issue property {@code retainer.account} = {@code {"account":"KEY"}}. */
public final class JiraOwnAccounts implements OwnAccountStore {
    private static final String ENTITY = "IssueProperty";
    static final String PROPERTY = "retainer.account";
    private static final String FIELD = "account";
    private static final int WORTH_COUNTING = 20;

    @Override
    public boolean mayEdit(Viewer viewer, long issueId) {
        Issue issue = ComponentAccessor.getIssueManager().getIssueObject(issueId);
        return issue != null
                && ComponentAccessor.getPermissionManager()
                        .hasPermission(
                                ProjectPermissions.EDIT_ISSUES,
                                issue,
                                ComponentAccessor.getUserManager().getUserByKey(viewer.userKey()));
    }

    /** Writes by the way that fires no event and does not index: who calls lets the ledger follow, and we index. */
    @Override
    public void write(long issueId, AccountKey account) {
        properties()
                .put(
                        ENTITY,
                        issueId,
                        PROPERTY,
                        Json.object().with(FIELD, account).toString());
        JiraIndex.renew(issueId);
    }

    @Override
    public void erase(long issueId) {
        properties().delete(ENTITY, issueId, PROPERTY);
        JiraIndex.renew(issueId);
    }

    /** Makes a reader for so many issues: where nobody uses the property at all, many are not asked one by one. */
    static Reader reader(int issues) {
        JsonEntityPropertyManager properties = properties();
        return issues >= WORTH_COUNTING && !inUse(properties)
                ? issue -> Optional.empty()
                : issue -> Optional.ofNullable(properties.get(ENTITY, issue, PROPERTY))
                        .map(JiraOwnAccounts::own);
    }

    private static boolean inUse(JsonEntityPropertyManager properties) {
        try {
            Object count = Reflected.call(
                    JsonEntityPropertyManager.class,
                    "countByEntityNameAndPropertyKey",
                    properties,
                    List.of(String.class, String.class),
                    ENTITY,
                    PROPERTY);
            return ((Number) count).longValue() > 0;
        } catch (IllegalStateException cannotBeCounted) {
            return true;
        }
    }

    private static OwnAccount own(EntityProperty property) {
        String text = JiraValues.text(property.getValue());
        Instant since = since(property);
        try {
            JsonElement account = StrictJson.parse(text) instanceof JsonObject written ? written.get(FIELD) : null;
            if (account != null
                    && account.isJsonPrimitive()
                    && account.getAsJsonPrimitive().isString()) {
                return OwnAccount.named(account.getAsString(), since);
            }
        } catch (Refusal notJson) {
            return OwnAccount.malformed(text, since);
        }
        return OwnAccount.malformed(text, since);
    }

    /** A Jira that does not tell when it was written is believed that it was long ago. */
    private static Instant since(EntityProperty property) {
        try {
            return Reflected.call(EntityProperty.class, "getUpdated", property) instanceof Date updated
                    ? Instant.ofEpochMilli(updated.getTime())
                    : Instant.EPOCH;
        } catch (IllegalStateException doesNotTell) {
            return Instant.EPOCH;
        }
    }

    private static JsonEntityPropertyManager properties() {
        return ComponentAccessor.getComponent(JsonEntityPropertyManager.class);
    }

    /** Reads what is written on an issue. */
    @FunctionalInterface
    interface Reader {
        Optional<OwnAccount> of(long issueId);
    }
}
