package org.retainer.jira.packaging;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;

/** Reads property files of the jar as UTF-8. */
final class PropertiesFile {
    private PropertiesFile() {}

    static Properties read(PluginJar jar, String path) {
        if (!jar.has(path)) {
            throw new AssertionError("The jar has no " + path);
        }
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(jar.text(path)));
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
        return texts;
    }
}
