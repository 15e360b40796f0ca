package org.retainer.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ObjLongConsumer;
import org.retainer.account.Account;
import org.retainer.account.AccountStatus;
import org.retainer.refusal.Refusal;

/** Random changes of what decides whose an issue is, besides its project and the decisions on its entries. */
final class RandomOwners {
    private static final List<IssueComponent> COMPONENTS =
            List.of(new IssueComponent(71, "Text"), new IssueComponent(72, "design"), new IssueComponent(73, "Ads"));

    private final Random random;
    private final List<Account> accounts;
    private final ObjLongConsumer<Engine> told;

    /** @param told hears of issues that were changed on a node, sometimes */
    RandomOwners(Random random, List<Account> accounts, ObjLongConsumer<Engine> told) {
        this.random = random;
        this.accounts = accounts;
        this.told = told;
    }

    void change(Engine engine, long issue, List<Long> issues) {
        switch (random.nextInt(8)) {
            case 0 -> {
                engine.feed.write(issue, Optional.of(anyKey()));
                told.accept(engine, issue);
            }
            case 1 -> {
                engine.feed.write(issue, Optional.empty());
                told.accept(engine, issue);
            }
            case 2 -> choose(engine, issue);
            case 3 -> {
                engine.feed.parent(issue, another(engine, issue, issues, true));
                told.accept(engine, issue);
            }
            case 4 -> {
                engine.feed.epic(issue, another(engine, issue, issues, false));
                told.accept(engine, issue);
            }
            case 5 -> {
                List<IssueComponent> some = new ArrayList<>(COMPONENTS);
                some.removeIf(component -> random.nextBoolean());
                engine.feed.components(issue, some);
                told.accept(engine, issue);
            }
            case 6 -> relink(
                    engine,
                    1 + random.nextInt(3),
                    COMPONENTS.get(random.nextInt(3)).id());
            default -> engine.status(
                    accounts.get(random.nextInt(accounts.size())),
                    AccountStatus.values()[random.nextInt(AccountStatus.values().length)]);
        }
    }

    /** Chooses through our own page, or gives the issue back. */
    private void choose(Engine engine, long issue) {
        IssueFacts facts = engine.feed.issue(issue).orElseThrow();
        try {
            if (random.nextInt(3) == 0) {
                engine.issueAccounts.remove(Engine.ADMIN, facts);
            } else {
                engine.issueAccounts.put(Engine.ADMIN, facts, anyKey());
            }
        } catch (Refusal noOpenAccount) {
            // the key belongs to nobody, or to a closed account
        }
    }

    private String anyKey() {
        return random.nextInt(5) == 0
                ? "nobody"
                : accounts.get(random.nextInt(accounts.size())).key().toString();
    }

    /** A parent is no sub-task and has none of its own family as its parent. */
    private Optional<Long> another(Engine engine, long issue, List<Long> issues, boolean asParent) {
        long other = issues.get(random.nextInt(issues.size()));
        boolean fits = other != issue
                && engine.feed.issue(other).orElseThrow().parentId().isEmpty()
                && (!asParent
                        || issues.stream().noneMatch(id -> engine.feed
                                .issue(id)
                                .orElseThrow()
                                .parentId()
                                .equals(Optional.of(issue))));
        return fits && random.nextInt(4) > 0 ? Optional.of(other) : Optional.empty();
    }

    private void relink(Engine engine, long project, long component) {
        Account account = accounts.get(random.nextInt(accounts.size()));
        engine.stores.accounts().linksOfProject(project).stream()
                .filter(link -> link.componentId().equals(Optional.of(component)))
                .findFirst()
                .ifPresentOrElse(engine::unlink, () -> engine.link(account, project, Optional.of(component)));
    }
}
