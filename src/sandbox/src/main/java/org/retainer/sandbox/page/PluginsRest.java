package org.retainer.sandbox.page;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.retainer.sandbox.access.Callers;
import org.retainer.sandbox.host.ErrorJson;
import org.retainer.sandbox.plugin.PluginStatus;
import org.retainer.sandbox.plugin.Plugins;

/**
 * The plugins by REST, for administrators, at {@code /rest/plugins/1.0}: {@code GET /}, {@code PUT /key-key} with
 * {@code {"enabled":true}}, and {@code POST /key/reinstall}.
 */
public final class PluginsRest extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Gson GSON = new Gson();
    private static final int LONGEST_BODY = 10_000;

    private final transient Plugins plugins;
    private final transient Callers callers;

    public PluginsRest(Plugins plugins, Callers callers) {
        this.plugins = plugins;
        this.callers = callers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (callers.user().isEmpty()) {
            ErrorJson.send(response, HttpServletResponse.SC_UNAUTHORIZED, "Log in as an administrator.");
        } else if (!callers.isAdministrator()) {
            ErrorJson.send(response, HttpServletResponse.SC_FORBIDDEN, "This is for administrators.");
        } else {
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        String call = request.getMethod() + " " + path;
        if (call.equals("GET /")) {
            send(
                    response,
                    Map.of(
                            "plugins",
                            plugins.statuses().stream().map(PluginsRest::shape).toList()));
        } else if (call.matches("PUT /[^/]+-key")) {
            String key = path.substring(1, path.length() - "-key".length());
            Optional<Boolean> enabled = enabled(request);
            if (enabled.isEmpty()) {
                ErrorJson.send(
                        response,
                        HttpServletResponse.SC_BAD_REQUEST,
                        "The body must be {\"enabled\":true} or {\"enabled\":false}.");
            } else {
                send(response, key, plugins.setEnabled(key, enabled.get()));
            }
        } else if (call.matches("POST /[^/]+/reinstall")) {
            String key = path.split("/")[1];
            send(response, key, plugins.reinstall(key));
        } else {
            ErrorJson.send(response, HttpServletResponse.SC_NOT_FOUND, "There is no " + call);
        }
    }

    private static Optional<Boolean> enabled(HttpServletRequest request) throws IOException {
        String body = new String(request.getInputStream().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
        try {
            JsonElement parsed = JsonParser.parseString(body);
            JsonElement value = parsed.isJsonObject() ? ((JsonObject) parsed).get("enabled") : null;
            boolean given = value != null
                    && value.isJsonPrimitive()
                    && value.getAsJsonPrimitive().isBoolean();
            return given ? Optional.of(value.getAsBoolean()) : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static void send(HttpServletResponse response, String key, Optional<PluginStatus> status)
            throws IOException {
        if (status.isEmpty()) {
            ErrorJson.send(response, HttpServletResponse.SC_NOT_FOUND, "There is no plugin " + key);
        } else {
            send(response, shape(status.get()));
        }
    }

    private static Map<String, Object> shape(PluginStatus status) {
        return Map.of(
                "key", status.key(),
                "name", status.name(),
                "version", status.version(),
                "enabled", status.enabled(),
                "problems", status.problem().isEmpty() ? List.of() : List.of(status.problem()));
    }

    private static void send(HttpServletResponse response, Object value) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(GSON.toJson(value));
    }
}
