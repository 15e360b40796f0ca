package org.retainer.jira.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.access.Viewer;
import org.retainer.account.ChangeHistory;
import org.retainer.audit.AuditCursor;
import org.retainer.audit.AuditFilter;
import org.retainer.jira.request.Parameters;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

/** Reads which changes somebody asks for from a query. Days are those of the installation's zone. */
public final class AuditSearch {
    /** How the product itself is named where a user is asked for: it has no key. */
    private static final String NOBODY = "";

    private final ChangeHistory history;
    private final People people;
    private final InstallationTime time;

    public AuditSearch(ChangeHistory history, People people, InstallationTime time) {
        this.history = history;
        this.people = people;
        this.time = time;
    }

    /**
     * Makes the filter of {@code account}, {@code by}, {@code from}, {@code to}, {@code object} and {@code what}, narrowed to
     * what the viewer may read.
     *
     * @param account the key of the only account to read about, when the address names it
     */
    public AuditFilter filter(Viewer viewer, Parameters query, Optional<String> account) {
        Optional<LocalDate> from = query.day("from");
        Optional<LocalDate> to = query.day("to");
        if (from.isPresent() && to.isPresent()) {
            new Period(from.get(), to.get());
        }
        AuditFilter asked = AuditFilter.ALL
                .by(query.text("by").map(this::key))
                .between(from.map(this::start), to.map(day -> start(day.plusDays(1))))
                .of(query.text("object"), query.text("what"));
        return history.readable(viewer, account.or(() -> query.text("account")), asked);
    }

    /** Reads where to go on: {@code after}. */
    public static Optional<AuditCursor> after(Parameters query) {
        return query.text("after")
                .map(text -> AuditCursor.parse(text).orElseThrow(() -> Refusal.invalid("after", "cursor.form", text)));
    }

    /** Somebody who is gone is still found by the key that the log has. */
    private String key(String name) {
        return name.equals("-") ? NOBODY : people.byName(name).map(Person::key).orElse(name);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(time.zone()).toInstant();
    }
}
