package org.retainer.sandbox.framework;

/** A plugin's Spring context did not come up. */
public final class ContextFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContextFailure(String message) {
        super(message);
    }

    ContextFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
