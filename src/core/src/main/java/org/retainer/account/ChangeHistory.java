package org.retainer.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.audit.AuditCursor;
import org.retainer.audit.AuditFilter;
import org.retainer.audit.AuditTrail;
import org.retainer.audit.RecordedChange;
import org.retainer.refusal.Refusal;

/**
 * Who changed what, for those who may know: of one account whoever sees the account, of everything administrators and
 * finance. What people cost the agency is for the latter alone, also where it stands on an account.
 */
public final class ChangeHistory {
    /** Kinds of objects that tell cost rates. */
    static final Set<String> COSTS = Set.of("COST_RATE");

    private final AccountBook book;
    private final AuditTrail trail;

    public ChangeHistory(AccountBook book, AuditTrail trail) {
        this.book = book;
        this.trail = trail;
    }

    public static boolean maySeeAll(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR) || viewer.is(Role.FINANCE);
    }

    /**
     * Narrows a filter to what the viewer may read.
     *
     * @param accountKey the account to read about; empty for everything
     * @throws Refusal 404 for an account that is absent or not the viewer's to see; 403 without an account, except for
     *     administrators and finance
     */
    public AuditFilter readable(Viewer viewer, Optional<String> accountKey, AuditFilter filter) {
        if (accountKey.isEmpty() && !maySeeAll(viewer)) {
            throw Refusal.forbidden("audit.forbidden");
        }
        AuditFilter known = maySeeAll(viewer) ? filter : filter.without(COSTS);
        return accountKey
                .map(key -> known.ofAccount(book.get(viewer, key).id()))
                .orElse(known);
    }

    /** Lists changes of a filter that {@link #readable} has narrowed, newest first. */
    public List<RecordedChange> list(AuditFilter readable, Optional<AuditCursor> after, int skipped, int limit) {
        return trail.list(readable, after, skipped, limit);
    }

    public long count(AuditFilter readable) {
        return trail.count(readable);
    }
}
