package org.retainer.sandbox.jira.page;

import java.util.List;
import org.retainer.sandbox.jira.Authentication;
import org.retainer.sandbox.jira.instance.Instance;

/** The servlets of the look-alike's own pages. */
public final class Pages {
    private Pages() {}

    /** Makes them. */
    public static List<Mount> of(Instance jira, Authentication authentication, PluginPanels panels) {
        Site site = new Site(jira, authentication, panels, new Templates());
        return List.of(
                new Mount(new LoginServlet(site), "/login.jsp", "/logout", "/secure/Logout.jspa"),
                new Mount(new DashboardServlet(site), "/secure/Dashboard.jspa"),
                new Mount(new ProjectsServlet(site), "/secure/BrowseProjects.jspa"),
                new Mount(new IssueListServlet(site), "/issues/*", "/projects/*"),
                new Mount(new IssueServlet(site), "/browse/*"),
                new Mount(
                        new IssuePartServlet(site),
                        "/secure/IssuePanels.jspa",
                        "/secure/IssueWorkLog.jspa",
                        "/secure/IssueTimes.jspa"),
                new Mount(new CreateIssueServlet(site), "/secure/CreateIssue.jspa"),
                new Mount(new EditIssueServlet(site), "/secure/EditIssue.jspa"),
                new Mount(new IssueActionServlet(site), "/secure/DeleteIssue.jspa", "/secure/MoveIssue.jspa"),
                new Mount(new ProfileServlet(site), "/secure/ViewProfile.jspa"),
                new Mount(new AdminUsersServlet(site), "/secure/admin/Users.jspa"),
                new Mount(new AdminProjectsServlet(site), "/secure/admin/Projects.jspa"),
                new Mount(new MailsServlet(site, jira.mails()), "/sandbox/mails"),
                new Mount(new HomeServlet(site, "/secure/admin/Users.jspa"), "/secure/admin", "/secure/admin/"),
                new Mount(new HomeServlet(site, "/secure/Dashboard.jspa"), ""),
                new Mount(new AssetServlet(), "/lookalike/*"),
                new Mount(new AvatarServlet(), "/secure/useravatar", "/secure/projectavatar"));
    }
}
