package org.retainer.sandbox.jira.rest;

import com.atlassian.jira.user.ApplicationUser;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.query.QueryException;
import org.retainer.sandbox.jira.store.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jira's REST API version 2 and its session resource. */
public final class RestServlet extends HttpServlet {
    /** Where Jira serves it, below the context path. */
    public static final String[] PATTERNS = {
        "/rest/api/2/*", "/rest/api/latest/*", "/rest/auth/1/*", "/rest/auth/latest/*"
    };

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RestServlet.class);
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private final transient Instance jira;
    private final transient Router router = new Router();

    public RestServlet(Instance jira) {
        this.jira = jira;
        Shapes shapes = new Shapes(jira);
        new SessionResource(jira, shapes).addTo(router);
        new CatalogResource(jira, shapes).addTo(router);
        new PeopleResource(jira, shapes).addTo(router);
        new ProjectResource(jira, shapes).addTo(router);
        new IssueResource(jira, shapes).addTo(router);
        new WorklogResource(jira, shapes).addTo(router);
        new WorklogChangesResource(jira, shapes).addTo(router);
        new PropertyResource(jira).addTo(router);
        new ReindexResource(jira).addTo(router);
        new SearchResource(jira, shapes).addTo(router);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        Answer answer;
        try {
            answer = answer(request);
        } catch (RestError error) {
            answer = new Answer(error.status(), errors(error.messages(), error.fields()));
        } catch (Refusal refused) {
            List<String> messages = refused.fields().isEmpty() ? List.of(refused.getMessage()) : List.of();
            answer = new Answer(400, errors(messages, refused.fields()));
        } catch (QueryException notUnderstood) {
            answer = new Answer(400, errors(List.of(notUnderstood.getMessage()), Map.of()));
        } catch (RuntimeException failure) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            answer = new Answer(500, errors(List.of("Internal server error; the sandbox's log has more."), Map.of()));
        }
        write(response, answer);
    }

    private Answer answer(HttpServletRequest request) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        ApplicationUser user = jira.current().getLoggedInUser();
        Optional<Router.Match> match = router.find(method, path);
        if (match.isEmpty()) {
            throw router.knows(path)
                    ? RestError.of(405, "Method Not Allowed")
                    : RestError.of(404, "The sandbox has no REST resource " + path + ".");
        }
        if (user == null && !match.get().forAnonymous()) {
            throw RestError.of(401, "You are not authenticated. Authentication required to perform this operation.");
        }
        return match.get().handler().answer(new Call(request, match.get().parts(), user));
    }

    private static JsonObject errors(List<String> messages, Map<String, String> fields) {
        JsonObject errors = new JsonObject();
        JsonArray list = new JsonArray();
        messages.forEach(list::add);
        errors.add("errorMessages", list);
        JsonObject byField = new JsonObject();
        fields.forEach(byField::addProperty);
        errors.add("errors", byField);
        return errors;
    }

    private static void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("Cache-Control", "no-cache, no-store, no-transform");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (answer.status() == 401) {
            response.setHeader("WWW-Authenticate", "OAuth realm=\"sandbox\"");
        }
        JsonElement body = answer.body();
        if (body != null) {
            byte[] bytes = GSON.toJson(body).getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/json;charset=UTF-8");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
