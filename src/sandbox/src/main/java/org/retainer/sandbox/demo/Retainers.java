package org.retainer.sandbox.demo;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What the agency has agreed with its clients, as written in {@code demo/retainers.json}, with relative days.
 *
 * @param rates as the REST interface takes them
 */
record Retainers(
        List<Map<String, Object>> rates, List<AgreedBudget> budgets, List<AgreedPlan> plans, List<Renewal> renewals) {
    static Retainers read() {
        try (Reader reader = new InputStreamReader(
                Retainers.class.getResourceAsStream("/demo/retainers.json"), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, Retainers.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A budget. How large it is follows from what was logged, so that it is tight or ample on any day.
     *
     * @param times how many times the usual hours of a month, or of all hours since its start when {@code soFar} is set
     * @param perHour what an hour of it is worth when it is one of money
     * @param feePerHour what the client pays for an hour beforehand; null without a fee
     * @param body the rest, as the REST interface takes it
     * @param transfers as the REST interface takes them, with names of budgets in place of ids
     */
    record AgreedBudget(
            String client,
            double times,
            boolean soFar,
            Integer perHour,
            Integer feePerHour,
            Map<String, Object> body,
            List<Term> terms,
            List<Map<String, Object>> transfers) {
        AgreedBudget {
            terms = terms == null ? List.of() : List.copyOf(terms);
            transfers = transfers == null ? List.of() : List.copyOf(transfers);
        }

        String name() {
            return (String) body.get("name");
        }

        boolean ofMoney() {
            return "MONEY".equals(body.get("unit"));
        }
    }

    /** From when on a budget is how large. */
    record Term(String from, double times) {}

    /**
     * What is to be done in a month or week.
     *
     * @param move of hours from one line to another, counted from 0; null for none
     */
    record AgreedPlan(String client, String period, List<Line> lines, Move move) {}

    /**
     * A line of a plan.
     *
     * @param task the title of the issue of that month; null when it is a text
     * @param later the hours that somebody wanted after they were agreed; null for no change
     */
    record Line(String task, String text, int hours, boolean agreed, Integer later) {}

    record Move(int from, int to, int hours, String reason) {}

    /** A client who goes on. */
    record Renewal(String client, String renewalDate) {}
}
