package org.retainer.sandbox;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.BuildUtilsInfo;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retainer.sandbox.access.AccessRules;
import org.retainer.sandbox.access.Callers;
import org.retainer.sandbox.cluster.Surroundings;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.event.Events;
import org.retainer.sandbox.fragment.WebLinks;
import org.retainer.sandbox.fragment.WebPanels;
import org.retainer.sandbox.framework.OsgiFramework;
import org.retainer.sandbox.host.JiraParts;
import org.retainer.sandbox.host.Platform;
import org.retainer.sandbox.http.AuthenticationFilter;
import org.retainer.sandbox.http.DecoratorFilter;
import org.retainer.sandbox.http.EncodingFilter;
import org.retainer.sandbox.http.WebServer;
import org.retainer.sandbox.http.XsrfFilter;
import org.retainer.sandbox.jira.page.Mount;
import org.retainer.sandbox.page.Decorator;
import org.retainer.sandbox.page.ErrorServlet;
import org.retainer.sandbox.page.HtmlPage;
import org.retainer.sandbox.page.LanguageServlet;
import org.retainer.sandbox.page.PluginsPage;
import org.retainer.sandbox.page.PluginsRest;
import org.retainer.sandbox.plugin.Plugins;
import org.retainer.sandbox.resource.Batches;
import org.retainer.sandbox.resource.DownloadServlet;
import org.retainer.sandbox.resource.LibraryServlet;
import org.retainer.sandbox.resource.PageRequirements;
import org.retainer.sandbox.resource.WebResources;
import org.retainer.sandbox.rest.PluginRest;
import org.retainer.sandbox.schedule.Jobs;
import org.retainer.sandbox.search.IndexModules;
import org.retainer.sandbox.service.BundleActiveObjects;
import org.retainer.sandbox.service.HostServices;
import org.retainer.sandbox.service.SandboxProperties;
import org.retainer.sandbox.service.UserLocales;
import org.retainer.sandbox.servlet.PluginFilters;
import org.retainer.sandbox.servlet.PluginServlets;
import org.retainer.sandbox.template.Templates;
import org.retainer.sandbox.translation.Translations;

/** Which part gets which: the one place where the host's parts are put together. */
final class HostWiring {
    private final Platform platform;
    private final JiraParts parts;
    private final Events events;
    private final String baseUrl;
    private final Jobs jobs;
    private final HostServices services;
    private final JiraAuthenticationContext authentication;
    private final Callers callers;
    private final BundleActiveObjects activeObjects;
    private final Templates templates = new Templates();
    private final Translations translations = new Translations();
    private final PageRequirements requirements = new PageRequirements();
    private final WebResources resources = new WebResources(WebServer.CONTEXT_PATH);
    private final PluginFilters filters = new PluginFilters();
    private final PluginServlets servlets;
    private final PluginRest rest;
    private final WebLinks links;
    private final WebPanels panels;

    HostWiring(
            Platform platform,
            JiraParts parts,
            Database database,
            Events events,
            Clock clock,
            String baseUrl,
            Surroundings surroundings) {
        this.platform = platform;
        this.parts = parts;
        this.events = events;
        this.baseUrl = baseUrl;
        this.jobs = new Jobs(clock, surroundings.turns());
        SandboxProperties properties =
                new SandboxProperties(platform, baseUrl, surroundings.home(), surroundings.sharedHome());
        this.services = new HostServices(implementations(properties, surroundings));
        this.authentication = (JiraAuthenticationContext) parts.components().get(JiraAuthenticationContext.class);
        this.callers = new Callers(parts.components());
        this.activeObjects = new BundleActiveObjects(database);
        AccessRules rules = new AccessRules(platform);
        this.servlets = new PluginServlets(rules, callers, properties);
        this.rest = new PluginRest(platform, rules, callers);
        this.links = new WebLinks(translations, callers, WebServer.CONTEXT_PATH);
        this.panels = new WebPanels(templates, translations, authentication, requirements::requireContext);
    }

    private Map<Class<?>, Object> implementations(SandboxProperties properties, Surroundings surroundings) {
        Map<Class<?>, Object> all = new HashMap<>(parts.components());
        all.put(EventPublisher.class, events);
        all.put(SchedulerService.class, jobs);
        all.put(ClusterLockService.class, surroundings.locks());
        all.put(ClusterManager.class, surroundings.manager());
        all.put(PageBuilderService.class, requirements);
        all.put(ApplicationProperties.class, properties);
        all.put(BuildUtilsInfo.class, properties);
        all.put(LocaleResolver.class, new UserLocales(parts));
        all.put(LoginUriProvider.class, properties);
        return all;
    }

    Jobs jobs() {
        return jobs;
    }

    /** Offers the services to plugins. */
    void register(OsgiFramework framework) {
        services.serveComponentAccessor();
        services.register(framework.context());
        activeObjects.register(framework.context());
    }

    Plugins plugins(OsgiFramework framework, Path stateFile) {
        return new Plugins(
                framework,
                List.of(
                        translations,
                        activeObjects,
                        new IndexModules(parts.indexConfigurations()),
                        filters,
                        servlets,
                        rest,
                        resources,
                        links,
                        panels),
                events,
                jobs,
                stateFile);
    }

    /** Gives the server its filters and servlets. */
    void fill(WebServer server, Plugins plugins) {
        Batches batches = new Batches(resources, WebServer.CONTEXT_PATH);
        HtmlPage pages = new HtmlPage(templates, translations, authentication);
        Decorator decorator = new Decorator(templates, translations, links, batches, authentication, callers, baseUrl);
        server.filter(new EncodingFilter());
        server.filter(new AuthenticationFilter(parts));
        server.filter(new XsrfFilter());
        server.filter(filters);
        server.filter(new DecoratorFilter(decorator, requirements));
        server.serve(servlets, "/plugins/servlet/*");
        server.serve(rest, "/rest/*");
        server.serve(new DownloadServlet(resources, batches), "/download/*");
        server.serve(new LibraryServlet(platform.auiVersion()), "/s/*");
        server.serve(new PluginsPage(plugins, pages, callers), PluginsPage.PATH);
        server.serve(new PluginsRest(plugins, callers), "/rest/plugins/1.0/*");
        server.serve(new LanguageServlet(parts, callers), "/sandbox/language");
        server.serveErrors(new ErrorServlet(pages));
        for (Mount mount : parts.mounts(panels)) {
            server.serve(mount.servlet(), mount.patterns());
        }
    }
}
