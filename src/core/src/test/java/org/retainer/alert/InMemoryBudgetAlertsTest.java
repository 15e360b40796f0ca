package org.retainer.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Test;
import org.retainer.account.Account;
import org.retainer.budget.FakeSpending;
import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryBudgetAlertsTest extends BudgetAlertsContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }

    @Test
    public void aNodeThatDiesBeforeTheCommitLeavesNeitherAlertNorMail() {
        InMemoryStores memory = (InMemoryStores) stores;
        FakeSpending spending = new FakeSpending();
        AlertDesk desk = new AlertDesk(memory, spending);
        Account account = desk.account("DIES");
        long budget = desk.hours(account, 10).id();
        spending.spend(budget, "2026-11-03", 40_000);
        AtomicBoolean dying = new AtomicBoolean(true);
        memory.transactions().beforeCommit(() -> {
            if (dying.get()) {
                throw new IllegalStateException("died");
            }
        });
        assertThatThrownBy(() -> desk.alerts.look(List.of(account))).hasMessage("died");
        assertThat(desk.mails()).isEmpty();
        assertThat(memory.alerts().of(budget, "2026-11")).isEmpty();

        dying.set(false);
        desk.alerts.look(List.of(account));
        assertThat(desk.mails()).containsExactly("anna ru THRESHOLD 100");
    }
}
