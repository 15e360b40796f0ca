package org.retainer.jira.request;

import org.retainer.refusal.Refusal;

/** Reads ids in addresses. */
public final class Ids {
    private Ids() {}

    /**
     * Reads an id.
     *
     * @param absent what is complained of when it is no id: then nothing has it
     */
    public static long parse(String absent, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw Refusal.notFound(absent, text);
        }
    }
}
