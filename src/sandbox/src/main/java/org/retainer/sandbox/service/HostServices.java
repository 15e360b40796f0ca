package org.retainer.sandbox.service;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.BuildUtilsInfo;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.retainer.sandbox.host.Supported;

/**
 * All of the host's services. Only those that are known to be OSGi services in Jira are registered as such; the others
 * are reached by {@link ComponentAccessor}, and what is not there says so with the name of the call.
 */
public final class HostServices implements ComponentAccessor.Worker {
    private static final List<Class<?>> IMPORTABLE = List.of(
            EventPublisher.class,
            JsonEntityPropertyManager.class,
            IssueManager.class,
            IssueIndexingService.class,
            ProjectManager.class,
            GlobalPermissionManager.class,
            JiraAuthenticationContext.class,
            PermissionManager.class,
            BuildUtilsInfo.class,
            UserManager.class,
            ApplicationProperties.class,
            LoginUriProvider.class,
            PageBuilderService.class);
    /** Found by {@code getOSGiComponentInstanceOfType}; whether every Jira lets plugins import them is not known. */
    private static final List<Class<?>> LOOKED_UP =
            List.of(SchedulerService.class, ClusterLockService.class, LocaleResolver.class);

    private final Map<Class<?>, Object> services = new HashMap<>();

    public HostServices(Map<Class<?>, Object> implementations) {
        implementations.forEach((api, implementation) -> services.put(api, Supported.as(api, implementation)));
    }

    /** Makes this what {@link ComponentAccessor} answers with. */
    public void serveComponentAccessor() {
        ComponentAccessor.initialiseWorker(this);
    }

    /** Registers what plugins may import. */
    public void register(BundleContext framework) {
        for (Class<?> api : IMPORTABLE) {
            Object service = services.get(api);
            if (service != null) {
                Dictionary<String, Object> properties = new Hashtable<>();
                properties.put("plugins-host", true);
                framework.registerService(api.getName(), service, properties);
            }
        }
    }

    @Override
    public <T> T getComponent(Class<T> componentClass) {
        return found(componentClass, "getComponent");
    }

    @Override
    public <T> T getOSGiComponentInstanceOfType(Class<T> componentClass) {
        if (!IMPORTABLE.contains(componentClass) && !LOOKED_UP.contains(componentClass)) {
            throw unsupported(componentClass, "getOSGiComponentInstanceOfType");
        }
        return found(componentClass, "getOSGiComponentInstanceOfType");
    }

    private <T> T found(Class<T> api, String method) {
        Object service = services.get(api);
        if (service == null || (LOOKED_UP.contains(api) && method.equals("getComponent"))) {
            throw unsupported(api, method);
        }
        return api.cast(service);
    }

    private static UnsupportedOperationException unsupported(Class<?> api, String method) {
        return Supported.unsupported("ComponentAccessor." + method + "(" + api.getName() + ")");
    }
}
