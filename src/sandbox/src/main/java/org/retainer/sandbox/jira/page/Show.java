package org.retainer.sandbox.jira.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.retainer.sandbox.jira.worklog.WorkDuration;

/** Writes values the way people read them, in one language and zone. Used by templates. */
public final class Show {
    private final Messages messages;
    private final ZoneId zone;

    Show(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** Writes a moment to the minute. */
    public String moment(long millis) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", messages.locale())
                .format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /** Writes seconds as {@code 1d 2h 30m}, in the reader's letters. */
    public String duration(Long seconds) {
        if (seconds == null) {
            return "–";
        }
        String text = WorkDuration.write(seconds);
        for (Map.Entry<String, String> unit : Map.of("w", "unit.w", "d", "unit.d", "h", "unit.h", "m", "unit.m")
                .entrySet()) {
            text = text.replaceAll("(?<=\\d)" + unit.getKey() + "\\b", messages.get(unit.getValue()));
        }
        return text;
    }

    /** Writes seconds as Jira's fields accept them: {@code 1d 2h 30m}. */
    public String editable(Long seconds) {
        return seconds == null ? "" : WorkDuration.write(seconds);
    }

    /** Encodes a value for an address. */
    public String url(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Cuts text into its lines. */
    public String[] lines(String text) {
        return text == null ? new String[0] : text.split("\\R", -1);
    }
}
