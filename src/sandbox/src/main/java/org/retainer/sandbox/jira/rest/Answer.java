package org.retainer.sandbox.jira.rest;

import com.google.gson.JsonElement;

/** A status and a body, which is null where there is none. */
record Answer(int status, JsonElement body) {
    static Answer ok(JsonElement body) {
        return new Answer(200, body);
    }

    static Answer created(JsonElement body) {
        return new Answer(201, body);
    }

    static Answer nothing() {
        return new Answer(204, null);
    }
}
