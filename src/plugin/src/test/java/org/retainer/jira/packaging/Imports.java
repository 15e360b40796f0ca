package org.retainer.jira.packaging;

import java.util.Map;
import java.util.TreeMap;

/** The packages that a manifest imports, with the attributes and directives of each as written. */
final class Imports {
    private final Map<String, String> clauses = new TreeMap<>();

    private Imports() {}

    static Imports of(PluginJar jar) {
        return parse(jar.manifest().getValue("Import-Package"));
    }

    static Imports parse(String header) {
        Imports imports = new Imports();
        // commas inside quotes belong to version ranges
        for (String clause : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            int end = clause.indexOf(';');
            String name = (end < 0 ? clause : clause.substring(0, end)).trim();
            imports.clauses.put(name, end < 0 ? "" : clause.substring(end));
        }
        return imports;
    }

    Map<String, String> clauses() {
        return clauses;
    }

    boolean contains(String packageName) {
        return clauses.containsKey(packageName);
    }

    boolean isOptional(String packageName) {
        return clauses.get(packageName).contains("resolution:=optional")
                || clauses.get(packageName).contains("resolution:=\"optional\"");
    }
}
