package org.retainer.sandbox.module;

/** A module of a plugin cannot be made; the message names the module, class or interface and what to change. */
public final class ModuleFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModuleFailure(String message) {
        super(message);
    }

    public ModuleFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
