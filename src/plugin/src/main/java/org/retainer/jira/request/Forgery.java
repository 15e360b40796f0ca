package org.retainer.jira.request;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells whether a foreign web page could have made somebody's browser send a request in their name. A page can send forms,
 * plain text and empty bodies anywhere, with the cookies of the reader; it cannot add headers of its own or send JSON
 * without the host's leave. The host checks the same; we do not rely on it.
 */
public final class Forgery {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> TOKENS = Set.of("no-check", "nocheck");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private Forgery() {}

    /**
     * Decides about one request.
     *
     * @param header answers the first header of a name, null when there is none
     */
    public static boolean isPossible(String method, Function<String, String> header) {
        if (READING.contains(method)
                || TOKENS.contains(text(header, "X-Atlassian-Token"))
                || text(header, "X-Requested-With").equals("xmlhttprequest")
                || isJson(text(header, "Content-Type"))) {
            return false;
        }
        String site = text(header, "Sec-Fetch-Site");
        if (!site.isEmpty()) {
            return !OWN_SITES.contains(site);
        }
        String origin = text(header, "Origin");
        if (!origin.isEmpty()) {
            return !isOf(origin, text(header, "Host"));
        }
        // no browser of these days leaves both out; a script that names its user itself is not being misused
        return text(header, "Authorization").isEmpty()
                && !text(header, "Cookie").isEmpty();
    }

    private static boolean isJson(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().equals("application/json");
    }

    private static boolean isOf(String origin, String host) {
        return authority(origin).filter(host::equals).isPresent();
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(new URI(origin).getRawAuthority());
        } catch (URISyntaxException opaque) {
            return Optional.empty();
        }
    }

    private static String text(Function<String, String> header, String name) {
        String value = header.apply(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
