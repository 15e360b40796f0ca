package org.retainer.sandbox.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.retainer.sandbox.demo.Agency.Client;
import org.retainer.sandbox.demo.Agency.LateWork;

/** What people have done with hours that were there: free ones, notes for the client, work that came late. */
final class DemoWork {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final DateTimeFormatter JIRA =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);
    private static final int FREE_EACH = 29;
    private static final int NOTED_EACH = 13;
    private static final int HIDDEN_EACH = 61;

    private final String baseUrl;
    private final LocalDate today;

    DemoWork(String baseUrl, LocalDate today) {
        this.baseUrl = baseUrl;
        this.today = today;
    }

    /** Decides about some hours of the last two months, which are open. */
    void decide(Agency agency, Client client) throws IOException, InterruptedException {
        Map<String, String> notes = agency.notes().get(client.language());
        RestCalls lead = RestCalls.ofRetainer(baseUrl, client.lead());
        List<Long> free = new ArrayList<>();
        List<Long> noted = new ArrayList<>();
        List<Long> hidden = new ArrayList<>();
        YearMonth last = YearMonth.from(today).minusMonths(1);
        JsonArray entries = JsonParser.parseString(lead.get("/accounts/" + client.key() + "/hours?from=" + last.atDay(1)
                                + "&to=" + today + "&maxResults=1000")
                        .body())
                .getAsJsonObject()
                .getAsJsonArray("values");
        for (int i = 1; i < entries.size(); i++) {
            JsonObject entry = entries.get(i).getAsJsonObject();
            long id = entry.get("worklogId").getAsLong();
            if (i % HIDDEN_EACH == 0) {
                hidden.add(id);
            } else if (i % FREE_EACH == 0) {
                free.add(id);
            } else if (i % NOTED_EACH == 0) {
                noted.add(id);
            }
        }
        decide(lead, free, Map.of("billable", false, "note", notes.get("free")));
        decide(lead, noted, Map.of("note", notes.get("note")));
        decide(lead, hidden, Map.of("billable", false, "hidden", true));
    }

    private static void decide(RestCalls lead, List<Long> worklogs, Map<String, Object> decision)
            throws IOException, InterruptedException {
        if (!worklogs.isEmpty()) {
            Map<String, Object> body = new LinkedHashMap<>(decision);
            body.put("worklogIds", worklogs);
            lead.send("PUT", "/hours", body);
        }
    }

    /** Logs work that comes late: into a closed month, or for a client who has left. */
    void logLate(LateWork work) throws IOException, InterruptedException {
        RestCalls.ofJira(baseUrl, work.person())
                .send(
                        "POST",
                        "/issue/" + work.issue() + "/worklog",
                        Map.of(
                                "comment",
                                work.comment(),
                                "started",
                                JIRA.format(today.minusDays(work.daysAgo()).atStartOfDay(ZONE)),
                                "timeSpentSeconds",
                                work.minutes() * 60));
    }
}
