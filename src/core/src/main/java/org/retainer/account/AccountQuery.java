package org.retainer.account;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which accounts to list.
 *
 * @param statuses at least one
 * @param lead only accounts that this user key leads today
 * @param text part of the key or name, in any case; empty for all
 * @param visibleTo only accounts that this user key leads or is a team member of; empty for all
 * @param headed user keys whose accounts are visible to that user besides
 */
public record AccountQuery(
        Set<AccountStatus> statuses,
        Optional<String> lead,
        String text,
        Optional<String> visibleTo,
        Set<String> headed) {
    public AccountQuery {
        statuses = Set.copyOf(statuses);
        headed = Set.copyOf(headed);
        Objects.requireNonNull(text, "text");
    }

    /** Makes a query of somebody who heads nobody. */
    public AccountQuery(Set<AccountStatus> statuses, Optional<String> lead, String text, Optional<String> visibleTo) {
        this(statuses, lead, text, visibleTo, Set.of());
    }

    /** Asks for every open account. */
    public static AccountQuery open() {
        return new AccountQuery(Set.of(AccountStatus.OPEN), Optional.empty(), "", Optional.empty(), Set.of());
    }

    public AccountQuery withStatuses(Set<AccountStatus> wanted) {
        return new AccountQuery(wanted, lead, text, visibleTo, headed);
    }

    public AccountQuery withLead(String userKey) {
        return new AccountQuery(statuses, Optional.of(userKey), text, visibleTo, headed);
    }

    public AccountQuery withText(String wanted) {
        return new AccountQuery(statuses, lead, wanted, visibleTo, headed);
    }

    public AccountQuery withVisibleTo(String userKey) {
        return withVisibleTo(userKey, Set.of());
    }

    /** Asks for what a user sees who heads others: their accounts too. */
    public AccountQuery withVisibleTo(String userKey, Set<String> theirLeads) {
        return new AccountQuery(statuses, lead, text, Optional.of(userKey), theirLeads);
    }
}
