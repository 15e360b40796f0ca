package org.retainer.sandbox.jira.person;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Hashes passwords with a salt; few rounds, since the sandbox checks one with every basic-auth request. */
final class Passwords {
    private static final int ROUNDS = 2_000;
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static String hash(String password) {
        byte[] salt = new byte[BYTES];
        RANDOM.nextBytes(salt);
        return encode(salt) + ":" + encode(derive(password, salt));
    }

    static boolean matches(String password, String stored) {
        int colon = stored.indexOf(':');
        if (colon < 0) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(stored.substring(0, colon));
        byte[] expected = Base64.getDecoder().decode(stored.substring(colon + 1));
        return MessageDigest.isEqual(expected, derive(password, salt));
    }

    private static byte[] derive(String password, byte[] salt) {
        try {
            PBEKeySpec specification = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BYTES * Byte.SIZE);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(specification)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java cannot hash passwords (PBKDF2WithHmacSHA256)", missing);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
