package org.retainer.transaction;

/** Thrown by stores when somebody else has written in between; the transaction is then repeated whole. */
public final class WriteConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WriteConflict(String what) {
        super(what);
    }

    public WriteConflict(String what, Throwable cause) {
        super(what, cause);
    }
}
