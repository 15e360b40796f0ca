package com.atlassian.jira.bc.issue.worklog;

import java.util.Date;

/**
 * A worklog that is gone. Whether Jira has a class or an interface here is not known: call its getters by reflection only.
 * Source: imports in public listings.
 */
public interface DeletedWorklog {
    Long getId();

    Date getDeletionTime();
}
