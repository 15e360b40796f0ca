package org.retainer.sandbox.event;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.retainer.sandbox.host.ForeignLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events to the annotated methods of listeners, on the publisher's thread, by the type of their parameter. An
 * exception of a listener is logged and reaches nobody.
 */
public final class Events implements EventPublisher {
    private static final Logger log = LoggerFactory.getLogger(Events.class);

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Object event) {
        for (Subscription subscription : subscriptions) {
            if (subscription.method.getParameterTypes()[0].isInstance(event)) {
                ForeignLoader.run(() -> subscription.deliver(event));
            }
        }
    }

    /**
     * Registers the annotated methods of a listener.
     *
     * @throws IllegalArgumentException when none fits: they are public, of a public class, with one parameter
     */
    @Override
    public void register(Object listener) {
        List<Subscription> found = new ArrayList<>();
        for (Method method : listener.getClass().getMethods()) {
            if (method.isAnnotationPresent(EventListener.class)) {
                found.add(subscription(listener, method));
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    listener.getClass().getName() + " has no public method with @EventListener to register");
        }
        unregister(listener);
        subscriptions.addAll(found);
    }

    @Override
    public void unregister(Object listener) {
        subscriptions.removeIf(subscription -> subscription.listener == listener);
    }

    @Override
    public void unregisterAll() {
        subscriptions.clear();
    }

    /** The listeners that are registered now, each once. */
    public List<Object> listeners() {
        return subscriptions.stream().map(Subscription::listener).distinct().toList();
    }

    private static Subscription subscription(Object listener, Method method) {
        if (method.getParameterCount() != 1) {
            throw new IllegalArgumentException(method + " has @EventListener and must have exactly one parameter");
        }
        if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
            throw new IllegalArgumentException(
                    method + " has @EventListener; Jira can call it only when its class is public");
        }
        return new Subscription(listener, method);
    }

    private record Subscription(Object listener, Method method) {
        void deliver(Object event) {
            try {
                method.invoke(listener, event);
            } catch (InvocationTargetException e) {
                log.error("The listener {} failed on {}", method, event, e.getCause());
            } catch (IllegalAccessException e) {
                log.error("The listener {} cannot be called", method, e);
            }
        }
    }
}
