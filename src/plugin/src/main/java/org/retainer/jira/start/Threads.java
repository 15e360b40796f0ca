package org.retainer.jira.start;

import java.util.concurrent.ThreadFactory;

/** Makes daemon threads that know the plugin's classes, whoever asks for them. */
final class Threads {
    private Threads() {}

    static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.setContextClassLoader(Threads.class.getClassLoader());
            return thread;
        };
    }
}
