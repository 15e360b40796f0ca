package org.retainer.jira.page;

import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPeriod;
import org.retainer.jira.template.Urls;

/** Makes the addresses of the page of a client's budgets. */
final class BudgetLink {
    private final Urls urls;
    private final Object account;

    BudgetLink(Urls urls, Object account) {
        this.urls = urls;
        this.account = account;
    }

    String of(Budget budget) {
        return urls.account(account) + "/budget?budget=" + budget.id();
    }

    String of(Budget budget, BudgetPeriod period) {
        return of(budget) + "&period=" + urls.part(period.id()) + "#burn-up";
    }
}
