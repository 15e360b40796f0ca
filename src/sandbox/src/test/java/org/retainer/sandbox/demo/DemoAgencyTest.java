package org.retainer.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.Test;

public class DemoAgencyTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final DateTimeFormatter JIRA =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    private final JsonObject agency = JsonParser.parseString(
                    new DemoImport(Agency.read(), Clock.fixed(NOW, ZoneOffset.UTC)).json())
            .getAsJsonObject();

    @Test
    public void hasFifteenPeopleAndClientsWithAndWithoutAProjectAndUnassignedWork() {
        assertThat(agency.getAsJsonArray("users")).hasSize(15);
        assertThat(agency.getAsJsonArray("projects")).hasSize(13);
        assertThat(Agency.read().clients())
                .filteredOn(client -> !client.unlinked())
                .hasSize(13);
    }

    @Test
    public void workIsLoggedUpToNowAndNotLater() {
        int worklogs = 0;
        Instant latest = Instant.EPOCH;
        for (JsonElement project : agency.getAsJsonArray("projects")) {
            for (JsonElement issue : project.getAsJsonObject().getAsJsonArray("issues")) {
                JsonArray logged = issue.getAsJsonObject().getAsJsonArray("worklogs");
                worklogs += logged.size();
                for (JsonElement worklog : logged) {
                    Instant end = OffsetDateTime.parse(
                                    worklog.getAsJsonObject().get("startDate").getAsString(), JIRA)
                            .toInstant()
                            .plus(Duration.parse(
                                    worklog.getAsJsonObject().get("timeSpent").getAsString()));
                    assertThat(end).isBeforeOrEqualTo(NOW);
                    latest = end.isAfter(latest) ? end : latest;
                }
            }
        }
        assertThat(worklogs).isBetween(4_000, 12_000);
        assertThat(latest).isAfter(NOW.minus(Duration.ofDays(2)));
    }

    @Test
    public void theSameDayGivesTheSameAgency() {
        assertThat(new DemoImport(Agency.read(), Clock.fixed(NOW, ZoneOffset.UTC)).json())
                .isEqualTo(new DemoImport(Agency.read(), Clock.fixed(NOW, ZoneOffset.UTC)).json());
    }
}
