package org.retainer.setting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retainer.account.Rounding;
import org.retainer.activity.ActivityMapping;
import org.retainer.refusal.Refusal;
import org.retainer.time.History;
import org.retainer.time.WorkingDays;

/**
 * The settings of the installation. Immutable.
 *
 * @param version 0 as long as nobody has changed anything
 * @param timeZone empty for the server's own
 * @param workingDays the days of the week that are worked, at least one
 * @param holidays by date, each date once
 * @param companies each legal name once, in any case
 * @param taxes by code and day, each pair once
 * @param reminderLevels by days, each number once
 * @param sendingEnabled whether anything is mailed to clients
 * @param activities by what the activity of an hour is known, since when
 */
public record Settings(
        long version,
        Optional<ZoneId> timeZone,
        Set<DayOfWeek> workingDays,
        List<Holiday> holidays,
        List<OwnCompany> companies,
        List<TaxRate> taxes,
        AccountDefaults defaults,
        RoleGroups roleGroups,
        List<ReminderLevel> reminderLevels,
        boolean sendingEnabled,
        History<ActivityMapping> activities) {
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    public Settings {
        Objects.requireNonNull(timeZone, "timeZone");
        Objects.requireNonNull(defaults, "defaults");
        Objects.requireNonNull(roleGroups, "roleGroups");
        Objects.requireNonNull(activities, "activities");
        workingDays = Set.copyOf(workingDays);
        if (workingDays.isEmpty()) {
            throw Refusal.invalid("workingDays", "settings.workingdays.none");
        }
        holidays = holidays.stream().sorted(Comparator.comparing(Holiday::date)).toList();
        companies = List.copyOf(companies);
        taxes = taxes.stream()
                .sorted(Comparator.comparing(TaxRate::code)
                        .thenComparing(tax -> tax.from().orElse(LocalDate.MIN)))
                .toList();
        reminderLevels = reminderLevels.stream()
                .sorted(Comparator.comparingInt(ReminderLevel::days))
                .toList();
        refuseTwice("holidays", holidays, Holiday::date);
        refuseTwice("companies", companies, company -> company.legalName().toLowerCase(Locale.ROOT));
        refuseTwice(
                "taxes",
                taxes,
                tax -> tax.code() + tax.from().map(day -> " " + day).orElse(""));
        refuseTwice("reminderLevels", reminderLevels, ReminderLevel::days);
    }

    /** The settings of an installation where nobody has set anything. */
    public static Settings initial() {
        return new Settings(
                0,
                Optional.empty(),
                MONDAY_TO_FRIDAY,
                List.of(),
                List.of(),
                List.of(),
                new AccountDefaults(Rounding.NONE, Optional.empty(), "en"),
                RoleGroups.USUAL,
                Stream.of(-3, 1, 14, 30)
                        .map(days -> new ReminderLevel(days, Map.of()))
                        .toList(),
                false,
                History.always(ActivityMapping.NONE));
    }

    /** Tells which days are worked. */
    public WorkingDays calendar() {
        return new WorkingDays(workingDays, dates(false), dates(true));
    }

    public Settings withVersion(long number) {
        return with(number, timeZone, sendingEnabled, activities);
    }

    public Settings withTimeZone(Optional<ZoneId> zone) {
        return with(version, zone, sendingEnabled, activities);
    }

    public Settings withActivities(History<ActivityMapping> known) {
        return with(version, timeZone, sendingEnabled, known);
    }

    public Settings withSending(boolean enabled) {
        return with(version, timeZone, enabled, activities);
    }

    private Settings with(long number, Optional<ZoneId> zone, boolean sending, History<ActivityMapping> known) {
        return new Settings(
                number,
                zone,
                workingDays,
                holidays,
                companies,
                taxes,
                defaults,
                roleGroups,
                reminderLevels,
                sending,
                known);
    }

    private Set<LocalDate> dates(boolean working) {
        return holidays.stream()
                .filter(holiday -> holiday.working() == working)
                .map(Holiday::date)
                .collect(Collectors.toSet());
    }

    private static <T> void refuseTwice(String field, List<T> values, Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(key.apply(value))) {
                throw Refusal.invalid(field, "settings.twice", key.apply(value));
            }
        }
    }
}
