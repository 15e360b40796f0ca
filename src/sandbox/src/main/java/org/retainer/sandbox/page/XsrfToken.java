package org.retainer.sandbox.page;

import java.math.BigInteger;
import java.security.SecureRandom;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/** The token of a session that forms send as {@code atl_token}. */
public final class XsrfToken {
    private static final String ATTRIBUTE = "retainer.sandbox.xsrf";
    private static final int BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private XsrfToken() {}

    /** Gives the token of the request's session; empty when there is no session. */
    public static String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return "";
        }
        synchronized (session) {
            Object token = session.getAttribute(ATTRIBUTE);
            if (token == null) {
                token = new BigInteger(BITS, RANDOM).toString(Character.MAX_RADIX);
                session.setAttribute(ATTRIBUTE, token);
            }
            return token.toString();
        }
    }
}
