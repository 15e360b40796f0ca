package org.retainer.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One piece of work in a report.
 *
 * @param text what was done: the note, else the comment, else the issue's title; may be empty
 * @param person the person's name, when the report names people
 * @param free shown, but not charged
 */
public record ReportRow(
        LocalDate day,
        String issue,
        String title,
        String text,
        Optional<String> person,
        long seconds,
        long billableSeconds,
        boolean free) {}
