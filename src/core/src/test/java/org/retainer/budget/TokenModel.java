package org.retainer.budget;

import java.util.ArrayList;
import java.util.List;

/**
 * A budget that hands out its hours one by one, as tokens that remember the period that earned them: slow, and plain enough
 * to be believed.
 */
final class TokenModel {
    /** The periods that earned what is in hand, in no order. */
    private final List<Integer> tokens = new ArrayList<>();

    private int debt;
    private int lapsed;
    private int period = -1;

    /** What a period came to. */
    record Outcome(long carriedIn, long expired, long allowance, long remaining) {}

    Outcome pass(int base, int in, int out, int spent, Rollover rule) {
        period++;
        int carried = tokens.size() - debt;
        int expired = lapsed;
        for (int i = 0; i < base + in; i++) {
            earn();
        }
        for (int i = 0; i < out; i++) {
            if (!tokens.remove((Object) period)) {
                spend();
            }
        }
        int allowance = tokens.size() - debt;
        for (int i = 0; i < spent; i++) {
            spend();
        }
        int remaining = tokens.size() - debt;
        end(rule);
        return new Outcome(carried, expired, allowance, remaining);
    }

    private void earn() {
        if (debt > 0) {
            debt--;
        } else {
            tokens.add(period);
        }
    }

    private void spend() {
        if (tokens.isEmpty()) {
            debt++;
        } else {
            tokens.remove(oldest());
        }
    }

    private Integer oldest() {
        return tokens.stream().min(Integer::compare).orElseThrow();
    }

    private void end(Rollover rule) {
        lapsed = 0;
        if (!rule.deficit()) {
            debt = 0;
        }
        if (!rule.surplus()) {
            lapsed = (int) tokens.stream().filter(earned -> earned != period).count();
            tokens.clear();
        }
        for (Integer token : List.copyOf(tokens)) {
            int usableThrough = token + rule.expiresAfterPeriods().orElse(Integer.MAX_VALUE / 2);
            if (usableThrough < period + 1) {
                tokens.remove(token);
                lapsed++;
            }
        }
        while (rule.maxCarry().isPresent() && tokens.size() > rule.maxCarry().getAsLong()) {
            tokens.remove(oldest());
            lapsed++;
        }
    }
}
