package org.retainer.jira.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.retainer.jira.language.Texts;
import org.retainer.job.Findings;
import org.retainer.job.Job;

/**
 * A job as a line of a table.
 *
 * @param ended empty while it runs
 * @param took how long it ran, in seconds; of a running job, until its last report
 * @param found what it has found and mended; empty for nothing
 */
public record JobRow(
        long id,
        String kind,
        String state,
        String began,
        String ended,
        long took,
        long done,
        long looked,
        String found) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    static JobRow of(Job job, Texts texts, ZoneId zone) {
        return new JobRow(
                job.id(),
                job.kind().name(),
                job.state().name(),
                job.started().equals(Instant.EPOCH) ? "" : MOMENT.withZone(zone).format(job.started()),
                job.isRunning() ? "" : MOMENT.withZone(zone).format(job.heartbeat()),
                job.started().equals(Instant.EPOCH)
                        ? 0
                        : Duration.between(job.started(), job.heartbeat()).toSeconds(),
                job.done(),
                job.findings().looked(),
                found(job.findings(), texts));
    }

    private static String found(Findings findings, Texts texts) {
        List<String> parts = new ArrayList<>();
        add(parts, texts, "missing", findings.missing());
        add(parts, texts, "changed", findings.changed());
        add(parts, texts, "gone", findings.gone());
        add(parts, texts, "misplaced", findings.misplaced());
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, Texts texts, String name, long number) {
        if (number > 0) {
            parts.add(texts.say("found." + name, texts.number(number)));
        }
    }
}
