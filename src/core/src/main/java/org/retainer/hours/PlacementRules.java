package org.retainer.hours;

import java.time.Instant;
import java.time.LocalDate;
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
import org.retainer.account.AccountKey;
import org.retainer.account.AccountLink;
import org.retainer.activity.ActivityMapping;
import org.retainer.time.History;

/** Everything that decides about placements besides the entry itself, as of one numbered change. Immutable. */
public final class PlacementRules {
    private final long changeNumber;
    private final ZoneId installationZone;
    private final Map<Long, Account> accounts;
    private final Map<AccountKey, Account> accountsByKey;
    private final Map<Long, List<AccountLink>> linksByProject;
    private final Set<AccountMonth> closedMonths;
    private final History<ActivityMapping> activities;

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
            Set<AccountMonth> closedMonths,
            History<ActivityMapping> activities) {
        this.changeNumber = changeNumber;
        this.installationZone = Objects.requireNonNull(installationZone, "installationZone");
        this.accounts = accounts.stream().collect(Collectors.toUnmodifiableMap(Account::id, Function.identity()));
        this.accountsByKey = accounts.stream().collect(Collectors.toUnmodifiableMap(Account::key, Function.identity()));
        this.linksByProject = links.stream().collect(Collectors.groupingBy(AccountLink::projectId));
        this.closedMonths = Set.copyOf(closedMonths);
        this.activities = Objects.requireNonNull(activities, "activities");
    }

    /** Makes a snapshot without closed months and activities. */
    public PlacementRules(
            long changeNumber, ZoneId installationZone, Collection<Account> accounts, Collection<AccountLink> links) {
        this(changeNumber, installationZone, accounts, links, Set.of(), History.always(ActivityMapping.NONE));
    }

    public long changeNumber() {
        return changeNumber;
    }

    public ZoneId installationZone() {
        return installationZone;
    }

    /** Finds what kind of work an issue's entries of a day are, empty when nothing says it. */
    String activity(IssueFacts issue, LocalDate day) {
        return activities
                .on(day)
                .activityOf(
                        issue.components().stream().map(IssueComponent::name).toList(),
                        issue.traits().labels(),
                        issue.traits().type());
    }

    boolean isClosed(AccountMonth month) {
        return closedMonths.contains(month);
    }

    boolean knows(long accountId) {
        return accounts.containsKey(accountId);
    }

    boolean knows(AccountKey key) {
        return accountsByKey.containsKey(key);
    }

    /**
     * Finds the account that is written on an issue, as far as it counts for a piece of work. From the moment of its closing
     * an account can be chosen no more: what was written on issues before goes on to count for work that was begun before.
     */
    Optional<Long> chosen(OwnAccount own, Instant started) {
        return own.key()
                .map(accountsByKey::get)
                .filter(account -> account.isOpenAt(started) && account.isOpenAt(own.since()))
                .map(Account::id);
    }

    /** Lists those of an issue's components that are linked on a day, in the order in which they decide. */
    public List<IssueComponent> linkedComponents(IssueFacts issue, LocalDate day) {
        return issue.components().stream()
                .filter(component -> componentAccount(issue, component, day).isPresent())
                .toList();
    }

    Optional<Long> componentAccount(IssueFacts issue, IssueComponent component, LocalDate day) {
        return links(issue.projectId()).stream()
                .filter(link -> link.componentId().equals(Optional.of(component.id())) && link.validOn(day))
                .map(AccountLink::accountId)
                .filter(this::knows)
                .findFirst();
    }

    Optional<Account> account(long accountId) {
        return Optional.ofNullable(accounts.get(accountId));
    }

    List<AccountLink> links(long projectId) {
        return linksByProject.getOrDefault(projectId, List.of());
    }
}
