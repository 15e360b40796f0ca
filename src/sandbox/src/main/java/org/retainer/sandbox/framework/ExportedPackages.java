package org.retainer.sandbox.framework;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retainer.sandbox.host.Platform;
import org.springframework.core.SpringVersion;

/**
 * Which packages of the host plugins see, and in which version. Everything else that the host carries (its JSON,
 * template and logging libraries) stays hidden, as plugins must bring their own.
 */
final class ExportedPackages {
    private static final Map<String, String> VERSIONS = Map.of(
            "com.atlassian", "1.0.0",
            "net.java.ao", "3.2.11",
            "javax.servlet", "4.0.0",
            "javax.ws.rs", "2.1.0",
            "javax.inject", "1.0.0",
            "javax.annotation", "1.3.0",
            "org.slf4j", "1.7.36",
            "org.apache.commons.logging", "1.2.0",
            "org.aopalliance", "1.0.0",
            "org.springframework", String.valueOf(SpringVersion.getVersion()));
    private static final List<String> INTERNAL = List.of("org.slf4j.impl");

    private ExportedPackages() {}

    /** The value of {@code org.osgi.framework.system.packages.extra}. */
    static String of(ClassPath classPath, Platform platform) throws IOException {
        SortedMap<String, String> exported = new TreeMap<>();
        classPath.eachPackage((name, source) -> VERSIONS.forEach((root, version) -> {
            if (within(name, root) && !hidden(name, platform)) {
                exported.put(name, version);
            }
        }));
        return exported.entrySet().stream()
                .map(entry -> entry.getKey() + ";version=\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(","));
    }

    private static boolean hidden(String name, Platform platform) {
        return INTERNAL.stream().anyMatch(root -> within(name, root))
                || platform.hiddenPackages().stream().anyMatch(root -> within(name, root));
    }

    private static boolean within(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }
}
