package org.retainer.sandbox.demo;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.sandbox.demo.Agency.Client;
import org.retainer.sandbox.demo.Retainers.AgreedBudget;
import org.retainer.sandbox.demo.Retainers.Term;

/** Sets up the budgets of a client, in hours or money that fit what is usually logged there. */
final class DemoBudgets {
    private static final int WHOLE_MONTHS = 2;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int ROUND_FROM_HOURS = 40;
    private static final int ROUND_TO_HOURS = 5;

    private final RestCalls lead;
    private final Client client;
    private final RelativeDays days;
    private final Map<String, Long> ids = new HashMap<>();

    /** @param lead calls the plugin as the client's lead */
    DemoBudgets(RestCalls lead, Client client, RelativeDays days) {
        this.lead = lead;
        this.client = client;
        this.days = days;
    }

    void create(List<AgreedBudget> budgets) throws IOException, InterruptedException {
        for (AgreedBudget budget : budgets) {
            create(budget);
        }
    }

    private void create(AgreedBudget budget) throws IOException, InterruptedException {
        double usual = usualHours(budget);
        long hours = hours(usual, budget.times());
        Map<String, Object> body = days.in(budget.body());
        body.put(base(budget), amount(budget, hours));
        if (budget.feePerHour() != null) {
            body.put("fee", money(hours * budget.feePerHour()));
        }
        Optional<JsonObject> created = lead.send("POST", "/accounts/" + client.key() + "/budgets", body);
        if (created.isEmpty()) {
            return;
        }
        long id = created.get().get("id").getAsLong();
        ids.put(budget.name(), id);
        for (Term term : budget.terms()) {
            lead.send(
                    "POST",
                    "/budgets/" + id + "/terms",
                    Map.of("from", days.in(term.from()), base(budget), amount(budget, hours(usual, term.times()))));
        }
        for (Map<String, Object> transfer : budget.transfers()) {
            Map<String, Object> moved = days.in(transfer);
            moved.put("to", withId(moved.get("to")));
            lead.send("POST", "/budgets/" + id + "/transfers", moved);
        }
    }

    /** Puts the id of a budget where its name stands. */
    private Map<String, Object> withId(Object end) {
        Map<String, Object> found = new LinkedHashMap<>();
        ((Map<?, ?>) end)
                .forEach((name, value) -> found.put(
                        String.valueOf(name), "budget".equals(name) ? ids.get(String.valueOf(value)) : value));
        return found;
    }

    private double usualHours(AgreedBudget budget) throws IOException, InterruptedException {
        String from = budget.soFar() ? days.in((String) budget.body().get("start")) : days.in("month-" + WHOLE_MONTHS);
        String to = budget.soFar() ? days.today().toString() : days.in("month-1 end");
        JsonObject sums = JsonParser.parseString(lead.get("/accounts/" + client.key()
                                + "/hours/summary?groupBy=MONTH&from=" + from + "&to=" + to + scope(budget))
                        .body())
                .getAsJsonObject();
        String counted = "ALL".equals(budget.body().get("counts")) ? "seconds" : "billableSeconds";
        double hours = sums.get(counted).getAsDouble() / SECONDS_PER_HOUR;
        return budget.soFar() ? hours : hours / WHOLE_MONTHS;
    }

    private static String scope(AgreedBudget budget) {
        StringBuilder filters = new StringBuilder();
        if (budget.body().get("scope") instanceof Map<?, ?> scope) {
            filter(filters, "component", scope.get("components"));
            filter(filters, "activity", scope.get("activities"));
        }
        return filters.toString();
    }

    private static void filter(StringBuilder filters, String parameter, Object names) {
        if (names instanceof List<?> list) {
            list.forEach(name -> filters.append('&')
                    .append(parameter)
                    .append('=')
                    .append(URLEncoder.encode(String.valueOf(name), StandardCharsets.UTF_8)));
        }
    }

    /** Rounds as people do who agree on hours, never below one. */
    private static long hours(double usual, double times) {
        double hours = usual * times;
        int step = hours < ROUND_FROM_HOURS ? 1 : ROUND_TO_HOURS;
        return Math.max(1, Math.round(hours / step) * step);
    }

    private static String base(AgreedBudget budget) {
        return budget.ofMoney() ? "baseMoney" : "baseSeconds";
    }

    private Object amount(AgreedBudget budget, long hours) {
        return budget.ofMoney() ? money(hours * budget.perHour()) : (Object) (hours * SECONDS_PER_HOUR);
    }

    private Map<String, Object> money(long amount) {
        return Map.of("amount", amount + ".00", "currency", client.currency());
    }
}
