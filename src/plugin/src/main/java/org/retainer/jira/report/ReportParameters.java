package org.retainer.jira.report;

import java.util.List;
import java.util.Optional;
import org.retainer.jira.language.Language;
import org.retainer.jira.request.Parameters;
import org.retainer.refusal.Refusal;
import org.retainer.report.ReportOptions;
import org.retainer.report.ReportOptions.PeopleAs;
import org.retainer.report.ReportOptions.ReportGrouping;
import org.retainer.time.Period;

/** Reads what a report shall contain. */
public final class ReportParameters {
    private ReportParameters() {}

    /**
     * Reads {@code groupBy}, {@code lang}, {@code people}, {@code comments}, {@code billableOnly} and {@code rawTime}.
     *
     * @param language stands for an absent {@code lang}
     */
    public static ReportOptions read(Parameters parameters, Period period, Language language) {
        refuseMoney(parameters);
        ReportGrouping grouping =
                parameters.choice("groupBy", ReportGrouping.class).orElse(ReportGrouping.ISSUE);
        PeopleAs people = parameters.choice("people", PeopleAs.class).orElse(PeopleAs.NAME);
        if (people == PeopleAs.NONE && grouping == ReportGrouping.PERSON) {
            throw Refusal.invalid("people", "report.people.hidden");
        }
        return new ReportOptions(
                period,
                grouping,
                language(parameters).orElse(language).code(),
                people,
                parameters.bool("comments").orElse(true),
                parameters.bool("billableOnly").orElse(false),
                parameters.bool("rawTime").orElse(false));
    }

    private static void refuseMoney(Parameters parameters) {
        if (parameters.bool("money").orElse(false)) {
            throw Refusal.invalid("money", "report.money");
        }
    }

    private static Optional<Language> language(Parameters parameters) {
        return parameters.text("lang").map(code -> Language.byCode(code)
                .orElseThrow(() -> Refusal.invalid("lang", "choice", List.of("en", "ru"))));
    }
}
