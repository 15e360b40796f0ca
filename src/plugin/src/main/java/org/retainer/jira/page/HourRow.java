package org.retainer.jira.page;

import java.time.LocalDate;

/**
 * One entry as a table of hours shows it.
 *
 * @param issue the issue's key
 * @param open whether the viewer may browse the issue
 * @param text what the client reads: the note, or else the comment if the viewer may read it
 * @param withheld whether there is a comment that the viewer may not read
 * @param seconds as logged
 * @param activity empty for none
 * @param source which rule found the account
 * @param decided what people have set by hand
 */
public record HourRow(
        long id,
        LocalDate day,
        String issue,
        boolean open,
        String summary,
        String person,
        String text,
        boolean withheld,
        long seconds,
        long billableSeconds,
        boolean billable,
        boolean manual,
        boolean hidden,
        boolean late,
        boolean suspicious,
        String source,
        String activity,
        String state,
        Decided decided) {
    /** Tells whether the entry can be changed: nothing locks it. */
    public boolean isChangeable() {
        return state.equals("OPEN");
    }

    /**
     * What people have set by hand; empty texts stand for what is computed.
     *
     * @param account the key of the account that the entry was put on
     */
    public record Decided(String account, String billable, String seconds, String note, long version) {}
}
