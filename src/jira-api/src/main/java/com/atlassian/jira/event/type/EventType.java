package com.atlassian.jira.event.type;

/**
 * Ids of issue events, objects on purpose: they are read at run time, not inlined.
 * Source: public listing; used by jira-plugins-mrimsender.
 */
public class EventType {
    public static final Long ISSUE_CREATED_ID = Long.valueOf(1);
    public static final Long ISSUE_UPDATED_ID = Long.valueOf(2);
    public static final Long ISSUE_DELETED_ID = Long.valueOf(8);
    public static final Long ISSUE_MOVED_ID = Long.valueOf(9);

    protected EventType() {}
}
