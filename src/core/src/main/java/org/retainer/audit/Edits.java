package org.retainer.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

/** What all edits of versioned objects share: refusing stale ones, and telling what an edit changed. */
public final class Edits {
    private Edits() {}

    /**
     * Refuses an edit by somebody who has not seen the present version.
     *
     * @param seen the version that they have seen; empty to change whatever is there
     * @throws Refusal 409 with the fields that somebody else has changed since
     */
    public static void refuseStale(AuditLog audit, String object, long id, long present, OptionalLong seen) {
        refuseStale(audit, object, id, present, seen, Set.of());
    }

    /**
     * Does the same for objects whose entries also have fields that tell about the edit and not about the object.
     *
     * @param unsaid those fields
     */
    public static void refuseStale(
            AuditLog audit, String object, long id, long present, OptionalLong seen, Set<String> unsaid) {
        if (seen.isEmpty() || seen.getAsLong() == present) {
            return;
        }
        Map<String, String> changed = new LinkedHashMap<>();
        audit.since(object, id, seen.getAsLong()).forEach(missed -> changed.putAll(missed.after()));
        changed.keySet().removeAll(unsaid);
        List<Complaint> complaints = new ArrayList<>();
        complaints.add(Complaint.about("version", "version.stale", seen.getAsLong(), present));
        changed.forEach((field, text) -> complaints.add(Complaint.about(field, "version.changed", text)));
        throw Refusal.conflict(complaints);
    }

    /** Leaves only the fields of one map that the other does not have alike. */
    public static Map<String, String> differing(Map<String, String> fields, Map<String, String> other) {
        Map<String, String> differing = new TreeMap<>();
        fields.forEach((name, text) -> {
            if (!text.equals(other.get(name))) {
                differing.put(name, text);
            }
        });
        return differing;
    }
}
