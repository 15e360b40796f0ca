package org.retainer.sandbox.testplugin;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.java.ao.DBParam;

/** Keeps notes, and tells what happened to it. */
public class Notes implements LifecycleAware {
    private static volatile Notes current;

    private final ActiveObjects activeObjects;
    private final EventPublisher events;
    private final List<String> happened = new CopyOnWriteArrayList<>();

    public Notes(ActiveObjects activeObjects, EventPublisher events) {
        this.activeObjects = activeObjects;
        this.events = events;
        current = this;
    }

    public static Notes current() {
        return current;
    }

    @Override
    public void onStart() {
        happened.add("start");
        events.register(this);
    }

    @Override
    public void onStop() {
        if (!Boolean.getBoolean("testplugin.forgets")) {
            events.unregister(this);
        }
    }

    @EventListener
    public void onText(CharSequence event) {
        happened.add("event " + event + " " + knowsPlugin(Thread.currentThread().getContextClassLoader()));
    }

    public void add(String text) {
        activeObjects.executeInTransaction(() -> activeObjects.create(Note.class, new DBParam("TEXT", text)));
    }

    public int count() {
        return activeObjects.count(Note.class);
    }

    public List<String> happened() {
        return happened;
    }

    static boolean knowsPlugin(ClassLoader loader) {
        return loader == Notes.class.getClassLoader();
    }
}
