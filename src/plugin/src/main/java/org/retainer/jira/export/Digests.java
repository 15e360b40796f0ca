package org.retainer.jira.export;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** Checksums of files. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    /** Answers what a digest has come to so far, and leaves it as it is. */
    static String hex(MessageDigest digest) {
        try {
            byte[] bytes = ((MessageDigest) digest.clone()).digest();
            return String.format(Locale.ROOT, "%064x", new BigInteger(1, bytes));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JVM's own SHA-256 can be copied", e);
        }
    }
}
