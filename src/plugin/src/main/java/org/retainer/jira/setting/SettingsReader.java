package org.retainer.jira.setting;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.retainer.account.Rounding;
import org.retainer.activity.ActivityMapping;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Zones;
import org.retainer.jira.language.Language;
import org.retainer.refusal.Refusal;
import org.retainer.setting.AccountDefaults;
import org.retainer.setting.Holiday;
import org.retainer.setting.ReminderLevel;
import org.retainer.setting.RoleGroups;
import org.retainer.setting.Settings;
import org.retainer.setting.TaxRate;
import org.retainer.time.History;

/** Reads changes of settings: what is not given stays. */
final class SettingsReader {
    private static final Set<String> HOLIDAY = Set.of("date", "name", "working");
    private static final Set<String> TAX = Set.of("code", "percent", "from");
    private static final Set<String> REMINDER = Set.of("days", "text");
    private static final Set<String> ROLES = Set.of("finance", "leads", "heads");
    private static final Set<String> HEAD = Set.of("group", "leads");
    private static final List<String> LANGUAGES =
            Arrays.stream(Language.values()).map(Language::code).toList();
    private static final int LONGEST = 255;
    private static final int LONGEST_MAIL = 10_000;
    private static final int MOST_HOLIDAYS = 2_000;
    private static final int MOST = 100;

    private final Fields fields;
    private final UnaryOperator<History<ActivityMapping>> activities;

    /** @param activities reads those of the same fields */
    SettingsReader(Fields fields, UnaryOperator<History<ActivityMapping>> activities) {
        this.fields = fields;
        this.activities = activities;
    }

    /**
     * Makes the settings after the change.
     *
     * @throws Refusal 400 with everything that is wrong
     */
    Settings change(Settings before) {
        Optional<ZoneId> zone = given("timeZone", before.timeZone(), () -> Zones.read(fields, "timeZone"));
        Set<DayOfWeek> week = given("workingDays", before.workingDays(), this::week);
        var holidays = given(
                "holidays",
                before.holidays(),
                () -> fields.list("holidays", MOST_HOLIDAYS, HOLIDAY, "date", SettingsReader::holiday));
        var companies = given("companies", before.companies(), () -> CompanyReader.read(fields, "companies"));
        var taxes = given("taxes", before.taxes(), () -> fields.list("taxes", MOST, TAX, SettingsReader::tax));
        AccountDefaults defaults = defaults(before.defaults());
        RoleGroups roles = given("roleGroups", before.roleGroups(), () -> roles(before.roleGroups()));
        var reminders = given(
                "reminderLevels",
                before.reminderLevels(),
                () -> fields.list("reminderLevels", MOST, REMINDER, SettingsReader::reminder));
        boolean sending = fields.bool("sendingEnabled").orElse(before.sendingEnabled());
        var known = activities.apply(before.activities());
        fields.check();
        return new Settings(
                before.version(), zone, week, holidays, companies, taxes, defaults, roles, reminders, sending, known);
    }

    private <T> T given(String name, T before, Supplier<T> read) {
        return fields.has(name) ? read.get() : before;
    }

    /** Reads days of the week: ISO numbers, 1 for Monday, or their names. */
    private Set<DayOfWeek> week() {
        Set<DayOfWeek> week = new LinkedHashSet<>();
        for (Optional<DayOfWeek> day : fields.list(
                "workingDays", DayOfWeek.values().length, Set.of("day"), "day", SettingsReader::dayOfWeek)) {
            day.ifPresent(week::add);
        }
        if (week.isEmpty()) {
            fields.complain("workingDays", "settings.workingdays.none");
            return Set.of(DayOfWeek.MONDAY);
        }
        return week;
    }

    private static Optional<DayOfWeek> dayOfWeek(Fields inner) {
        return inner.isText("day")
                ? inner.choice("day", DayOfWeek.class)
                : inner.whole("day", 1, DayOfWeek.values().length)
                        .map(Long::intValue)
                        .map(DayOfWeek::of);
    }

    private static Holiday holiday(Fields inner) {
        if (!inner.has("date") || inner.isNull("date")) {
            inner.complain("date", "required");
        }
        return new Holiday(
                inner.day("date").orElse(LocalDate.EPOCH),
                inner.text("name", LONGEST).orElse(""),
                inner.bool("working").orElse(false));
    }

    private static TaxRate tax(Fields inner) {
        String code = inner.requiredText("code", 30);
        return new TaxRate(code, inner.day("from"), basisPoints(inner));
    }

    /** Reads a percentage such as {@code "20"} or {@code "5.5"}; absent is "without VAT". */
    private static Optional<Integer> basisPoints(Fields inner) {
        return inner.text("percent", 40).flatMap(text -> {
            if (text.matches("\\d{1,3}(\\.\\d{1,2})?")) {
                int points = new BigDecimal(text).movePointRight(2).intValueExact();
                if (points <= TaxRate.MOST_BASIS_POINTS) {
                    return Optional.of(points);
                }
            }
            inner.complain("percent", "percent.form", text);
            return Optional.empty();
        });
    }

    private AccountDefaults defaults(AccountDefaults before) {
        String language = fields.text("language", LONGEST).orElse(before.language());
        if (Language.byCode(language).isEmpty()) {
            fields.complain("language", "choice", LANGUAGES);
        }
        Optional<CurrencyUnit> currency = given("currency", before.currency(), this::currency);
        return new AccountDefaults(rounding(before.rounding()), currency, language);
    }

    private Optional<CurrencyUnit> currency() {
        return fields.text("currency", LONGEST).flatMap(code -> {
            try {
                return Optional.of(CurrencyUnit.of(code));
            } catch (IllegalCurrencyException unknown) {
                fields.complain("currency", "currency.form", code);
                return Optional.empty();
            }
        });
    }

    private Rounding rounding(Rounding before) {
        if (fields.isNull("rounding")) {
            return Rounding.NONE;
        }
        return fields.object("rounding", Set.of("minutes", "mode"))
                .map(given -> {
                    int minutes =
                            given.whole("minutes", 0, 60).map(Long::intValue).orElse(before.minutes());
                    Rounding.Mode mode =
                            given.choice("mode", Rounding.Mode.class).orElse(before.mode());
                    if (!Rounding.STEPS.contains(minutes)) {
                        given.complain("minutes", "rounding.step", Rounding.STEPS);
                        return before;
                    }
                    return new Rounding(minutes, mode);
                })
                .orElse(before);
    }

    private RoleGroups roles(RoleGroups before) {
        return fields.object("roleGroups", ROLES)
                .map(given -> new RoleGroups(
                        given.has("finance") ? given.texts("finance", MOST, LONGEST) : before.finance(),
                        given.has("leads") ? given.texts("leads", MOST, LONGEST) : before.leads(),
                        given.has("heads")
                                ? given.list(
                                        "heads",
                                        MOST,
                                        HEAD,
                                        head -> new RoleGroups.Head(
                                                head.requiredText("group", LONGEST),
                                                head.requiredText("leads", LONGEST)))
                                : before.heads()))
                .orElse(RoleGroups.USUAL);
    }

    private static ReminderLevel reminder(Fields inner) {
        Optional<Long> days = inner.whole("days", -365, 365);
        if (!inner.has("days") || inner.isNull("days")) {
            inner.complain("days", "required");
        }
        Map<String, String> texts = new HashMap<>();
        inner.object("text", Set.copyOf(LANGUAGES))
                .ifPresent(given -> LANGUAGES.forEach(
                        code -> given.text(code, LONGEST_MAIL).ifPresent(text -> texts.put(code, text))));
        return new ReminderLevel(days.orElse(0L).intValue(), texts);
    }
}
