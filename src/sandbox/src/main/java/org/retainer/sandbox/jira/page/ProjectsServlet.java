package org.retainer.sandbox.jira.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.retainer.sandbox.jira.person.Person;
import org.retainer.sandbox.jira.project.StoredProject;

/** The projects that somebody may browse. */
final class ProjectsServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Site site;

    ProjectsServlet(Site site) {
        super(site);
        this.site = site;
    }

    @Override
    void show(View view) throws IOException {
        var projects = site.jira().permissions().visible(view.user);
        Map<String, String> leads = new HashMap<>();
        for (StoredProject project : projects) {
            leads.put(
                    project.getKey(),
                    site.jira()
                            .people()
                            .everByKey(project.leadKey())
                            .map(Person::displayName)
                            .orElse("–"));
        }
        view.page(view.messages.get("projects.title"), "projects.vm", Map.of("projects", projects, "leads", leads));
    }
}
