package org.retainer.hours;

/**
 * One group of a summary.
 *
 * @param id the issue's, user's or project's stable id, or the day {@code 2026-10-31} or month {@code 2026-10}
 */
public record HourGroup(String id, HourTotal total) {}
