package org.retainer.sandbox.command;

/** Stops the start with one clear line that tells the user what to do; no stack trace is shown. */
public final class StartupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartupException(String message) {
        super(message);
    }

    public StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
