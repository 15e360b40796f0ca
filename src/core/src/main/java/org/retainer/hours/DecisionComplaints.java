package org.retainer.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

/** Collects why decisions cannot be taken, so that all reasons are told at once: of one entry by field, of many by entry. */
final class DecisionComplaints {
    /** Of more entries than these, only the number is told. */
    private static final int MOST_TOLD = 50;

    private final boolean many;
    private final List<Complaint> complaints = new ArrayList<>();
    private int untold;
    private int entries;

    /** @param many whether to name the entries */
    DecisionComplaints(boolean many) {
        this.many = many;
    }

    void locked(long worklogId) {
        if (counts()) {
            String field = many ? entry(worklogId) : "";
            complaints.add(Complaint.about(field, "entry.locked", worklogId));
        }
    }

    void hiddenButBillable(long worklogId) {
        if (counts()) {
            String field = many ? entry(worklogId) : "hidden";
            complaints.add(Complaint.about(field, "entry.hidden.billable"));
        }
    }

    /** @param changed the fields that somebody else has changed, as they are now; empty texts for as computed */
    void stale(long worklogId, long seen, long present, Map<String, String> changed) {
        if (!counts()) {
            return;
        }
        String entry = many ? entry(worklogId) : "version";
        complaints.add(Complaint.about(entry, "version.stale", seen, present));
        changed.forEach((field, text) -> complaints.add(many ? ofMany(entry, field, text) : ofOne(field, text)));
    }

    /** @throws Refusal 409 when there is something to complain of */
    void check() {
        if (entries == 0) {
            return;
        }
        if (untold > 0) {
            complaints.add(Complaint.about("", "entries.untold", untold));
        }
        throw Refusal.conflict(complaints);
    }

    private static Complaint ofOne(String field, String text) {
        return text.isEmpty()
                ? Complaint.about(field, "version.computed")
                : Complaint.about(field, "version.changed", text);
    }

    private static Complaint ofMany(String entry, String field, String text) {
        return text.isEmpty()
                ? Complaint.about(entry, "entry.field.computed", field)
                : Complaint.about(entry, "entry.field.changed", field, text);
    }

    private boolean counts() {
        entries++;
        if (entries > MOST_TOLD) {
            untold++;
        }
        return entries <= MOST_TOLD;
    }

    private static String entry(long worklogId) {
        return "worklogIds." + worklogId;
    }
}
