package org.retainer.sandbox.jira.rest;

import com.google.gson.JsonObject;
import java.io.IOException;
import javax.servlet.http.HttpSession;
import org.retainer.sandbox.jira.Authentication;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.person.Person;

/** Log-in by cookie: {@code session}. */
final class SessionResource {
    private final Instance jira;
    private final Shapes shapes;

    SessionResource(Instance jira, Shapes shapes) {
        this.jira = jira;
        this.shapes = shapes;
    }

    void addTo(Router router) {
        router.on("GET", "/session", this::current)
                .open("POST", "/session", this::logIn)
                .open("DELETE", "/session", this::logOut);
    }

    private Answer current(Call call) {
        JsonObject json = new JsonObject();
        json.addProperty(
                "self",
                shapes.self("user?username=" + Shapes.encoded(call.user().getName())));
        json.addProperty("name", call.user().getName());
        json.add("loginInfo", loginInfo());
        return Answer.ok(json);
    }

    private Answer logIn(Call call) throws IOException {
        Values body = call.body();
        Person person = jira.people()
                .check(body.text("username").orElse(""), body.text("password").orElse(""))
                .orElseThrow(() -> RestError.of(401, "Login failed"));
        HttpSession old = call.request().getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = call.request().getSession(true);
        session.setAttribute(Authentication.SESSION_USER, person.key());
        JsonObject cookie = new JsonObject();
        cookie.addProperty("name", "JSESSIONID");
        cookie.addProperty("value", session.getId());
        JsonObject json = new JsonObject();
        json.add("session", cookie);
        json.add("loginInfo", loginInfo());
        return Answer.ok(json);
    }

    private Answer logOut(Call call) {
        HttpSession session = call.request().getSession(false);
        if (session == null || session.getAttribute(Authentication.SESSION_USER) == null) {
            throw RestError.of(401, "You are not authenticated. Authentication required to perform this operation.");
        }
        session.invalidate();
        return Answer.nothing();
    }

    private JsonObject loginInfo() {
        JsonObject json = new JsonObject();
        json.addProperty("failedLoginCount", 0);
        json.addProperty("loginCount", 1);
        json.addProperty("lastFailedLoginTime", shapes.moment(0));
        json.addProperty("previousLoginTime", shapes.moment(jira.clock().millis()));
        return json;
    }
}
