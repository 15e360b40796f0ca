package org.retainer.jira.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds out whether this Jira has every method that the plugin links to, by owner, name, parameters and return type. They
 * are listed in {@code linkage.txt} beside this class, one a line: {@code owner#name(parameters):return}.
 */
public final class LinkageCheck {
    private static final String LIST = "linkage.txt";

    private volatile List<String> missing = List.of();

    /** Looks every method up. */
    public void run() {
        missing = expected().stream().filter(line -> !isThere(line)).toList();
    }

    /** Answers the lines of what this Jira does not have; empty when all is well. */
    public List<String> missing() {
        return missing;
    }

    /** Answers the lines of all that the plugin links to. */
    static List<String> expected() {
        try (InputStream list = LinkageCheck.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(String line) {
        String owner = line.substring(0, line.indexOf('#'));
        String rest = line.substring(line.indexOf('#') + 1);
        try {
            Class<?> type = Class.forName(owner, false, LinkageCheck.class.getClassLoader());
            return allOf(type).stream().anyMatch(method -> signature(method).equals(rest));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static List<Method> allOf(Class<?> type) {
        List<Method> methods = new ArrayList<>(Arrays.asList(type.getMethods()));
        methods.addAll(Arrays.asList(type.getDeclaredMethods()));
        return methods;
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getName)
                        .collect(Collectors.joining(",", "(", ")"))
                + ":"
                + method.getReturnType().getName();
    }
}
