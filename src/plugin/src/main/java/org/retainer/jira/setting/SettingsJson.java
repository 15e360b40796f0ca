package org.retainer.jira.setting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.retainer.activity.ActivityMapping;
import org.retainer.jira.json.Json;
import org.retainer.setting.Holiday;
import org.retainer.setting.OwnCompany;
import org.retainer.setting.ReminderLevel;
import org.retainer.setting.RoleGroups;
import org.retainer.setting.Settings;
import org.retainer.setting.TaxRate;
import org.retainer.time.History;

/** Writes settings. */
final class SettingsJson {
    /** Every field of the settings; what is written may be sent back as it is. */
    static final Set<String> FIELDS = Set.of(
            "timeZone",
            "serverTimeZone",
            "workingDays",
            "holidays",
            "companies",
            "taxes",
            "rounding",
            "currency",
            "language",
            "roleGroups",
            "reminderLevels",
            "sendingEnabled",
            "activities",
            "activitiesFrom",
            "activityHistory",
            "warnings",
            "recalculating",
            "version");

    private SettingsJson() {}

    static Json write(Settings settings) {
        return Json.object()
                .with("timeZone", settings.timeZone().map(ZoneId::getId))
                .with(
                        "workingDays",
                        new TreeSet<>(settings.workingDays())
                                .stream().map(DayOfWeek::getValue).toList())
                .with(
                        "holidays",
                        settings.holidays().stream().map(SettingsJson::holiday).toList())
                .with(
                        "companies",
                        settings.companies().stream().map(SettingsJson::company).toList())
                .with("taxes", settings.taxes().stream().map(SettingsJson::tax).toList())
                .with(
                        "rounding",
                        Json.object()
                                .with("minutes", settings.defaults().rounding().minutes())
                                .with("mode", settings.defaults().rounding().mode()))
                .with("currency", settings.defaults().currency().map(CurrencyUnit::getCode))
                .with("language", settings.defaults().language())
                .with("roleGroups", roles(settings.roleGroups()))
                .with(
                        "reminderLevels",
                        settings.reminderLevels().stream()
                                .map(SettingsJson::reminder)
                                .toList())
                .with("sendingEnabled", settings.sendingEnabled())
                .with("activities", activities(settings.activities().latest()))
                .with("activitiesFrom", from(latest(settings.activities())))
                .with(
                        "activityHistory",
                        settings.activities().steps().stream()
                                .map(step -> Json.object()
                                        .with("from", from(step))
                                        .with("activities", activities(step.value())))
                                .toList())
                .with("version", settings.version());
    }

    private static <T> History.Step<T> latest(History<T> history) {
        return history.steps().get(history.steps().size() - 1);
    }

    private static Optional<LocalDate> from(History.Step<?> step) {
        return Optional.of(step.from()).filter(day -> day.isAfter(LocalDate.MIN));
    }

    private static List<Json> activities(ActivityMapping mapping) {
        return mapping.activities().stream()
                .map(activity -> Json.object()
                        .with("name", activity.name())
                        .with("components", activity.components())
                        .with("labels", activity.labels())
                        .with("issueTypes", activity.issueTypes()))
                .toList();
    }

    static Json holiday(Holiday holiday) {
        return Json.object()
                .with("date", holiday.date())
                .with("name", holiday.name())
                .with("working", holiday.working());
    }

    private static Json company(OwnCompany company) {
        List<Json> signatories = company.signatories().stream()
                .map(one -> Json.object().with("position", one.position()).with("name", one.name()))
                .toList();
        return Json.object()
                .with("legalName", company.legalName())
                .with("taxId", company.taxId())
                .with("taxOffice", company.taxOffice())
                .with("registration", company.registration())
                .with("address", company.address())
                .with(
                        "bank",
                        Json.object()
                                .with("name", company.bank().name())
                                .with("code", company.bank().code())
                                .with("account", company.bank().account())
                                .with("correspondent", company.bank().correspondent()))
                .with("signatories", signatories)
                .with("taxScheme", company.taxScheme())
                .with("numberPattern", company.numberPattern());
    }

    private static Json tax(TaxRate tax) {
        return Json.object()
                .with("code", tax.code())
                .with("percent", tax.percent())
                .with("from", tax.from());
    }

    private static Json reminder(ReminderLevel level) {
        Json texts = Json.object();
        new TreeMap<>(level.texts()).forEach(texts::with);
        return Json.object().with("days", level.days()).with("text", texts);
    }

    private static Json roles(RoleGroups roles) {
        return Json.object()
                .with("finance", roles.finance())
                .with("leads", roles.leads())
                .with(
                        "heads",
                        roles.heads().stream()
                                .map(head -> Json.object()
                                        .with("group", head.group())
                                        .with("leads", head.leads()))
                                .toList());
    }
}
