package org.retainer.sandbox.jira.query;

/** Says why a JQL text cannot be answered, in Jira's words. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public QueryException(String message) {
        super(message);
    }
}
