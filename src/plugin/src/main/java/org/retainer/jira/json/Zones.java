package org.retainer.jira.json;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** Reads time zones by the names that the region database has for them; offsets such as {@code +03:00} are none. */
public final class Zones {
    private static final int LONGEST = 255;

    private Zones() {}

    /** Reads a zone, or complains of the field. */
    public static Optional<ZoneId> read(Fields fields, String name) {
        return fields.text(name, LONGEST).flatMap(id -> {
            try {
                if (id.equals("UTC") || ZoneId.getAvailableZoneIds().contains(id)) {
                    return Optional.of(ZoneId.of(id));
                }
            } catch (DateTimeException unknown) {
                // complained about below, like any other name that is no zone
            }
            fields.complain(name, "zone.form", id);
            return Optional.empty();
        });
    }
}
