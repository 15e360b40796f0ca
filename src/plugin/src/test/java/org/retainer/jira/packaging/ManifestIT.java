package org.retainer.jira.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.jar.Attributes;
import org.junit.Test;

public class ManifestIT {
    /** Packages that only one of Jira 9.12 and 10.3 is sure to have. */
    private static final List<String> OF_ONE_GENERATION = List.of(
            "com.atlassian.annotations.security",
            "com.atlassian.plugins.rest.common.security",
            "com.atlassian.plugins.rest.api.security.annotation",
            "com.atlassian.plugin.web.model",
            "com.atlassian.plugin.web.api.model",
            "com.atlassian.beehive");

    private final PluginJar jar = PluginJar.built();
    private final Attributes manifest = jar.manifest();
    private final Imports imports = Imports.of(jar);

    @Test
    public void theKeyIsTheSameInAllThreePlaces() {
        String key = Xml.descriptor().root().getAttribute("key");

        assertThat(key).isEqualTo("org.retainer.jira");
        assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo(key);
        assertThat(manifest.getValue("Atlassian-Plugin-Key")).isEqualTo(key);
    }

    @Test
    public void noImportAsksForARangeOfVersions() {
        assertThat(imports.clauses()).allSatisfy((name, attributes) -> assertThat(attributes)
                .as(name)
                .satisfiesAnyOf(text -> assertThat(text).doesNotContain("version="), text -> assertThat(text)
                        .containsPattern("version=\"?0\\.0\\.0\"?(;|$)")));
    }

    @Test
    public void whatOnlyOneGenerationOfJiraHasIsOptional() {
        OF_ONE_GENERATION.stream()
                .filter(imports::contains)
                .forEach(name -> assertThat(imports.isOptional(name)).as(name).isTrue());
    }

    @Test
    public void whatThePluginCannotLiveWithoutIsMandatory() {
        imports.clauses().keySet().stream()
                .filter(name -> name.startsWith("com.atlassian.jira.")
                        || name.startsWith("com.atlassian.activeobjects.")
                        || name.equals("net.java.ao"))
                .forEach(name -> assertThat(imports.isOptional(name)).as(name).isFalse());
    }

    @Test
    public void nothingIsImportedThatOnlyTheNextGenerationHas() {
        assertThat(imports.clauses().keySet()).noneMatch(name -> name.startsWith("jakarta."));
    }

    @Test
    public void noPackageIsImportedByAPatternAtRunTime() {
        assertThat(manifest.getValue("DynamicImport-Package")).isNull();
        assertThat(manifest.getValue("Require-Bundle")).isNull();
    }

    @Test
    public void nothingIsExported() {
        assertThat(manifest.getValue("Export-Package")).isNull();
    }

    @Test
    public void packagesNamedOnlyInTheDescriptorAreImported() {
        Xml.descriptor()
                .elements()
                .map(element -> element.getAttribute("class"))
                .filter(name -> name.startsWith("com.atlassian."))
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .forEach(name -> assertThat(imports.contains(name)).as(name).isTrue());
    }

    @Test
    public void theBundlesClassPathHoldsEveryEmbeddedJar() {
        List<String> classPath = List.of(manifest.getValue("Bundle-ClassPath").split(","));

        assertThat(classPath).contains(".").containsAll(jar.nested().keySet());
    }
}
