package org.retainer.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.audit.AuditCursor;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditFilter;
import org.retainer.audit.AuditTrail;
import org.retainer.audit.RecordedChange;
import org.retainer.time.Period;

/**
 * Finds which clients have renewed, from the audit log: their renewal day was moved on by {@link #LEAST_DAYS} days or more.
 * Several changes in the period count once, from the first day before them to the last one after, so that a mistake that
 * was put right is no renewal.
 */
public final class Renewals {
    /** The least that counts: a shorter move is a correction. */
    static final int LEAST_DAYS = 28;

    private static final String FIELD = "renewalDate";
    private static final int PAGE = 500;

    private final AuditTrail trail;

    public Renewals(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Finds the renewals of a period, by the account's id.
     *
     * @param zone the installation's: in which day a change was made
     */
    public Map<Long, Renewal> in(Period period, ZoneId zone) {
        AuditFilter changes = AuditFilter.ALL
                .of(Optional.of("ACCOUNT"), Optional.of("CHANGE"))
                .between(
                        Optional.of(period.from().atStartOfDay(zone).toInstant()),
                        Optional.of(period.to().plusDays(1).atStartOfDay(zone).toInstant()));
        Map<Long, Move> moves = new HashMap<>();
        Optional<AuditCursor> after = Optional.empty();
        boolean more = true;
        while (more) {
            List<RecordedChange> page = trail.list(changes, after, 0, PAGE);
            page.forEach(change -> look(moves, change.entry()));
            more = page.size() == PAGE;
            after = more ? Optional.of(page.get(page.size() - 1).cursor()) : after;
        }
        Map<Long, Renewal> renewals = new HashMap<>();
        moves.forEach((id, move) -> move.renewal(zone).ifPresent(renewal -> renewals.put(id, renewal)));
        return renewals;
    }

    /** The log comes newest first: the first mention knows the day after all changes, the last one that before them. */
    private static void look(Map<Long, Move> moves, AuditEntry entry) {
        Optional<LocalDate> before = day(entry.before());
        Optional<LocalDate> after = day(entry.after());
        if (before.isPresent() || after.isPresent()) {
            moves.merge(
                    entry.id(),
                    new Move(before, after, entry.at()),
                    (newer, older) -> new Move(older.from(), newer.to(), newer.at()));
        }
    }

    private static Optional<LocalDate> day(Map<String, String> fields) {
        return Optional.ofNullable(fields.get(FIELD)).map(LocalDate::parse);
    }

    private record Move(Optional<LocalDate> from, Optional<LocalDate> to, Instant at) {
        Optional<Renewal> renewal(ZoneId zone) {
            return from.flatMap(before -> to.filter(day -> !day.isBefore(before.plusDays(LEAST_DAYS)))
                    .map(day -> new Renewal(before, day, LocalDate.ofInstant(at, zone))));
        }
    }

    /**
     * One renewal.
     *
     * @param from the renewal day before
     * @param to the one that was agreed
     * @param on when that was written down
     */
    public record Renewal(LocalDate from, LocalDate to, LocalDate on) {}
}
