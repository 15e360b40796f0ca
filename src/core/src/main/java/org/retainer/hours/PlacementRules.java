package org.retainer.hours;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retainer.account.Account;
import org.retainer.account.AccountLink;

/** Everything that decides about placements besides the entry itself, as of one numbered change. Immutable. */
public final class PlacementRules {
    private final long changeNumber;
    private final ZoneId installationZone;
    private final Map<Long, Account> accounts;
    private final Map<Long, List<AccountLink>> linksByProject;
    private final Set<AccountMonth> closedMonths;

    /**
     * Makes a snapshot.
     *
     * @param changeNumber the latest change that the accounts and links contain
     */
    public PlacementRules(
            long changeNumber,
            ZoneId installationZone,
            Collection<Account> accounts,
            Collection<AccountLink> links,
            Set<AccountMonth> closedMonths) {
        this.changeNumber = changeNumber;
        this.installationZone = Objects.requireNonNull(installationZone, "installationZone");
        this.accounts = accounts.stream().collect(Collectors.toUnmodifiableMap(Account::id, Function.identity()));
        this.linksByProject = links.stream().collect(Collectors.groupingBy(AccountLink::projectId));
        this.closedMonths = Set.copyOf(closedMonths);
    }

    /** Makes a snapshot without closed months. */
    public PlacementRules(
            long changeNumber, ZoneId installationZone, Collection<Account> accounts, Collection<AccountLink> links) {
        this(changeNumber, installationZone, accounts, links, Set.of());
    }

    public long changeNumber() {
        return changeNumber;
    }

    public ZoneId installationZone() {
        return installationZone;
    }

    boolean isClosed(AccountMonth month) {
        return closedMonths.contains(month);
    }

    boolean knows(long accountId) {
        return accounts.containsKey(accountId);
    }

    Optional<Account> account(long accountId) {
        return Optional.ofNullable(accounts.get(accountId));
    }

    List<AccountLink> links(long projectId) {
        return linksByProject.getOrDefault(projectId, List.of());
    }
}
