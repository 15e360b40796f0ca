package org.retainer.sandbox.host;

import java.util.concurrent.Callable;

/**
 * Runs code of plugins as Jira does: with a thread context class loader that is the host's own and knows nothing of the
 * plugin. Libraries in plugins that ask the context class loader meet the host's copies, or nothing.
 */
public final class ForeignLoader {
    private static final ClassLoader HOST = ForeignLoader.class.getClassLoader();

    private ForeignLoader() {}

    /** Runs a call into a plugin. */
    public static <T> T call(Callable<T> plugin) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(HOST);
        try {
            return plugin.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Runs a call into a plugin that throws no checked exception. */
    public static void run(Runnable plugin) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(HOST);
        try {
            plugin.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
