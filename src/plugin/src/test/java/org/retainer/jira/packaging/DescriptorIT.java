package org.retainer.jira.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.w3c.dom.Element;

/** Whatever the two kinds of XML name is in the jar, or is the host's and imported. */
public class DescriptorIT {
    private final PluginJar jar = PluginJar.built();
    private final Xml descriptor = Xml.descriptor();
    private final Imports imports = Imports.of(jar);

    @Test
    public void everyClassOfTheDescriptorExists() {
        Set<String> named = Stream.concat(
                        descriptor.elements().map(element -> element.getAttribute("class")),
                        Stream.of("entity", "upgradeTask")
                                .flatMap(descriptor::elements)
                                .map(Element::getTextContent))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing(named)).isEmpty();
    }

    @Test
    public void everyClassOfTheSpringContextExists() {
        Set<String> named = springFiles()
                .flatMap(Xml::elements)
                .flatMap(element -> Stream.of(
                        element.getAttribute("class"),
                        element.getAttribute("interface"),
                        element.getLocalName().equals("interfaces") ? "" : element.getAttribute("type")))
                .map(String::strip)
                .filter(name -> name.contains("."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing(named)).isEmpty();
        assertThat(springFiles()).as("files in META-INF/spring").isNotEmpty();
    }

    @Test
    public void everyResourceFileExists() {
        Set<String> files = descriptor
                .elements("resource")
                .filter(resource -> !resource.getAttribute("type").equals("i18n"))
                .filter(resource -> resource.hasAttribute("location"))
                .map(resource -> resource.getAttribute("location"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(files).allSatisfy(file -> {
            if (file.endsWith("/")) {
                assertThat(jar.entries().keySet()).as(file).anyMatch(entry -> entry.startsWith(strip(file)));
            } else {
                assertThat(jar.has(file)).as(file).isTrue();
            }
        });
    }

    @Test
    public void everyPackageOfRestResourcesHasClasses() {
        Set<String> packages =
                descriptor.elements("package").map(Element::getTextContent).collect(Collectors.toSet());

        assertThat(packages).allSatisfy(name -> assertThat(jar.entries().keySet())
                .anyMatch(entry -> entry.startsWith(name.strip().replace('.', '/') + "/")));
    }

    @Test
    public void everyTextKeyHasAnEnglishAndARussianText() {
        Set<String> keys = descriptor
                .elements()
                .flatMap(element -> Stream.of(
                        element.getAttribute("i18n-name-key"),
                        element.getLocalName().matches("label|tooltip|description") ? element.getAttribute("key") : ""))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> english = new HashSet<>();
        Set<String> russian = new HashSet<>();
        descriptor
                .elements("resource")
                .filter(resource -> resource.getAttribute("type").equals("i18n"))
                .map(resource -> resource.getAttribute("location").replace('.', '/'))
                .forEach(location -> {
                    english.addAll(
                            PropertiesFile.read(jar, location + ".properties").stringPropertyNames());
                    russian.addAll(PropertiesFile.read(jar, location + "_ru.properties")
                            .stringPropertyNames());
                });

        assertThat(english).containsAll(keys);
        assertThat(russian).containsAll(keys);
    }

    @Test
    public void descriptorTextsReadTheSameInJira9AndJira10() {
        // Jira 9.12 may read them as Latin-1
        descriptor
                .elements("resource")
                .filter(resource -> resource.getAttribute("type").equals("i18n"))
                .map(resource -> resource.getAttribute("location").replace('.', '/'))
                .flatMap(location -> Stream.of(location + ".properties", location + "_ru.properties"))
                .forEach(file -> assertThat(jar.text(file)).as(file).matches("\\p{ASCII}*"));
    }

    @Test
    public void textKeysCarryThePluginsPrefixSinceTheyAreGlobal() {
        descriptor
                .elements("resource")
                .filter(resource -> resource.getAttribute("type").equals("i18n"))
                .map(resource -> resource.getAttribute("location").replace('.', '/') + ".properties")
                .forEach(file -> {
                    Properties texts = PropertiesFile.read(jar, file);
                    assertThat(texts.stringPropertyNames())
                            .allMatch(key -> key.toLowerCase(Locale.ROOT).contains("retainer"));
                });
    }

    @Test
    public void keysOfModulesAreUnique() {
        assertThat(Xml.below(descriptor.root(), "*")
                        .filter(element -> element.getParentNode().equals(descriptor.root()))
                        .map(element -> element.getAttribute("key"))
                        .filter(key -> !key.isEmpty()))
                .doesNotHaveDuplicates();
    }

    private Stream<Xml> springFiles() {
        return jar.entries().entrySet().stream()
                .filter(entry -> entry.getKey().matches("META-INF/spring/.*\\.xml"))
                .map(entry -> Xml.of(entry.getValue()));
    }

    private Set<String> missing(Set<String> classes) {
        return classes.stream()
                .filter(name -> jar.classFile(name).isEmpty())
                .filter(name -> name.startsWith("org.retainer.") || !imports.contains(packageOf(name)))
                .filter(name -> !name.startsWith("java."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }

    private static String strip(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
