package org.retainer.sandbox.host;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The Jira that the sandbox behaves as. */
public enum Platform {
    JIRA_9_12(
            "9.12",
            "9.12.0",
            "9.3.0",
            List.of(
                    "com.atlassian.annotations.security",
                    "javax.ws.rs.container",
                    "javax.ws.rs.client",
                    "javax.ws.rs.sse")),
    JIRA_10_3("10.3", "10.3.0", "9.10.0", List.of("com.atlassian.plugins.rest.common.security"));

    private final String option;
    private final String version;
    private final String auiVersion;
    private final List<String> hiddenPackages;

    Platform(String option, String version, String auiVersion, List<String> hiddenPackages) {
        this.option = option;
        this.version = version;
        this.auiVersion = auiVersion;
        this.hiddenPackages = hiddenPackages;
    }

    /** Finds the platform of an option's value such as {@code 10.3}. */
    public static Optional<Platform> of(String option) {
        return Arrays.stream(values())
                .filter(platform -> platform.option.equals(option))
                .findFirst();
    }

    /** The value of the command line that means this platform. */
    public String option() {
        return option;
    }

    /** The version that Jira's APIs report. */
    public String version() {
        return version;
    }

    /** The version of AUI whose files are served. */
    public String auiVersion() {
        return auiVersion;
    }

    /** Packages of the host's class path that plugins do not see, because this Jira does not have them. */
    public List<String> hiddenPackages() {
        return hiddenPackages;
    }
}
