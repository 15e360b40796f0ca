package org.retainer.sandbox.activeobjects;

/** Says what Jira, or one of the databases that Jira runs on, would not accept, and why. */
public final class RefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }
}
