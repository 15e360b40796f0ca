package org.retainer.sandbox.service;

import com.atlassian.jira.util.BuildUtilsInfo;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.auth.LoginUriProvider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.retainer.sandbox.host.Platform;

/** Which Jira this is, where it is, and where one logs in. */
public final class SandboxProperties implements ApplicationProperties, BuildUtilsInfo, LoginUriProvider {
    private final Platform platform;
    private final String baseUrl;

    /** @param baseUrl such as {@code http://localhost:2990/jira}, without a slash at its end */
    public SandboxProperties(Platform platform, String baseUrl) {
        this.platform = platform;
        this.baseUrl = baseUrl;
    }

    @Override
    public String getBaseUrl(UrlMode mode) {
        return mode == UrlMode.RELATIVE || mode == UrlMode.RELATIVE_CANONICAL
                ? URI.create(baseUrl).getPath()
                : baseUrl;
    }

    @Override
    public String getDisplayName() {
        return "JIRA";
    }

    @Override
    public String getVersion() {
        return platform.version();
    }

    @Override
    public URI getLoginUri(URI returnUri) {
        String destination = returnUri.toString();
        String relative = destination.startsWith(baseUrl) ? destination.substring(baseUrl.length()) : destination;
        return URI.create(baseUrl + "/login.jsp?permissionViolation=true&os_destination="
                + URLEncoder.encode(relative, StandardCharsets.UTF_8));
    }
}
