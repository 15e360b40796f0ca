package org.retainer.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.retainer.access.Viewer;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/**
 * Links projects and their components to accounts. A project has at most one default account on a day, and so has each of
 * its components.
 */
public final class AccountLinks {
    static final String OBJECT = "LINK";

    private final AccountBook book;
    private final Accounts accounts;
    private final Projects projects;
    private final AuditLog audit;
    private final RuleChanges ruleChanges;
    private final Transactions transactions;
    private final InstallationTime time;

    public AccountLinks(
            AccountBook book,
            Accounts accounts,
            Projects projects,
            AuditLog audit,
            RuleChanges ruleChanges,
            Transactions transactions,
            InstallationTime time) {
        this.book = book;
        this.accounts = accounts;
        this.projects = projects;
        this.audit = audit;
        this.ruleChanges = ruleChanges;
        this.transactions = transactions;
        this.time = time;
    }

    public List<AccountLink> of(Viewer viewer, String accountKey) {
        return accounts.linksOf(book.get(viewer, accountKey).id());
    }

    /** Makes a project's hours an account's, as {@link #add(Viewer, String, String, Optional, Optional, Optional)} does. */
    public AccountLink add(
            Viewer viewer, String accountKey, String projectKey, Optional<LocalDate> from, Optional<LocalDate> to) {
        return add(viewer, accountKey, projectKey, Optional.empty(), from, to);
    }

    /**
     * Makes the hours of a project, or of one of its components, an account's, on the days from one to another (both
     * included, open when empty).
     *
     * @param component a name in any case, or an id
     * @throws Refusal 400 on {@code project} when the viewer cannot browse such a project, on {@code component} when the
     *     project has none like that; 409 when the account is not open, or the project or component belongs to an account on
     *     one of the days
     */
    public AccountLink add(
            Viewer viewer,
            String accountKey,
            String projectKey,
            Optional<String> component,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        Projects.ProjectRef project = projects.byKey(projectKey, viewer)
                .orElseThrow(() -> Refusal.invalid("project", "project.absent", projectKey));
        Optional<Projects.ComponentRef> part = component.map(text -> component(project, text));
        return transactions.run(() -> {
            Account account = book.editable(viewer, accountKey);
            if (account.status() != AccountStatus.OPEN) {
                throw Refusal.conflict("", "link.account.closed", account.key());
            }
            AccountLink wanted = new AccountLink(
                    0,
                    account.id(),
                    project.id(),
                    part.map(Projects.ComponentRef::id),
                    part.map(Projects.ComponentRef::name).orElse(""),
                    from,
                    to);
            for (AccountLink present : accounts.linksOfProject(project.id())) {
                if (present.overlaps(wanted)) {
                    throw part.isPresent()
                            ? Refusal.conflict(
                                    "component",
                                    "link.component.overlaps",
                                    wanted.componentName(),
                                    keyOf(viewer, present))
                            : Refusal.conflict("project", "link.overlaps", project.key(), keyOf(viewer, present));
                }
            }
            AccountLink added = accounts.addLink(wanted);
            audit.append(entry(viewer, added, 1, "CREATE", Map.of(), describe(project.key(), added)));
            ruleChanges.linksChanged(project.id());
            return added;
        });
    }

    /** Finds a component by its name, exactly or else in any case, or by its id. */
    private Projects.ComponentRef component(Projects.ProjectRef project, String text) {
        List<Projects.ComponentRef> all = projects.components(project.id());
        return all.stream()
                .filter(one -> one.name().equals(text))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.name().equalsIgnoreCase(text))
                        .findFirst())
                .or(() -> all.stream()
                        .filter(one -> String.valueOf(one.id()).equals(text))
                        .findFirst())
                .orElseThrow(() -> Refusal.invalid("component", "component.absent", project.key(), text));
    }

    /** Takes a link away; the hours follow. */
    public void remove(Viewer viewer, String accountKey, long linkId) {
        transactions.run(() -> {
            Account account = book.editable(viewer, accountKey);
            AccountLink link = accounts.link(linkId)
                    .filter(found -> found.accountId() == account.id())
                    .orElseThrow(() -> Refusal.notFound("link.absent", linkId));
            accounts.removeLink(link);
            String project = projects.byId(link.projectId())
                    .map(Projects.ProjectRef::key)
                    .orElse(String.valueOf(link.projectId()));
            audit.append(entry(viewer, link, 2, "DELETE", describe(project, link), Map.of()));
            ruleChanges.linksChanged(link.projectId());
        });
    }

    /** Names the account in the way, if the viewer may know of it. */
    private Object keyOf(Viewer viewer, AccountLink link) {
        Account account = accounts.byIds(List.of(link.accountId())).get(link.accountId());
        return account == null || !AccountAccess.maySee(viewer, account, time.today()) ? "…" : account.key();
    }

    private AuditEntry entry(
            Viewer viewer,
            AccountLink link,
            long version,
            String what,
            Map<String, String> before,
            Map<String, String> after) {
        return new AuditEntry(
                OBJECT, link.id(), version, link.accountId(), time.now(), viewer.userKey(), what, before, after);
    }

    private static Map<String, String> describe(String projectKey, AccountLink link) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("project", projectKey);
        if (!link.isDefault()) {
            fields.put("component", link.componentName().isEmpty() ? "-" : link.componentName());
        }
        fields.put("from", link.from().map(LocalDate::toString).orElse("-"));
        fields.put("to", link.to().map(LocalDate::toString).orElse("-"));
        return fields;
    }
}
