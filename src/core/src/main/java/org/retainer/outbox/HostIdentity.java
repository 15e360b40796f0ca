package org.retainer.outbox;

/** Tells installations apart. */
public interface HostIdentity {
    /** Reads what the installation is now. */
    Fingerprint present();

    /**
     * Reads the same, and leaves an id in the shared home when there is none.
     *
     * @throws org.retainer.refusal.Refusal 409 when the file cannot be written
     */
    Fingerprint marked();
}
