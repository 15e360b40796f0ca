package org.retainer.jira.host;

import com.atlassian.jira.component.ComponentAccessor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work on a thread of our own as Jira runs work on its own ones: what Jira keeps by thread, such as caches for the time
 * of a request, is set up before and cleared after it. Does nothing besides the work where Jira has no such help.
 */
public final class HostThread {
    private static final Logger LOG = LoggerFactory.getLogger(HostThread.class);
    private static final String HELP = "com.atlassian.jira.util.thread.JiraThreadLocalUtil";

    private HostThread() {}

    public static void run(Runnable work) {
        Optional<Object> help = find();
        help.ifPresent(found -> call(found, "preCall"));
        try {
            work.run();
        } finally {
            help.ifPresent(found -> call(found, "postCall"));
        }
    }

    private static Optional<Object> find() {
        try {
            Class<?> type = ComponentAccessor.class.getClassLoader().loadClass(HELP);
            return Optional.ofNullable(ComponentAccessor.getComponent(type));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Calls the form of a method with the fewest parameters: they are for what Jira would log. */
    private static void call(Object help, String name) {
        try {
            Class<?> type = ComponentAccessor.class.getClassLoader().loadClass(HELP);
            Optional<Method> method = Arrays.stream(type.getMethods())
                    .filter(candidate -> candidate.getName().equals(name))
                    .min(Comparator.comparingInt(Method::getParameterCount));
            if (method.isPresent()) {
                Object[] arguments = Arrays.stream(method.get().getParameterTypes())
                        .map(parameter -> parameter.isInstance(LOG) ? LOG : null)
                        .toArray();
                method.get().invoke(help, arguments);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.debug("{} of Jira's help for threads does not work here", name, e);
        }
    }
}
