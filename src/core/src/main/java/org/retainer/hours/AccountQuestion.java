package org.retainer.hours;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Whose is this piece of work?
 *
 * @param day the day in the installation's zone: the one that links are valid on
 * @param started when the work began
 */
record AccountQuestion(IssueFacts issue, Decision decision, LocalDate day, Instant started) {}
