package org.retainer.jira.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Makes addresses below Jira's context path. Every value is encoded by {@link #part}. */
public final class Urls {
    private final String contextPath;

    public Urls(String contextPath) {
        this.contextPath = contextPath;
    }

    /** Makes the address of one of our pages, such as {@code /accounts}. */
    public String page(String path) {
        return contextPath + "/plugins/servlet/retainer" + path;
    }

    public String account(Object key) {
        return page("/accounts/" + part(key));
    }

    /** Makes the address of one of our REST resources. */
    public String rest(String path) {
        return contextPath + "/rest/retainer/1.0" + path;
    }

    public String accountRest(Object key) {
        return rest("/accounts/" + part(key));
    }

    public String issue(Object key) {
        return contextPath + "/browse/" + part(key);
    }

    /** Encodes a value for a path or query: nothing but letters, digits, {@code - _ .} and %-escapes is left. */
    public String part(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
