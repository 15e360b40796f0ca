package org.retainer.jira.account;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.retainer.account.AccountLink;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;
import org.retainer.transaction.WriteConflict;

/** The links of projects to accounts. */
final class LinkRows {
    private final ActiveObjects ao;
    private final Table<StoredLink, Integer> links;
    private final Table<StoredLinkClaim, Integer> claims;

    LinkRows(ActiveObjects ao) {
        this.ao = ao;
        this.links = new Table<>(ao, StoredLink.class, StoredLink::getID);
        this.claims = new Table<>(ao, StoredLinkClaim.class, StoredLinkClaim::getID);
    }

    List<AccountLink> where(String criteria, Object... parameters) {
        return links.all(criteria, parameters).stream()
                .map(LinkRows::read)
                .sorted(Comparator.comparingLong(AccountLink::projectId)
                        .thenComparing(link -> link.componentId().orElse(0L))
                        .thenComparing(link -> link.from().orElse(LocalDate.MIN))
                        .thenComparing(AccountLink::id))
                .toList();
    }

    AccountLink add(AccountLink link) {
        claim(link.projectId());
        // looked at behind the claim: whoever had the number before is committed, and seen here
        boolean overlaps = where("PROJECT_ID = ?", link.projectId()).stream().anyMatch(link::overlaps);
        if (overlaps) {
            throw new WriteConflict("The project was linked by somebody else");
        }
        return read(links.add(new Row()
                .with("ACCOUNT_ID", (int) link.accountId())
                .with("PROJECT_ID", link.projectId())
                .with("COMPONENT_ID", link.componentId().orElse(0L))
                .with("COMPONENT_NAME", link.componentName())
                .with("FROM_DAY", Days.of(link.from()))
                .with("TO_DAY", Days.of(link.to()))));
    }

    void remove(AccountLink link) {
        claim(link.projectId());
        links.delete("ID = ?", (int) link.id());
    }

    /** Claims the next number. Claims stay, so that a number that was seen long ago can never be claimed again. */
    private void claim(long projectId) {
        StoredLinkClaim[] last = ao.find(
                StoredLinkClaim.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("CHANGE_NUMBER DESC")
                        .limit(1));
        int next = last.length == 0 ? 1 : last[0].getChangeNumber() + 1;
        claims.add(new Row()
                .with("CLAIM", projectId + ":" + next)
                .with("PROJECT_ID", projectId)
                .with("CHANGE_NUMBER", next));
    }

    private static AccountLink read(StoredLink row) {
        return new AccountLink(
                row.getID(),
                row.getAccountId(),
                row.getProjectId(),
                row.getComponentId() == 0 ? Optional.empty() : Optional.of(row.getComponentId()),
                Row.text(row.getComponentName()),
                Days.dayIfAny(row.getFromDay()),
                Days.dayIfAny(row.getToDay()));
    }
}
