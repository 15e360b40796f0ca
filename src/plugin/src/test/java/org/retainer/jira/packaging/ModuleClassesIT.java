package org.retainer.jira.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.Path;
import org.junit.Test;
import org.w3c.dom.Element;

/** Jira 9 and 10 make resources, providers and conditions in different ways; a public constructor without arguments suits both. */
public class ModuleClassesIT {
    private final Xml descriptor = Xml.descriptor();

    @Test
    public void restResourcesAreMadeWithoutArguments() {
        List<Class<?>> resources = resources().toList();

        assertThat(resources).isNotEmpty().allSatisfy(ModuleClassesIT::isMadeWithoutArguments);
    }

    @Test
    public void contextProvidersAndConditionsAreMadeWithoutArguments() {
        List<Class<?>> providers = Stream.of("context-provider", "condition")
                .flatMap(descriptor::elements)
                .map(element -> element.getAttribute("class"))
                .filter(name -> name.startsWith("org.retainer."))
                .<Class<?>>map(ModuleClassesIT::load)
                .toList();

        assertThat(providers).isNotEmpty().allSatisfy(ModuleClassesIT::isMadeWithoutArguments);
    }

    @Test
    public void resourcesAndServletsCarryTheMarkOfJira10() {
        Stream<Class<?>> servlets = descriptor
                .elements("servlet")
                .map(element -> element.getAttribute("class"))
                .map(ModuleClassesIT::load);

        assertThat(Stream.concat(resources(), servlets)).allSatisfy(type -> assertThat(type.getAnnotations())
                .as(type.getName())
                .anyMatch(mark -> mark.annotationType().getName().startsWith("com.atlassian.annotations.security.")));
    }

    private Stream<Class<?>> resources() {
        return descriptor
                .elements("package")
                .map(Element::getTextContent)
                .map(name -> name.strip().replace('.', '/') + "/")
                .flatMap(folder -> PluginJar.built().entries().keySet().stream()
                        .filter(entry -> entry.startsWith(folder) && entry.endsWith(".class"))
                        .filter(entry -> !entry.endsWith("package-info.class")))
                .<Class<?>>map(entry -> load(entry.replace(".class", "").replace('/', '.')))
                .filter(type -> type.isAnnotationPresent(Path.class));
    }

    private static void isMadeWithoutArguments(Class<?> type) {
        assertThat(type.getConstructors())
                .as(type + " has one public constructor")
                .hasSize(1);
        assertThat(type.getDeclaredConstructors()[0].getParameterCount())
                .as(type.getName())
                .isZero();
        assertThat(Modifier.isPublic(type.getModifiers())).as(type.getName()).isTrue();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ModuleClassesIT.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw new AssertionError(name + " is not there", absent);
        }
    }
}
