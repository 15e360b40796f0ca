package org.retainer.rate;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.account.Account;
import org.retainer.account.AccountAccess;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountQuery;
import org.retainer.account.AccountStatus;

/**
 * Decides who sees and sets rates. Bill rates of an account belong to whoever has the account; those that hold for several
 * accounts are seen by everybody who has one, and set by finance and administrators, who alone see what people cost.
 */
public final class RateAccess {
    private static final int MOST_ACCOUNTS = Integer.MAX_VALUE;

    private final AccountBook accounts;

    public RateAccess(AccountBook accounts) {
        this.accounts = accounts;
    }

    /** Tells whether somebody sets rates for the whole installation and sees cost rates. */
    public static boolean maySeeCosts(Viewer viewer) {
        return viewer.is(Role.FINANCE) || viewer.is(Role.ADMINISTRATOR);
    }

    /** Tells whether somebody has an account at all, and so sees the rates that hold for all of them. */
    public boolean maySeeSome(Viewer viewer) {
        return AccountAccess.seesAll(viewer) || accounts.count(viewer, anyStatus()) > 0;
    }

    /** Answers which accounts' rates somebody sees, 0 standing for those of no account. */
    LongPredicate visible(Viewer viewer) {
        if (AccountAccess.seesAll(viewer)) {
            return id -> true;
        }
        Set<Long> own = accounts.list(viewer, anyStatus(), 0, MOST_ACCOUNTS).stream()
                .map(Account::id)
                .collect(Collectors.toSet());
        return id -> !own.isEmpty() && (id == 0 || own.contains(id));
    }

    private static AccountQuery anyStatus() {
        return AccountQuery.open().withStatuses(EnumSet.allOf(AccountStatus.class));
    }
}
