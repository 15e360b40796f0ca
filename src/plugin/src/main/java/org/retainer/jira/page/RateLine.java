package org.retainer.jira.page;

import java.time.LocalDate;

/**
 * One rate as people read it.
 *
 * @param amount of an hour, empty where what held before ends
 */
public record RateLine(long id, String amount, LocalDate from) {
    public boolean end() {
        return amount.isEmpty();
    }
}
