package org.retainer.setting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.account.RuleChanges;
import org.retainer.activity.Activities;
import org.retainer.activity.ActivityMapping;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;
import org.retainer.time.History;
import org.retainer.transaction.Transactions;

/**
 * The settings as everybody uses them, and the way in which administrators change them. What is read is kept for a second:
 * so long may other nodes of the cluster work by older settings. {@link #freshZone} and the {@link #stored} activities are
 * never older than their caller.
 */
public final class InstallationSettings implements Activities {
    static final String OBJECT = "SETTINGS";
    private static final long ID = 1;
    private static final int LONGEST_TOLD = 300;
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final SettingsStore store;
    private final AuditLog audit;
    private final RuleChanges ruleChanges;
    private final Transactions transactions;
    private final Clock clock;
    private final Supplier<ZoneId> serverZone;
    private volatile Kept kept;

    /** @param serverZone the zone that holds as long as nobody has chosen one */
    public InstallationSettings(
            SettingsStore store,
            AuditLog audit,
            RuleChanges ruleChanges,
            Transactions transactions,
            Clock clock,
            Supplier<ZoneId> serverZone) {
        this.store = store;
        this.audit = audit;
        this.ruleChanges = ruleChanges;
        this.transactions = transactions;
        this.clock = clock;
        this.serverZone = serverZone;
    }

    /** Answers the settings, at most a second old. */
    public Settings current() {
        Instant now = clock.instant();
        Kept held = kept;
        if (held == null || Duration.between(held.at(), now).compareTo(KEPT) >= 0 || now.isBefore(held.at())) {
            held = new Kept(fresh(), now);
            kept = held;
        }
        return held.settings();
    }

    /** Answers the installation's zone, at most a second old. */
    public ZoneId zone() {
        return current().timeZone().orElseGet(serverZone);
    }

    /** Answers the installation's zone as it is stored now: what placements that carry a number are computed with. */
    public ZoneId freshZone() {
        return fresh().timeZone().orElseGet(serverZone);
    }

    @Override
    public History<ActivityMapping> stored() {
        return fresh().activities();
    }

    /** The zone that holds when none is chosen. */
    public ZoneId serverZone() {
        return serverZone.get();
    }

    /**
     * Answers the settings as they are stored now, to somebody who wants to change them.
     *
     * @throws Refusal 403 for everybody but administrators
     */
    public Settings get(Viewer viewer) {
        refuseUnlessAdministrator(viewer);
        return fresh();
    }

    /**
     * Changes the settings. Another zone is a numbered change of rules: hours that have no zone of their own account follow.
     * So are other activities.
     *
     * @param seenVersion the version that the viewer has seen; empty to change whatever is there
     * @throws Refusal 403 for everybody but administrators, 409 with the fields that somebody else has changed since
     */
    public Settings change(Viewer viewer, OptionalLong seenVersion, UnaryOperator<Settings> change) {
        refuseUnlessAdministrator(viewer);
        Settings changed = transactions.run(() -> {
            Settings before = fresh();
            refuseStale(before, seenVersion);
            Settings after = change.apply(before).withVersion(before.version() + 1);
            Map<String, String> was = SettingsFields.of(before);
            Map<String, String> is = SettingsFields.of(after);
            if (was.equals(is)) {
                return before;
            }
            store.write(after);
            audit.append(new AuditEntry(
                    OBJECT,
                    ID,
                    after.version(),
                    0,
                    clock.instant(),
                    viewer.userKey(),
                    "CHANGE",
                    SettingsFields.differing(was, is),
                    SettingsFields.differing(is, was)));
            if (!zone(before).equals(zone(after))) {
                ruleChanges.zoneChanged();
            }
            if (!before.activities().equals(after.activities())) {
                ruleChanges.activitiesChanged();
            }
            return after;
        });
        kept = null;
        return changed;
    }

    /** Lets the next reader read what is stored: for changes that were part of a larger transaction. */
    public void forget() {
        kept = null;
    }

    private ZoneId zone(Settings settings) {
        return settings.timeZone().orElseGet(serverZone);
    }

    private Settings fresh() {
        return store.read().orElseGet(Settings::initial);
    }

    private void refuseStale(Settings settings, OptionalLong seenVersion) {
        if (seenVersion.isEmpty() || seenVersion.getAsLong() == settings.version()) {
            return;
        }
        List<Complaint> complaints = new ArrayList<>();
        complaints.add(Complaint.about("version", "version.stale", seenVersion.getAsLong(), settings.version()));
        Map<String, String> changed = new TreeMap<>();
        for (AuditEntry missed : audit.since(OBJECT, ID, seenVersion.getAsLong())) {
            missed.before().keySet().forEach(field -> changed.put(field, "–"));
            changed.putAll(missed.after());
        }
        changed.forEach((field, text) -> complaints.add(Complaint.about(field, "version.changed", shortened(text))));
        throw Refusal.conflict(complaints);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TOLD ? text : text.substring(0, LONGEST_TOLD) + "…";
    }

    private static void refuseUnlessAdministrator(Viewer viewer) {
        if (!viewer.is(Role.ADMINISTRATOR)) {
            throw Refusal.forbidden("administrator.only");
        }
    }

    private record Kept(Settings settings, Instant at) {}
}
