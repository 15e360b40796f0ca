package org.retainer.sandbox.demo;

import java.io.IOException;
import java.util.Map;
import org.retainer.sandbox.demo.Agency.Client;
import org.retainer.sandbox.demo.Retainers.AgreedPlan;
import org.retainer.sandbox.demo.Retainers.Renewal;

/** Writes down what was agreed with the clients: rates, then budgets, plans and renewals, each by whom it concerns. */
final class DemoRetainers {
    private static final String FINANCE = "kira";

    private final String baseUrl;
    private final RelativeDays days;
    private final Retainers retainers = Retainers.read();

    DemoRetainers(String baseUrl, RelativeDays days) {
        this.baseUrl = baseUrl;
        this.days = days;
    }

    /** Sets all rates, which takes that the accounts are there. */
    void rates() throws IOException, InterruptedException {
        RestCalls finance = RestCalls.ofRetainer(baseUrl, FINANCE);
        for (Map<String, Object> rate : retainers.rates()) {
            finance.send("POST", "/rates", days.in(rate));
        }
    }

    /** Writes what was agreed with a client, whose hours have to be there. */
    void agree(Client client) throws IOException, InterruptedException {
        RestCalls lead = RestCalls.ofRetainer(baseUrl, client.lead());
        new DemoBudgets(lead, client, days)
                .create(retainers.budgets().stream()
                        .filter(budget -> budget.client().equals(client.key()))
                        .toList());
        for (AgreedPlan plan : retainers.plans()) {
            if (plan.client().equals(client.key())) {
                new DemoPlans(lead, client, days).write(plan);
            }
        }
        for (Renewal renewal : retainers.renewals()) {
            if (renewal.client().equals(client.key())) {
                lead.send("PUT", "/accounts/" + client.key(), Map.of("renewalDate", days.in(renewal.renewalDate())));
            }
        }
    }
}
