package org.retainer.jira.template;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;

/** Asks the host for its context path. */
public final class JiraContextPath implements ContextPath {
    private final ApplicationProperties host;

    public JiraContextPath(ApplicationProperties host) {
        this.host = host;
    }

    @Override
    public String get() {
        return host.getBaseUrl(UrlMode.RELATIVE);
    }
}
