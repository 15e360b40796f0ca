package org.retainer.sandbox.rest;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import javax.ws.rs.ext.Provider;
import org.osgi.framework.wiring.BundleWiring;
import org.retainer.sandbox.module.EnabledPlugin;
import org.retainer.sandbox.module.ModuleElement;
import org.retainer.sandbox.module.ModuleFailure;

/** Finds the resource and provider classes of a {@code <rest>} module and checks that every Jira can run them. */
final class ResourceClasses {
    private static final List<Class<?>> BODIES = List.of(String.class, byte[].class, InputStream.class);

    private ResourceClasses() {}

    static Set<Class<?>> of(EnabledPlugin plugin, ModuleElement module) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        List<String> packages =
                module.children("package").stream().map(ModuleElement::text).toList();
        for (String root : packages.isEmpty() ? List.of("") : packages) {
            for (String resource : plugin.bundle()
                    .adapt(BundleWiring.class)
                    .listResources(
                            "/" + root.replace('.', '/'),
                            "*.class",
                            BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)) {
                // Jira finds only the classes of the bundle itself, not those of its embedded libraries
                if (plugin.bundle().getEntry(resource) != null) {
                    add(classes, plugin, resource);
                }
            }
        }
        if (classes.isEmpty()) {
            throw new ModuleFailure("The rest module " + module.key() + " finds no class with @Path in " + packages);
        }
        return classes;
    }

    private static void add(Set<Class<?>> classes, EnabledPlugin plugin, String resource) {
        Class<?> type = plugin.load(
                resource.substring(0, resource.length() - ".class".length()).replace('/', '.'));
        if (type.isAnnotationPresent(Path.class)) {
            EnabledPlugin.checkPlain(type);
            Arrays.stream(type.getMethods()).filter(ResourceClasses::isCalled).forEach(ResourceClasses::checkBody);
            classes.add(type);
        } else if (type.isAnnotationPresent(Provider.class)) {
            EnabledPlugin.checkPlain(type);
            classes.add(type);
        }
    }

    private static boolean isCalled(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static void checkBody(Method method) {
        Annotation[][] annotations = method.getParameterAnnotations();
        for (int i = 0; i < annotations.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            if (annotations[i].length == 0 && !BODIES.contains(type)) {
                throw new ModuleFailure("The request body of " + method + " is a " + type.getName()
                        + "; take a String, byte[] or InputStream: the JSON providers of Jira 9.12 and 10.3 differ");
            }
        }
    }
}
