package org.retainer.jira.setting;

import java.util.List;
import org.retainer.jira.json.Json;
import org.retainer.jira.language.Texts;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Refusal;
import org.retainer.setting.Holiday;
import org.retainer.setting.InstallationSettings;
import org.retainer.setting.RussianHolidays;
import org.retainer.setting.RussianHolidays.DayOff;

/** Suggests the days off of a country's law; nothing is stored before somebody saves them. */
public final class HolidayRequests {
    private static final String RUSSIA = "RU";
    private static final int FIRST_YEAR = 2013;
    private static final int LAST_YEAR = 2100;

    private final InstallationSettings settings;

    public HolidayRequests(InstallationSettings settings) {
        this.settings = settings;
    }

    /** Lists the days off of the query's {@code country} and {@code year}. */
    public Reply suggest(Asker asker, Parameters parameters) {
        settings.get(asker.viewer());
        if (!parameters.text("country").orElse("").equals(RUSSIA)) {
            throw Refusal.invalid("country", "choice", List.of(RUSSIA));
        }
        int year = parameters.whole("year", FIRST_YEAR, LAST_YEAR, 0);
        if (year == 0) {
            throw Refusal.invalid("year", "number.range", FIRST_YEAR, LAST_YEAR);
        }
        List<Json> days = RussianHolidays.of(year).stream()
                .map(day -> SettingsJson.holiday(new Holiday(day.date(), name(asker.texts(), day), false)))
                .toList();
        return Reply.ok(Json.object().with("country", RUSSIA).with("year", year).with("holidays", days));
    }

    private static String name(Texts texts, DayOff day) {
        String name = texts.named("holiday", day.name().name());
        return day.movedFrom().isEmpty() ? name : texts.say("holiday.moved", name);
    }
}
