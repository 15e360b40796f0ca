package org.retainer.sandbox.service;

import com.atlassian.jira.util.BuildUtilsInfo;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.auth.LoginUriProvider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.retainer.sandbox.host.Platform;

/** Which Jira this is, where it is, and where one logs in. */
public final class SandboxProperties implements ApplicationProperties, BuildUtilsInfo, LoginUriProvider {
    private final Platform platform;
    private final String baseUrl;
    private final Path home;
    private final Path sharedHome;

    /**
     * @param baseUrl such as {@code http://localhost:2990/jira}, without a slash at its end
     * @param sharedHome the directory of all nodes; of a sandbox alone its own
     */
    public SandboxProperties(Platform platform, String baseUrl, Path home, Path sharedHome) {
        this.platform = platform;
        this.baseUrl = baseUrl;
        this.home = home;
        this.sharedHome = sharedHome;
    }

    @Override
    public String getBaseUrl(UrlMode mode) {
        return mode == UrlMode.RELATIVE || mode == UrlMode.RELATIVE_CANONICAL
                ? URI.create(baseUrl).getPath()
                : baseUrl;
    }

    @Override
    public Optional<Path> getLocalHomeDirectory() {
        return Optional.of(home);
    }

    @Override
    public Optional<Path> getSharedHomeDirectory() {
        return Optional.of(sharedHome);
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
