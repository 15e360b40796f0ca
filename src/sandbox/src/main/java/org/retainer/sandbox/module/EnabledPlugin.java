package org.retainer.sandbox.module;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.framework.Bundle;
import org.retainer.sandbox.host.ForeignLoader;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

/** A plugin whose bundle runs and whose Spring context is up. */
public record EnabledPlugin(Descriptor descriptor, Bundle bundle, ApplicationContext context) {
    public String key() {
        return descriptor.key();
    }

    public List<ModuleElement> modules(String type) {
        return descriptor.modules(type);
    }

    /**
     * Loads a class as the plugin sees it.
     *
     * @throws ModuleFailure when the bundle neither holds nor imports it
     */
    public Class<?> load(String name) {
        try {
            return bundle.loadClass(name);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ModuleFailure(
                    "The class " + name + " is neither in " + key() + " nor imported by its manifest (" + e + ")", e);
        }
    }

    /** Creates an object with its constructor's beans, as Jira does for servlets. */
    public <T> T createWired(Class<T> api, String className) {
        Class<?> type = typed(api, className);
        try {
            return ForeignLoader.call(() -> api.cast(context.getAutowireCapableBeanFactory()
                    .createBean(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false)));
        } catch (Exception e) {
            throw new ModuleFailure("The class " + className + " cannot be created: " + e.getMessage(), e);
        }
    }

    /**
     * Creates an object by its constructor without arguments.
     *
     * @throws ModuleFailure when there is no such public constructor, or another one beside it
     */
    public <T> T createPlain(Class<T> api, String className) {
        Class<?> type = typed(api, className);
        checkPlain(type);
        try {
            return ForeignLoader.call(() -> api.cast(type.getConstructor().newInstance()));
        } catch (Exception e) {
            throw new ModuleFailure("The class " + className + " cannot be created: " + e, e);
        }
    }

    /**
     * Checks that every Jira can create a class.
     *
     * @throws ModuleFailure when it is not public with one public constructor without arguments
     */
    public static void checkPlain(Class<?> type) {
        Constructor<?>[] constructors = type.getConstructors();
        if (!Modifier.isPublic(type.getModifiers())
                || constructors.length != 1
                || constructors[0].getParameterCount() != 0) {
            throw new ModuleFailure("The class " + type.getName()
                    + " must be public and have exactly one public constructor, without arguments: "
                    + "Jira 9.12 and 10.3 inject constructors differently");
        }
    }

    /**
     * Reads a text of the plugin as UTF-8.
     *
     * @throws ModuleFailure when the plugin has no such resource
     */
    public String text(String resource) {
        try (InputStream in = resource(resource).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ModuleFailure("The resource " + resource + " of " + key() + " cannot be read: " + e, e);
        }
    }

    /** Finds a resource of the plugin, also in its embedded libraries. */
    public URL resource(String name) {
        String path = name.startsWith("/") ? name.substring(1) : name;
        URL url = bundle.getEntry(path);
        URL found = url == null ? bundle.getResource(path) : url;
        if (found == null) {
            throw new ModuleFailure("The plugin " + key() + " has no resource " + name);
        }
        return found;
    }

    private <T> Class<?> typed(Class<T> api, String className) {
        Class<?> type = load(className);
        if (!api.isAssignableFrom(type)) {
            throw new ModuleFailure("The class " + className + " must implement " + api.getName());
        }
        return type;
    }
}
