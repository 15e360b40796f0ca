package org.retainer.hours;

import java.util.List;
import java.util.Optional;

/** Answers "whose hours are these?": asks one rule after the other; the first that knows an account wins. */
final class AccountResolver {
    private final List<AccountRule> chain;

    AccountResolver(List<AccountRule> chain) {
        this.chain = List.copyOf(chain);
    }

    /** Makes the product's chain. The rules stand in the order of {@link HourSource}. */
    static AccountResolver standard() {
        return new AccountResolver(
                List.of(new OverrideRule(), new IssueRule(), new ParentRule(), new ComponentRule(), new ProjectRule()));
    }

    Owner resolve(AccountQuestion question, PlacementRules rules) {
        for (AccountRule rule : chain) {
            Optional<Long> found = rule.account(question, rules).filter(rules::knows);
            if (found.isPresent()) {
                return new Owner(found.get(), rule.source());
            }
        }
        return Owner.NOBODY;
    }

    /** An account, and the rule that found it. */
    record Owner(long accountId, HourSource source) {
        static final Owner NOBODY = new Owner(Placement.UNASSIGNED, HourSource.NONE);
    }
}
