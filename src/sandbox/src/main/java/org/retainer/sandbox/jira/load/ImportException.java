package org.retainer.sandbox.jira.load;

/** Says in one line why a file was not imported: where in the file, and what is expected there. */
public final class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImportException(String message) {
        super(message);
    }

    ImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
