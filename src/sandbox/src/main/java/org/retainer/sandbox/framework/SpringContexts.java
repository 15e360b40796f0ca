package org.retainer.sandbox.framework;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/**
 * Follows the Spring contexts that Gemini makes. Gemini tells of contexts that fail or wait for a service only through a
 * listener whose types live in its own bundle, hence the reflection.
 */
public final class SpringContexts {
    private static final Logger log = LoggerFactory.getLogger(SpringContexts.class);
    private static final String LISTENER =
            "org.eclipse.gemini.blueprint.context.event.OsgiBundleApplicationContextListener";
    private static final Duration MISSING_SERVICE = Duration.ofSeconds(5);
    private static final Duration WHOLE_CONTEXT = Duration.ofSeconds(120);

    private final Map<Long, Start> starts = new ConcurrentHashMap<>();

    private SpringContexts() {}

    static SpringContexts listening(List<Bundle> frameworkBundles) {
        SpringContexts contexts = new SpringContexts();
        Bundle core = frameworkBundles.stream()
                .filter(bundle -> "org.eclipse.gemini.blueprint.core".equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Gemini's core bundle is missing"));
        try {
            Class<?> type = core.loadClass(LISTENER);
            Object listener = Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "equals" -> proxy == arguments[0];
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "toString" -> "the sandbox's listener to Spring contexts";
                        default -> contexts.happened(arguments[0]);
                    });
            core.getBundleContext().registerService(LISTENER, listener, null);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Gemini's core bundle lacks " + LISTENER, e);
        }
        return contexts;
    }

    /** Begins to follow a bundle; call it before the bundle is started. */
    public void expect(Bundle bundle) {
        starts.put(bundle.getBundleId(), new Start());
    }

    /** Forgets a bundle. */
    public void forget(Bundle bundle) {
        starts.remove(bundle.getBundleId());
    }

    /**
     * Waits for the context of a bundle that was started.
     *
     * @throws ContextFailure naming the bean and class that failed, or the interfaces that no service offers
     */
    public ApplicationContext await(Bundle bundle) {
        Start start = starts.get(bundle.getBundleId());
        long begin = System.nanoTime();
        while (true) {
            try {
                return start.context.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                Duration waited = Duration.ofNanos(System.nanoTime() - begin);
                String missing = start.missing;
                if (missing != null && waited.compareTo(MISSING_SERVICE) > 0) {
                    throw new ContextFailure("No service offers what the plugin's context needs: " + missing
                            + ". Take it from ComponentAccessor, or make the reference optional");
                }
                if (waited.compareTo(WHOLE_CONTEXT) > 0) {
                    throw new ContextFailure("The plugin made no Spring context within " + WHOLE_CONTEXT.toSeconds()
                            + " s. Its manifest needs Spring-Context and the jar META-INF/spring/*.xml");
                }
            } catch (ExecutionException e) {
                throw new ContextFailure("The plugin's Spring context failed: " + rootOf(e.getCause()), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ContextFailure("Interrupted while the plugin's context started", e);
            }
        }
    }

    private Object happened(Object event) {
        try {
            Start start = starts.get(((Bundle) get(event, "getBundle")).getBundleId());
            if (start != null) {
                start.take(event);
            }
        } catch (ReflectiveOperationException e) {
            log.warn("An event of Gemini was not understood: {}", event, e);
        }
        return null;
    }

    private static Object get(Object event, String method) throws ReflectiveOperationException {
        Method getter = event.getClass().getMethod(method);
        return getter.invoke(event);
    }

    private static boolean is(Object event, String simpleName) {
        for (Class<?> type = event.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getSimpleName().equals(simpleName)) {
                return true;
            }
        }
        return false;
    }

    private static String rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String outer = thrown == root ? "" : " (" + thrown.getMessage() + ")";
        return root + outer;
    }

    /** What is known of one start. */
    private static final class Start {
        private final CompletableFuture<ApplicationContext> context = new CompletableFuture<>();
        private volatile String missing;

        void take(Object event) throws ReflectiveOperationException {
            if (is(event, "OsgiBundleContextRefreshedEvent")) {
                context.complete((ApplicationContext) get(event, "getApplicationContext"));
            } else if (is(event, "OsgiBundleContextFailedEvent")) {
                context.completeExceptionally((Throwable) get(event, "getFailureCause"));
            } else if (is(event, "BootstrappingDependenciesEvent")) {
                missing = String.valueOf(get(event, "getDependenciesAsFilter"));
            }
        }
    }
}
