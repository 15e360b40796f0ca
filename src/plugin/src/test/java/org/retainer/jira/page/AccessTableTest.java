package org.retainer.jira.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whatever can be asked for stands in the table of {@code docs/access.md}, and nothing else does. */
public class AccessTableTest {
    private static final Path TABLE = Path.of("../../docs/access.md");

    /** Modules that nobody can ask for, or that have rows of another kind. */
    private static final Set<String> WITHOUT_ROW = Set.of(
            "plugin-info", "resource", "ao", "rest", "servlet-filter", "web-section", "index-document-configuration");

    @Test
    public void everyRestMethodHasARow() throws IOException {
        Set<String> methods = classes("org.retainer.jira.web")
                .filter(type -> type.isAnnotationPresent(javax.ws.rs.Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> row(type, method)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows("GET", "POST", "PUT", "DELETE")).isEqualTo(methods);
    }

    @Test
    public void everyPageHasARow() throws IOException {
        Set<String> pages = classes("org.retainer.jira.page")
                .filter(type -> !type.isInterface())
                .flatMap(AccessTableTest::page)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows("PAGE")).isEqualTo(pages);
    }

    @Test
    public void everyModuleOfTheDescriptorHasARow() throws Exception {
        Set<String> modules = new TreeSet<>();
        try (InputStream descriptor = getClass().getResourceAsStream("/atlassian-plugin.xml")) {
            NodeList children = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(descriptor)
                    .getDocumentElement()
                    .getChildNodes();
            for (int at = 0; at < children.getLength(); at++) {
                if (children.item(at) instanceof Element module && !WITHOUT_ROW.contains(module.getTagName())) {
                    modules.add(kind(module.getTagName()) + " " + module.getAttribute("key"));
                }
            }
        }

        assertThat(rows("LINK", "PANEL", "RESOURCE", "SERVLET")).isEqualTo(modules);
    }

    private static String kind(String module) {
        return switch (module) {
            case "web-item" -> "LINK";
            case "web-panel" -> "PANEL";
            case "web-resource" -> "RESOURCE";
            case "servlet" -> "SERVLET";
            default -> throw new AssertionError(
                    "A module of the type " + module + " needs a kind of row in the access table");
        };
    }

    private static Set<String> rows(String... kinds) throws IOException {
        Set<String> wanted = Set.of(kinds);
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)).replaceAll("\\?.*", ""))
                .filter(row -> wanted.contains(row.substring(0, row.indexOf(' '))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> classes(String name) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(name).stream()
                        .map(JavaClass::reflect);
    }

    private static Stream<String> row(Class<?> resource, Method method) {
        String path = resource.getAnnotation(javax.ws.rs.Path.class).value()
                + (method.isAnnotationPresent(javax.ws.rs.Path.class)
                        ? method.getAnnotation(javax.ws.rs.Path.class).value()
                        : "");
        String plain = path.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/");
        return Arrays.stream(method.getAnnotations())
                .map(mark -> mark.annotationType().getAnnotation(HttpMethod.class))
                .filter(mark -> mark != null)
                .map(mark -> mark.value() + " " + plain);
    }

    private static Stream<String> page(Class<?> type) {
        if (SitePage.class.isAssignableFrom(type)) {
            return Stream.of("PAGE " + ((SitePage) made(type)).path());
        } else if (AccountTab.class.isAssignableFrom(type)) {
            String name = ((AccountTab) made(type)).name();
            return Stream.of("PAGE /accounts/{key}" + (name.isEmpty() ? "" : "/" + name));
        }
        return Stream.empty();
    }

    /** Makes a page that knows nothing but its own address. */
    private static Object made(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " must not do more than keep its parts when it is made", e);
        }
    }
}
