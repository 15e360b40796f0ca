package org.retainer.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.retainer.account.Account;
import org.retainer.alert.AlertDesk;
import org.retainer.budget.FakeSpending;
import org.retainer.refusal.Refusal;

/** Both nodes see the same budgets cross their lines at the same moment. */
public class AlertsOnTwoNodesTest extends TwoNodes {
    public AlertsOnTwoNodesTest(DatabaseKind database) {
        super(database);
    }

    @Test
    public void eachAlertIsRaisedAndToldOnce() throws Exception {
        FakeSpending spending = new FakeSpending();
        AlertDesk deskOne = new AlertDesk(one, spending);
        AlertDesk deskTwo = new AlertDesk(two, spending);
        List<String> expected = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Account account = deskOne.account("K" + round);
            long budget = deskOne.hours(account, 10).id();
            spending.spend(budget, "2026-11-03", 8 * 3600);
            atOnce(() -> look(deskOne, account), () -> look(deskTwo, account), () -> look(deskOne, account));
            spending.spend(budget, "2026-11-03", 3 * 3600);
            atOnce(() -> look(deskTwo, account), () -> look(deskOne, account));
            expected.addAll(List.of("anna ru THRESHOLD 80", "anna ru THRESHOLD 100"));

            assertThat(one.alerts().of(budget, "2026-11"))
                    .filteredOn(alert -> alert.told())
                    .hasSize(2);
        }
        assertThat(deskOne.mails()).containsExactlyElementsOf(expected);
    }

    private static Optional<Refusal> look(AlertDesk desk, Account account) {
        desk.alerts.look(List.of(account));
        return Optional.empty();
    }
}
