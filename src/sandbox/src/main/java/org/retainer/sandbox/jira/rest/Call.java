package org.retainer.sandbox.jira.rest;

import com.atlassian.jira.user.ApplicationUser;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.retainer.sandbox.jira.store.Text;

/** One request: who asks, the variable parts of its path, its parameters and its body. */
record Call(HttpServletRequest request, Map<String, String> path, ApplicationUser user) {
    /** Answers a variable part of the path. */
    String part(String name) {
        return path.get(name);
    }

    /** Answers a query parameter that is there and not empty. */
    Optional<String> parameter(String name) {
        String value = request.getParameter(name);
        if (value != null && !Text.isStorable(value)) {
            throw RestError.ofField(name, "The value holds a character that cannot be used.");
        }
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    /** Answers a query parameter that must be there. */
    String required(String name) {
        return parameter(name)
                .orElseThrow(() -> RestError.of(400, "The '" + name + "' query parameter was not provided."));
    }

    /** Answers a whole number from a query parameter. */
    long number(String name, long whenAbsent) {
        return parameter(name)
                .map(text -> {
                    if (!text.matches("-?\\d{1,18}")) {
                        throw RestError.ofField(name, "'" + text + "' is not a whole number.");
                    }
                    return Long.parseLong(text);
                })
                .orElse(whenAbsent);
    }

    /** Answers the start of a page, 0 or more. */
    int startAt() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, number("startAt", 0)));
    }

    /** Answers the parts of a comma-separated parameter, which may be given several times. */
    Set<String> words(String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? Set.of()
                : Arrays.stream(values)
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet());
    }

    /** Reads the body as an object. */
    Values body() throws IOException {
        return Values.of(json());
    }

    /** Reads the body. */
    JsonElement json() throws IOException {
        return Body.read(request);
    }

    /** Answers the names in {@code expand}. */
    List<String> expand() {
        return List.copyOf(words("expand"));
    }
}
