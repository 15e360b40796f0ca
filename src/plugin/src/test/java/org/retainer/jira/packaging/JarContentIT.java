package org.retainer.jira.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;

public class JarContentIT {
    /** What the host brings: a second copy in the plugin breaks linking or casts. */
    private static final List<String> OF_THE_HOST = List.of(
            "com/atlassian/",
            "net/java/ao/",
            "javax/",
            "jakarta/",
            "org/springframework/",
            "org/eclipse/gemini/",
            "org/osgi/",
            "org/slf4j/",
            "org/apache/log4j/",
            "org/apache/logging/",
            "org/apache/commons/logging/",
            "ch/qos/logback/",
            "org/ofbiz/",
            "com/google/errorprone/",
            "org/h2/",
            "org/postgresql/");

    private static final int JAVA_17 = 61;
    private static final int SMALL = 8_000_000;

    private final PluginJar jar = PluginJar.built();

    @Test
    public void nothingOfTheHostIsInTheJar() {
        assertThat(ofTheHost(jar.entries())).isEmpty();
        jar.nested()
                .forEach((name, entries) ->
                        assertThat(ofTheHost(entries)).as(name).isEmpty());
    }

    @Test
    public void noSignatureThatWeCompileAgainstIsInTheJar() throws IOException {
        Path signatures = Path.of("..", "jira-api", "target", "classes");
        Set<String> classes;
        try (var files = Files.walk(signatures)) {
            classes = files.filter(Files::isRegularFile)
                    .map(file -> signatures.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class"))
                    .collect(Collectors.toSet());
        }

        assertThat(classes).isNotEmpty();
        assertThat(jar.entries().keySet()).doesNotContainAnyElementsOf(classes);
        jar.nested().values().forEach(entries -> assertThat(entries.keySet()).doesNotContainAnyElementsOf(classes));
    }

    @Test
    public void ourClassesAreForJava17AndNoneIsForALaterOne() {
        jar.entries().forEach((name, bytes) -> {
            if (name.endsWith(".class")) {
                assertThat(version(bytes)).as(name).isEqualTo(JAVA_17);
            }
        });
        jar.nested()
                .forEach((nested, entries) -> entries.forEach((name, bytes) -> {
                    if (name.endsWith(".class") && !name.startsWith("META-INF/versions/")) {
                        assertThat(version(bytes)).as(nested + "!" + name).isLessThanOrEqualTo(JAVA_17);
                    }
                }));
    }

    @Test
    public void noTestAndNoDevelopersPathIsInTheJar() {
        assertThat(jar.entries().keySet())
                .noneMatch(name -> name.contains("junit") || name.endsWith("Test.class") || name.endsWith("IT.class"));
        assertThat(jar.text("META-INF/MANIFEST.MF")).doesNotContain("Built-By: " + System.getProperty("user.name"));
    }

    @Test
    public void theLicenceOfEveryEmbeddedLibraryIsListed() throws IOException {
        String licences = Files.readString(Path.of("..", "..", "docs", "licences.md"), StandardCharsets.UTF_8);

        Set<String> foreign = jar.nested().keySet().stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .filter(name -> !name.startsWith("retainer-"))
                .map(name -> name.replaceAll("-\\d.*\\.jar$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(foreign).isNotEmpty().allSatisfy(name -> assertThat(licences).contains("| " + name + " |"));
        assertThat(licences.lines().filter(line -> line.matches("\\| [a-z0-9-]+ \\|.*")))
                .as("nothing is listed that is not embedded")
                .hasSize(foreign.size() + 1);
    }

    @Test
    public void theJarStaysSmall() {
        int size =
                jar.entries().values().stream().mapToInt(bytes -> bytes.length).sum();

        assertThat(size).isLessThan(SMALL);
    }

    private static List<String> ofTheHost(Map<String, byte[]> entries) {
        return entries.keySet().stream()
                .filter(name -> name.endsWith(".class"))
                .filter(name -> OF_THE_HOST.stream().anyMatch(name::startsWith))
                .toList();
    }

    private static int version(byte[] classFile) {
        return ((classFile[6] & 0xff) << 8) | (classFile[7] & 0xff);
    }
}
