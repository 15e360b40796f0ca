package org.retainer.jira.host;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

/**
 * Calls methods of Jira of which we know the name for sure, but not whether a class or an interface has them, or what
 * exactly they return: linked directly, a wrong guess would fail.
 */
public final class Reflected {
    private Reflected() {}

    /** Calls a getter that a public type of Jira declares. */
    public static Object call(Class<?> type, String getter, Object target) {
        return call(type, getter, target, List.of());
    }

    /**
     * Calls a method that a public type of Jira declares.
     *
     * @throws IllegalStateException when this Jira has no such method
     */
    public static Object call(
            Class<?> type, String method, Object target, List<Class<?>> parameters, Object... arguments) {
        try {
            return type.getMethod(method, parameters.toArray(new Class<?>[0])).invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException) {
                throw (RuntimeException) e.getCause();
            }
            throw new IllegalStateException(type.getName() + "." + method + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This Jira has no " + type.getName() + "." + method, e);
        }
    }
}
