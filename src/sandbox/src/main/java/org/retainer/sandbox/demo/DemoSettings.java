package org.retainer.sandbox.demo;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.retainer.sandbox.demo.Agency.Client;

/** Says who the agency is: its zone, its days off, its company. */
final class DemoSettings {
    private final RestCalls retainer;
    private final LocalDate today;

    DemoSettings(RestCalls retainer, LocalDate today) {
        this.retainer = retainer;
        this.today = today;
    }

    void write(Agency agency) throws IOException, InterruptedException {
        Client own = agency.clients().stream()
                .filter(client -> "INTERNAL".equals(client.category()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> settings = new RelativeDays(today).in(agency.settings());
        settings.put("timeZone", own.timeZone());
        settings.put("currency", own.currency());
        settings.put("language", own.language());
        List<JsonElement> holidays = new ArrayList<>();
        for (int year = today.getYear(); year <= today.getYear() + 1; year++) {
            JsonParser.parseString(retainer.get("/settings/holidays?country=RU&year=" + year)
                            .body())
                    .getAsJsonObject()
                    .getAsJsonArray("holidays")
                    .forEach(holidays::add);
        }
        settings.put("holidays", holidays);
        retainer.send("PUT", "/settings", settings);
    }
}
