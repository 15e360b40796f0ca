package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.retainer.sandbox.runner.SandboxCalls;

/** What a refusal has to look like: Jira's form, with something said, and nothing of our insides. */
final class Refused {
    private Refused() {}

    /** Insists on a refusal that names a field. */
    static JsonObject naming(String field, int status, SandboxCalls.Reply reply) {
        JsonObject answer = with(status, reply);
        assertThat(answer.getAsJsonObject("errors").keySet())
                .as(reply.call() + " " + reply.body())
                .contains(field);
        return answer;
    }

    /** Insists on a refusal. */
    static JsonObject with(int status, SandboxCalls.Reply reply) {
        reply.expect(status);
        assertThat(reply.type()).as(reply.call()).startsWith("application/json");
        JsonObject answer = Office.object(reply);
        assertThat(answer.has("errorMessages") && answer.has("errors"))
                .as(reply.body())
                .isTrue();
        assertThat(answer.getAsJsonArray("errorMessages").size()
                        + answer.getAsJsonObject("errors").size())
                .as("something is said: " + reply.body())
                .isPositive();
        assertThat(reply.body()).doesNotContain("Exception").doesNotContain("java.");
        return answer;
    }
}
