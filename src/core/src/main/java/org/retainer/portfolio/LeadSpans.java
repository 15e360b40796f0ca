package org.retainer.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.retainer.time.History;
import org.retainer.time.Period;

/** Cuts a period where the lead changes, so that each day's figures go to the lead of that day. */
final class LeadSpans {
    private LeadSpans() {}

    /** Lists the spans of a period by day; neighbours have different leads. */
    static List<Span> of(History<String> lead, Period period) {
        List<Span> spans = new ArrayList<>();
        LocalDate from = period.from();
        String held = lead.on(from);
        for (History.Step<String> step : lead.steps()) {
            if (step.from().isAfter(period.from()) && !step.from().isAfter(period.to())) {
                spans.add(new Span(held, new Period(from, step.from().minusDays(1))));
                from = step.from();
                held = step.value();
            }
        }
        spans.add(new Span(held, new Period(from, period.to())));
        return spans;
    }

    record Span(String lead, Period days) {}
}
