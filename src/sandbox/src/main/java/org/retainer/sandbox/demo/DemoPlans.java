package org.retainer.sandbox.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.sandbox.demo.Agency.Client;
import org.retainer.sandbox.demo.Retainers.AgreedPlan;
import org.retainer.sandbox.demo.Retainers.Line;
import org.retainer.sandbox.demo.Retainers.Move;

/** Writes the plans of a client: first what was agreed, then what became of it. */
final class DemoPlans {
    private static final int SECONDS_PER_HOUR = 3600;

    private final RestCalls lead;
    private final Client client;
    private final RelativeDays days;

    /** @param lead calls the plugin as the client's lead */
    DemoPlans(RestCalls lead, Client client, RelativeDays days) {
        this.lead = lead;
        this.client = client;
        this.days = days;
    }

    void write(AgreedPlan plan) throws IOException, InterruptedException {
        String period = days.in(plan.period());
        String path = "/accounts/" + client.key() + "/plans/" + period;
        YearMonth month = period.contains("W") ? YearMonth.from(days.today()) : YearMonth.parse(period);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Line line : plan.lines()) {
            lines.add(line(line, month));
        }
        Optional<JsonObject> written = lead.send("PUT", path, Map.of("lines", lines));
        if (written.isEmpty()) {
            return;
        }
        JsonArray stored = written.get().getAsJsonArray("lines");
        if (plan.lines().stream().anyMatch(line -> line.later() != null)) {
            lead.send("PUT", path, Map.of("lines", changed(plan, stored)));
        }
        if (plan.move() != null) {
            Move move = plan.move();
            lead.send(
                    "POST",
                    path + "/moves",
                    Map.of(
                            "from",
                            id(stored, move.from()),
                            "to",
                            id(stored, move.to()),
                            "seconds",
                            move.hours() * SECONDS_PER_HOUR,
                            "reason",
                            move.reason()));
        }
    }

    private Map<String, Object> line(Line line, YearMonth month) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (line.task() == null) {
            body.put("text", line.text());
        } else {
            body.put("issue", client.issueKey(line.task(), month, YearMonth.from(days.today())));
        }
        body.put("plannedSeconds", line.hours() * SECONDS_PER_HOUR);
        body.put("agreed", line.agreed());
        return body;
    }

    private static List<Map<String, Object>> changed(AgreedPlan plan, JsonArray stored) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            Line line = plan.lines().get(i);
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("id", id(stored, i));
            if (line.later() != null) {
                body.put("plannedSeconds", line.later() * SECONDS_PER_HOUR);
            }
            lines.add(body);
        }
        return lines;
    }

    private static long id(JsonArray stored, int place) {
        return stored.get(place).getAsJsonObject().get("id").getAsLong();
    }
}
