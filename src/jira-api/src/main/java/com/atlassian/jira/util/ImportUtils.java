package com.atlassian.jira.util;

/**
 * Says, for this thread, whether changes are written into the search index.
 * Source: used on Jira 11 by atlassian-slack-integration-server.
 */
public class ImportUtils {
    private static final ThreadLocal<Boolean> INDEXING = ThreadLocal.withInitial(() -> true);

    private ImportUtils() {}

    public static boolean isIndexIssues() {
        return INDEXING.get();
    }

    public static void setIndexIssues(boolean indexIssues) {
        INDEXING.set(indexIssues);
    }
}
