package org.retainer.jira.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.retainer.account.Rounding;
import org.retainer.jira.access.Groups;
import org.retainer.jira.page.AccountForm.Row;
import org.retainer.jira.setting.SettingsRequests;
import org.retainer.jira.template.Templates;
import org.retainer.setting.Holiday;
import org.retainer.setting.InstallationSettings;
import org.retainer.setting.OwnCompany;
import org.retainer.setting.Settings;
import org.retainer.setting.Signatory;
import org.retainer.setting.TaxScheme;
import org.retainer.time.InstallationTime;

/** Where an administrator sets what holds for the whole installation: each part is a form of its own. */
public final class InstallationPage implements SitePage {
    private final InstallationSettings settings;
    private final Groups groups;
    private final InstallationTime time;
    private final Frame frame;

    public InstallationPage(InstallationSettings settings, Groups groups, InstallationTime time, Templates templates) {
        this.settings = settings;
        this.groups = groups;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String path() {
        return "/settings";
    }

    @Override
    public Page show(Visit visit) {
        Settings shown = settings.get(visit.viewer());
        Map<String, Object> values = visit.values();
        values.put("version", shown.version());
        values.put("zones", FormChoices.zones());
        values.put("zone", shown.timeZone().map(ZoneId::getId).orElse(""));
        values.put("serverZone", settings.serverZone().getId());
        values.put("week", List.of(DayOfWeek.values()));
        values.put("workingDays", shown.workingDays());
        values.put("years", years(shown.holidays()));
        values.put("offered", offered());
        values.put(
                "companies",
                shown.companies().stream().map(InstallationPage::company).toList());
        values.put("schemes", List.of(TaxScheme.values()));
        values.put("taxes", taxes(shown));
        values.put("roundingSteps", Rounding.STEPS);
        values.put("roundingMinutes", shown.defaults().rounding().minutes());
        values.put("roundingMode", shown.defaults().rounding().mode().name());
        values.put(
                "currency",
                shown.defaults().currency().map(CurrencyUnit::getCode).orElse(""));
        values.put("currencies", FormChoices.CURRENCIES);
        values.put("accountLanguage", shown.defaults().language());
        values.put("finance", rows(shown.roleGroups().finance()));
        values.put("leads", rows(shown.roleGroups().leads()));
        values.put(
                "heads",
                shown.roleGroups().heads().stream()
                        .map(head -> new Row(head.group(), head.leads()))
                        .toList());
        values.put("unknownGroups", SettingsRequests.unknown(shown.roleGroups(), groups));
        values.putAll(ActivityValues.of(visit, shown.activities(), time.today()));
        values.put("blank", new Row());
        return frame.admin(visit, visit.texts().say("setup.title"), "settings.vm", values);
    }

    /** The years whose holidays can be filled in: this one and the two after it. */
    private List<Integer> offered() {
        int year = time.today().getYear();
        return List.of(year, year + 1, year + 2);
    }

    private List<Year> years(List<Holiday> holidays) {
        Map<Integer, List<Row>> byYear = new TreeMap<>();
        for (Holiday holiday : holidays) {
            byYear.computeIfAbsent(holiday.date().getYear(), year -> new ArrayList<>())
                    .add(new Row(holiday.date().toString(), holiday.name(), String.valueOf(holiday.working())));
        }
        return byYear.entrySet().stream()
                .map(entry -> new Year(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Row company(OwnCompany company) {
        List<String> texts = new ArrayList<>(List.of(
                company.legalName(),
                company.taxId(),
                company.taxOffice(),
                company.registration(),
                company.address(),
                company.bank().name(),
                company.bank().code(),
                company.bank().account(),
                company.bank().correspondent(),
                company.taxScheme().name(),
                company.numberPattern()));
        for (Signatory signatory : company.signatories()) {
            texts.add(signatory.position());
            texts.add(signatory.name());
        }
        return new Row(texts);
    }

    private static List<Row> taxes(Settings shown) {
        return shown.taxes().stream()
                .map(tax -> new Row(
                        tax.code(),
                        tax.percent().orElse(""),
                        tax.from().map(LocalDate::toString).orElse("")))
                .toList();
    }

    private static List<Row> rows(List<String> texts) {
        return texts.stream().map(text -> new Row(text)).toList();
    }

    /** The holidays of a year, folded away until somebody wants to see them. */
    public record Year(int number, List<Row> days) {}
}
