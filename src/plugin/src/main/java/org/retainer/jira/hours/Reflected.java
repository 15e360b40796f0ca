package org.retainer.jira.hours;

import java.lang.reflect.InvocationTargetException;

/**
 * Calls methods of Jira of which we know the name for sure, but not whether a class or an interface has them, or what
 * exactly they return: linked directly, a wrong guess would fail.
 */
final class Reflected {
    private Reflected() {}

    /** Calls a getter that a public type of Jira declares. */
    static Object call(Class<?> type, String getter, Object target) {
        try {
            return type.getMethod(getter).invoke(target);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException) {
                throw (RuntimeException) e.getCause();
            }
            throw new IllegalStateException(type.getName() + "." + getter + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This Jira has no " + type.getName() + "." + getter, e);
        }
    }
}
