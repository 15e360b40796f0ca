package org.retainer.account;

import java.time.LocalDate;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;

/**
 * Decides who sees and edits an account: administrators, finance and the leads' group all of them; a lead, the heads of
 * the lead's department and the team the account they work for; nobody else any.
 */
public final class AccountAccess {
    private AccountAccess() {}

    public static boolean mayCreate(Viewer viewer) {
        return seesAll(viewer);
    }

    /** Tells whether somebody may see accounts at all, without asking about one. */
    public static boolean seesAll(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR) || viewer.is(Role.FINANCE) || viewer.is(Role.LEADS);
    }

    public static boolean maySee(Viewer viewer, Account account, LocalDate today) {
        return seesAll(viewer) || worksFor(viewer, account, today);
    }

    public static boolean mayEdit(Viewer viewer, Account account, LocalDate today) {
        return maySee(viewer, account, today);
    }

    /** Tells whether somebody may open closed months again. */
    public static boolean mayReopenMonths(Viewer viewer) {
        return viewer.is(Role.FINANCE) || viewer.is(Role.ADMINISTRATOR);
    }

    private static boolean worksFor(Viewer viewer, Account account, LocalDate today) {
        return viewer.answersFor(account.lead().on(today))
                || account.team().stream()
                        .anyMatch(member -> member.userKey().equals(viewer.userKey()) && member.worksOn(today));
    }
}
