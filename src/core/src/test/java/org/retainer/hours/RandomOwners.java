package org.retainer.hours;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongConsumer;
import org.retainer.account.Account;
import org.retainer.account.AccountLink;
import org.retainer.account.AccountStatus;
import org.retainer.refusal.Refusal;

/** Random changes of what decides whose an issue is, besides its project and the decisions on its entries. */
final class RandomOwners {
    private static final List<IssueComponent> COMPONENTS =
            List.of(new IssueComponent(71, "Text"), new IssueComponent(72, "design"), new IssueComponent(73, "Ads"));

    private final Engine engine;
    private final Random random;
    private final List<Account> accounts;
    private final LongConsumer told;
    private final Map<String, AccountLink> links = new HashMap<>();

    /** @param told hears of changed issues, sometimes */
    RandomOwners(Engine engine, Random random, List<Account> accounts, LongConsumer told) {
        this.engine = engine;
        this.random = random;
        this.accounts = accounts;
        this.told = told;
    }

    void change(long issue, List<Long> issues) {
        switch (random.nextInt(8)) {
            case 0 -> {
                engine.feed.write(issue, Optional.of(anyKey()));
                told.accept(issue);
            }
            case 1 -> {
                engine.feed.write(issue, Optional.empty());
                told.accept(issue);
            }
            case 2 -> choose(issue);
            case 3 -> {
                engine.feed.parent(issue, another(issue, issues, true));
                told.accept(issue);
            }
            case 4 -> {
                engine.feed.epic(issue, another(issue, issues, false));
                told.accept(issue);
            }
            case 5 -> {
                List<IssueComponent> some = new ArrayList<>(COMPONENTS);
                some.removeIf(component -> random.nextBoolean());
                engine.feed.components(issue, some);
                told.accept(issue);
            }
            case 6 -> relink(
                    1 + random.nextInt(3), COMPONENTS.get(random.nextInt(3)).id());
            default -> engine.status(
                    accounts.get(random.nextInt(accounts.size())),
                    AccountStatus.values()[random.nextInt(AccountStatus.values().length)]);
        }
    }

    /** Chooses through our own page, or gives the issue back. */
    private void choose(long issue) {
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
    private Optional<Long> another(long issue, List<Long> issues, boolean asParent) {
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

    private void relink(long project, long component) {
        AccountLink present = links.remove(project + ":" + component);
        if (present != null) {
            engine.unlink(present);
        } else {
            Account account = accounts.get(random.nextInt(accounts.size()));
            links.put(project + ":" + component, engine.link(account, project, Optional.of(component)));
        }
    }
}
