package org.retainer.hours;

import java.util.Optional;
import java.util.Set;
import org.retainer.access.Viewer;
import org.retainer.account.AccountAccess;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountQuery;
import org.retainer.account.AccountStatus;
import org.retainer.refusal.Refusal;

/**
 * Decides who sees hours that stand on no account: those who see all accounts see all of them, whoever works for at least
 * one account those of the projects that they may browse, nobody else any.
 */
public final class UnassignedHours {
    private static final AccountQuery EVERY_ACCOUNT = AccountQuery.open().withStatuses(Set.of(AccountStatus.values()));

    private final AccountBook book;
    private final ProjectVisibility projects;

    public UnassignedHours(AccountBook book, ProjectVisibility projects) {
        this.book = book;
        this.projects = projects;
    }

    /**
     * Finds the projects whose unassigned hours the viewer sees; empty for all of them.
     *
     * @throws Refusal 403 for those who work for no account
     */
    public Optional<Set<Long>> projects(Viewer viewer) {
        if (!areSeenBy(viewer)) {
            throw Refusal.forbidden("hours.unassigned.forbidden");
        }
        return visibleProjects(viewer);
    }

    /** Tells whether the viewer sees any at all. */
    public boolean areSeenBy(Viewer viewer) {
        return AccountAccess.seesAll(viewer) || worksForSome(viewer);
    }

    /** Finds the same; for those who work for no account, no project. */
    public Optional<Set<Long>> visibleProjects(Viewer viewer) {
        if (AccountAccess.seesAll(viewer)) {
            return Optional.empty();
        }
        return Optional.of(worksForSome(viewer) ? projects.browsableIds(viewer) : Set.of());
    }

    private boolean worksForSome(Viewer viewer) {
        return book.count(viewer, EVERY_ACCOUNT) > 0;
    }
}
