package org.retainer.sandbox;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.retainer.sandbox.command.StartupException;
import org.retainer.sandbox.host.JiraParts;
import org.retainer.sandbox.jira.index.IndexConfigurations;
import org.retainer.sandbox.jira.page.Mount;
import org.retainer.sandbox.jira.page.PluginPanels;

/** The least look-alike that the host can stand on: admin and anna, an issue page, a log-in. */
final class TestJira implements JiraParts {
    private final Map<String, Person> people =
            Map.of("admin", new Person("admin", "Администратор"), "anna", new Person("anna", "Анна <b>"));
    private final Map<String, Locale> languages = new HashMap<>();
    private final ThreadLocal<Person> current = new ThreadLocal<>();
    private final ThreadLocal<Locale> locale = ThreadLocal.withInitial(() -> Locale.ENGLISH);

    @Override
    public Map<Class<?>, Object> components() {
        return Map.of(
                UserManager.class, new Users(),
                JiraAuthenticationContext.class, new Context(),
                GlobalPermissionManager.class,
                        (GlobalPermissionManager) (GlobalPermissionKey permission, ApplicationUser user) ->
                                user.getName().equals("admin"));
    }

    @Override
    public IndexConfigurations indexConfigurations() {
        return new IndexConfigurations();
    }

    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public Optional<ApplicationUser> check(String name, String password) {
        return name.equals(password) ? Optional.ofNullable(people.get(name)) : Optional.empty();
    }

    @Override
    public void begin(ApplicationUser user, Locale language) {
        current.set((Person) user);
        locale.set(language);
    }

    @Override
    public void end() {
        current.remove();
        locale.remove();
    }

    @Override
    public Locale language(ApplicationUser user) {
        return languages.getOrDefault(user.getKey(), Locale.ENGLISH);
    }

    @Override
    public void chooseLanguage(ApplicationUser user, Locale language) {
        languages.put(user.getKey(), language);
    }

    @Override
    public void importFile(Path file, Consumer<String> progress) {
        throw new StartupException("projects[0].key: expected a text, found 1 in " + file);
    }

    @Override
    public List<Mount> mounts(PluginPanels panels) {
        return List.of(
                new Mount(new IssuePage(panels), "/browse/*"),
                new Mount(new Login(), "/login.jsp"),
                new Mount(new Dashboard(), "/secure/*"));
    }

    private record Person(String name, String displayName) implements ApplicationUser {
        @Override
        public String getKey() {
            return "JIRAUSER-" + name;
        }

        @Override
        public String getUsername() {
            return name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getDisplayName() {
            return displayName;
        }

        @Override
        public String getEmailAddress() {
            return name + "@example.com";
        }

        @Override
        public boolean isActive() {
            return true;
        }
    }

    private final class Users implements UserManager {
        @Override
        public ApplicationUser getUserByKey(String key) {
            return people.get(key.replace("JIRAUSER-", ""));
        }

        @Override
        public ApplicationUser getUserByName(String name) {
            return people.get(name);
        }

        @Override
        public ApplicationUser getUserByKeyEvenWhenUnknown(String key) {
            return getUserByKey(key);
        }
    }

    private final class Context implements JiraAuthenticationContext {
        @Override
        public ApplicationUser getLoggedInUser() {
            return current.get();
        }

        @Override
        public boolean isLoggedInUser() {
            return current.get() != null;
        }

        @Override
        public void setLoggedInUser(ApplicationUser user) {
            current.set((Person) user);
        }

        @Override
        public Locale getLocale() {
            return locale.get();
        }
    }

    private static final class IssuePage extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient PluginPanels panels;

        IssuePage(PluginPanels panels) {
            this.panels = panels;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            StringBuilder body = new StringBuilder();
            panels.render("atl.jira.view.issue.right.context", Map.of("issue", "A-1"))
                    .forEach(panel -> body.append("<h4>")
                            .append(panel.label())
                            .append("</h4>")
                            .append(panel.html()));
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter()
                    .write(
                            "<html><head><title>A-1</title><meta name=\"decorator\" content=\"atl.general\"></head><body>"
                                    + "<div class=\"aui-page-panel\"><div class=\"aui-page-panel-inner\">"
                                    + "<section class=\"aui-page-panel-content\">" + body
                                    + "</section></div></div></body></html>");
        }
    }

    private static final class Dashboard extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter()
                    .write("<html><head><title>Dashboard</title><meta name=\"decorator\" content=\"atl.general\">"
                            + "</head><body><p>hello</p></body></html>");
        }
    }

    private static final class Login extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            request.getSession()
                    .setAttribute("retainer.sandbox.user", "JIRAUSER-" + request.getParameter("os_username"));
        }
    }
}
