package org.retainer.setting;

import java.util.Map;

/**
 * When a client is reminded of an invoice.
 *
 * @param days after the due date; negative before it
 * @param texts what the mail says, by language code; the product's own words where there is none
 */
public record ReminderLevel(int days, Map<String, String> texts) {
    public ReminderLevel {
        texts = Map.copyOf(texts);
    }
}
