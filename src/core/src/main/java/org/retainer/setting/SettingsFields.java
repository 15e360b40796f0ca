package org.retainer.setting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.retainer.activity.ActivityMapping;
import org.retainer.time.History;

/** Settings as field names and texts: what the audit log compares and keeps. Names are those of the REST contract. */
final class SettingsFields {
    private SettingsFields() {}

    static Map<String, String> of(Settings settings) {
        AccountDefaults defaults = settings.defaults();
        RoleGroups roles = settings.roleGroups();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("timeZone", settings.timeZone().map(ZoneId::getId).orElse(""));
        fields.put("workingDays", list(List.copyOf(new TreeSet<>(settings.workingDays()))));
        fields.put(
                "holidays",
                settings.holidays().stream().map(SettingsFields::text).collect(Collectors.joining("; ")));
        fields.put(
                "companies",
                settings.companies().stream().map(SettingsFields::text).collect(Collectors.joining("; ")));
        fields.put("taxes", settings.taxes().stream().map(SettingsFields::text).collect(Collectors.joining("; ")));
        fields.put(
                "rounding",
                defaults.rounding().minutes() + " " + defaults.rounding().mode());
        fields.put("currency", defaults.currency().map(CurrencyUnit::getCode).orElse(""));
        fields.put("language", defaults.language());
        fields.put("roleGroups.finance", list(roles.finance()));
        fields.put("roleGroups.leads", list(roles.leads()));
        fields.put(
                "roleGroups.heads",
                roles.heads().stream()
                        .map(head -> head.group() + " > " + head.leads())
                        .collect(Collectors.joining(", ")));
        fields.put(
                "reminderLevels",
                settings.reminderLevels().stream()
                        .map(level -> level.days() + " " + new TreeMap<>(level.texts()))
                        .collect(Collectors.joining("; ")));
        fields.put("sendingEnabled", String.valueOf(settings.sendingEnabled()));
        fields.put(
                "activities",
                settings.activities().steps().stream()
                        .map(SettingsFields::text)
                        .filter(step -> !step.isEmpty())
                        .collect(Collectors.joining("; ")));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** Leaves only the entries of one map that the other does not have alike. */
    static Map<String, String> differing(Map<String, String> fields, Map<String, String> other) {
        Map<String, String> differing = new TreeMap<>();
        fields.forEach((name, text) -> {
            if (!text.equals(other.get(name))) {
                differing.put(name, text);
            }
        });
        return differing;
    }

    private static String text(History.Step<ActivityMapping> step) {
        String since = step.from().equals(LocalDate.MIN) ? "" : "from " + step.from() + ": ";
        return since
                + step.value().activities().stream()
                        .map(one -> one.name()
                                + Stream.of(one.components(), one.labels(), one.issueTypes())
                                        .map(SettingsFields::list)
                                        .collect(Collectors.joining(" / ", " (", ")")))
                        .collect(Collectors.joining(", "));
    }

    private static String text(Holiday holiday) {
        return holiday.date()
                + (holiday.working() ? " (working)" : "")
                + (holiday.name().isEmpty() ? "" : " " + holiday.name());
    }

    private static String text(TaxRate tax) {
        return tax.code() + tax.from().map(day -> " from " + day).orElse("") + ": "
                + tax.percent().map(percent -> percent + " %").orElse("without");
    }

    private static String text(OwnCompany company) {
        return List.of(
                        company.legalName(),
                        company.taxId(),
                        company.taxOffice(),
                        company.registration(),
                        company.address(),
                        company.bank().name(),
                        company.bank().code(),
                        company.bank().account(),
                        company.bank().correspondent(),
                        company.signatories().stream()
                                .map(one -> (one.position() + " " + one.name()).strip())
                                .collect(Collectors.joining(", ")),
                        company.taxScheme().name(),
                        company.numberPattern())
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String list(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
