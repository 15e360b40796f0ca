package org.retainer.sandbox.jira.rest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds who answers a method and a path. Paths are written like {@code /issue/{key}/worklog}. */
final class Router {
    private final List<Route> routes = new ArrayList<>();

    /** Answers calls. */
    interface Handler {
        Answer answer(Call call) throws IOException;
    }

    /** A handler that was found, and the variable parts of the path. */
    record Match(Handler handler, Map<String, String> parts, boolean forAnonymous) {}

    Router on(String method, String path, Handler handler) {
        routes.add(new Route(method, path.split("/"), handler, false));
        return this;
    }

    /** As {@link #on}, open to people who are not logged in. */
    Router open(String method, String path, Handler handler) {
        routes.add(new Route(method, path.split("/"), handler, true));
        return this;
    }

    Optional<Match> find(String method, String path) {
        String[] steps = path.split("/");
        return routes.stream()
                .filter(route -> route.method.equals(method))
                .flatMap(route -> route.match(steps).stream())
                .findFirst();
    }

    boolean knows(String path) {
        String[] steps = path.split("/");
        return routes.stream().anyMatch(route -> route.match(steps).isPresent());
    }

    private record Route(String method, String[] steps, Handler handler, boolean forAnonymous) {
        Optional<Match> match(String[] given) {
            if (given.length != steps.length) {
                return Optional.empty();
            }
            Map<String, String> parts = new HashMap<>();
            for (int at = 0; at < steps.length; at++) {
                if (steps[at].startsWith("{")) {
                    parts.put(steps[at].substring(1, steps[at].length() - 1), given[at]);
                } else if (!steps[at].equals(given[at])) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Match(handler, parts, forAnonymous));
        }
    }
}
