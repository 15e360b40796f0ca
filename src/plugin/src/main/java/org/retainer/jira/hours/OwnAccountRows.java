package org.retainer.jira.hours;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.retainer.account.AccountKey;
import org.retainer.hours.OwnAccount;
import org.retainer.hours.OwnAccounts;
import org.retainer.jira.store.Row;

/**
 * Translates what is written on issues about whose they are into columns and back. A line begins with where it is written,
 * then {@code =} for an account or {@code !} for what nobody can read, the time in milliseconds, a space, the text.
 */
final class OwnAccountRows {
    /** Stands in the place of a key that is none. */
    private static final String NO_KEY = "!";

    private OwnAccountRows() {}

    static Row add(Row row, OwnAccounts written) {
        StringBuilder lines = new StringBuilder();
        line(lines, Place.ISSUE, written.issue());
        line(lines, Place.PARENT, written.parent());
        line(lines, Place.EPIC, written.epic());
        return row.with("OWN_KEY", key(written.issue()))
                .with("PARENT_KEY", key(written.parent()))
                .with("EPIC_KEY", key(written.epic()))
                .with("OWN_ACCOUNTS", lines.toString());
    }

    static OwnAccounts read(StoredIssue row) {
        String lines = Row.text(row.getOwnAccounts());
        if (lines.isEmpty()) {
            return OwnAccounts.NONE;
        }
        Map<Place, OwnAccount> read = new EnumMap<>(Place.class);
        for (String line : lines.split("\n", -1)) {
            int space = line.indexOf(' ');
            Instant since = Instant.ofEpochMilli(Long.parseLong(line.substring(2, space)));
            read.put(Place.of(line.charAt(0)), new OwnAccount(line.substring(space + 1), line.charAt(1) == '=', since));
        }
        return new OwnAccounts(
                Optional.ofNullable(read.get(Place.ISSUE)),
                Optional.ofNullable(read.get(Place.PARENT)),
                Optional.ofNullable(read.get(Place.EPIC)));
    }

    private static void line(StringBuilder lines, Place place, Optional<OwnAccount> written) {
        written.ifPresent(own -> lines.append(lines.length() == 0 ? "" : "\n")
                .append(place.letter)
                .append(own.wellFormed() ? '=' : '!')
                .append(own.since().toEpochMilli())
                .append(' ')
                .append(own.text()));
    }

    private static Optional<String> key(Optional<OwnAccount> written) {
        return written.map(own -> own.key().map(AccountKey::canonical).orElse(NO_KEY));
    }

    private enum Place {
        ISSUE('I'),
        PARENT('P'),
        EPIC('E');

        private final char letter;

        Place(char letter) {
            this.letter = letter;
        }

        static Place of(char letter) {
            for (Place place : values()) {
                if (place.letter == letter) {
                    return place;
                }
            }
            throw new IllegalStateException("No such place: " + letter);
        }
    }
}
