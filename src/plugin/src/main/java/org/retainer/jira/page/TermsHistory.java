package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.Rounding;
import org.retainer.jira.language.Texts;
import org.retainer.time.History;

/**
 * What has held from which day, as sentences; each list is empty when the value has always been the same.
 */
public record TermsHistory(List<String> lead, List<String> category, List<String> rounding, List<String> zone) {
    static TermsHistory of(Visit visit, Account account, People people) {
        Texts texts = visit.texts();
        return new TermsHistory(
                sentences(visit, account.lead(), user -> visit.named(people.byKey(user))),
                sentences(visit, account.category(), category -> texts.named("category", category)),
                sentences(visit, account.rounding(), rounding -> said(texts, rounding)),
                sentences(visit, account.zone(), zone -> said(texts, zone)));
    }

    private static <T> List<String> sentences(Visit visit, History<T> history, Function<T, String> said) {
        if (history.steps().size() == 1) {
            return List.of();
        }
        return history.steps().stream()
                .map(step -> step.from().equals(LocalDate.MIN)
                        ? visit.texts().say("history.first", said.apply(step.value()))
                        : visit.texts().say("history.since", visit.dates().day(step.from()), said.apply(step.value())))
                .toList();
    }

    private static String said(Texts texts, Rounding rounding) {
        return rounding.minutes() == 0
                ? texts.say("rounding.none")
                : texts.count("rounding.minutes", rounding.minutes()) + ", " + texts.named("rounding", rounding.mode());
    }

    private static String said(Texts texts, Optional<ZoneId> zone) {
        return zone.map(ZoneId::getId).orElseGet(() -> texts.say("history.zone.installation"));
    }
}
