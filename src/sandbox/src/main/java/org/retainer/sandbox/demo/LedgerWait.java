package org.retainer.sandbox.demo;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Waits until the plugin has taken in the worklogs that were there before it, so that "ready" means that sums are whole. */
public final class LedgerWait {
    private static final Duration MOST = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 200;

    private final RestCalls rest;
    private final Consumer<String> progress;

    public LedgerWait(String baseUrl, Consumer<String> progress) {
        this.rest = RestCalls.ofRetainer(baseUrl);
        this.progress = progress;
    }

    /** Returns when the ledger is filled, or the plugin does not answer the administrator, or after ten minutes. */
    public void untilFilled() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(MOST);
        Instant nextLine = Instant.now().plus(BETWEEN_LINES);
        while (Instant.now().isBefore(end)) {
            HttpResponse<String> answer = rest.get("/hours/sync");
            if (answer.statusCode() == 503) {
                Thread.sleep(PAUSE_MILLIS);
                continue;
            }
            if (answer.statusCode() != 200) {
                return;
            }
            JsonObject state = JsonParser.parseString(answer.body()).getAsJsonObject();
            if (!"FILLING".equals(state.get("state").getAsString())) {
                return;
            }
            if (Instant.now().isAfter(nextLine)) {
                progress.accept("Retainer is filling its ledger: "
                        + state.get("entries").getAsLong() + " entries so far");
                nextLine = Instant.now().plus(BETWEEN_LINES);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
