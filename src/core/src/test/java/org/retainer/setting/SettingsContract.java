package org.retainer.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.account.Rounding;
import org.retainer.activity.Activity;
import org.retainer.activity.ActivityMapping;
import org.retainer.audit.AuditEntry;
import org.retainer.fixture.StoresContract;
import org.retainer.hours.AnnouncedRuleChanges;
import org.retainer.hours.RuleChange;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;
import org.retainer.time.History;

/** What settings do over every store. */
public abstract class SettingsContract extends StoresContract {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Viewer ADMIN = new Viewer("admin", Set.of(Role.ADMINISTRATOR));

    private Instant instant = NOW;

    @Test
    public void whereNobodyHasSetAnythingTheUsualHolds() {
        InstallationSettings settings = node();

        assertThat(settings.get(ADMIN)).isEqualTo(Settings.initial());
        assertThat(settings.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(settings.current().sendingEnabled()).isFalse();
        assertThat(settings.current().roleGroups().leads()).containsExactly("retainer-leads");
    }

    @Test
    public void settingsComeBackWhole() {
        Settings whole = whole();

        Settings changed = node().change(ADMIN, OptionalLong.of(0), before -> whole);

        assertThat(changed).isEqualTo(whole.withVersion(1));
        assertThat(node().get(ADMIN)).isEqualTo(changed);
    }

    @Test
    public void aStaleChangeIsToldWhatHasChangedSince() {
        InstallationSettings settings = node();
        settings.change(ADMIN, OptionalLong.of(0), moscow());
        settings.change(ADMIN, OptionalLong.of(1), before -> before.withTimeZone(Optional.empty()));

        assertThatThrownBy(() -> settings.change(ADMIN, OptionalLong.of(1), moscow()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.complaints())
                            .extracting(Complaint::field)
                            .containsExactly("version", "timeZone");
                });
        assertThat(settings.get(ADMIN).version()).isEqualTo(2);
    }

    @Test
    public void aChangeOfTheZoneLetsEveryEntryFollowAndNothingElseDoes() {
        InstallationSettings settings = node();
        settings.change(ADMIN, OptionalLong.empty(), moscow());
        settings.change(ADMIN, OptionalLong.empty(), moscow());
        settings.change(ADMIN, OptionalLong.empty(), before -> whole().withTimeZone(Optional.of(MOSCOW))
                .withActivities(before.activities()));

        assertThat(stores.ruleChanges().pending()).containsExactly(new RuleChange(1, RuleChange.Scope.INSTALLATION, 0));
        assertThat(settings.zone()).isEqualTo(MOSCOW);
    }

    @Test
    public void otherActivitiesLetEveryEntryFollowOnce() {
        InstallationSettings settings = node();
        UnaryOperator<Settings> named =
                before -> before.withActivities(before.activities().from(LocalDate.of(2026, 11, 22), seo("дизайн")));

        settings.change(ADMIN, OptionalLong.empty(), named);
        settings.change(ADMIN, OptionalLong.empty(), named);

        assertThat(stores.ruleChanges().pending()).containsExactly(new RuleChange(1, RuleChange.Scope.INSTALLATION, 0));
        assertThat(stores.auditLog().since("SETTINGS", 1, 0))
                .singleElement()
                .extracting(AuditEntry::after)
                .isEqualTo(Map.of(
                        "activities",
                        "from 2026-11-22: SEO & «реклама» (дизайн / seo, ads / Ошибка), Прочее ( /  / )"));
        assertThat(node().stored()).isEqualTo(settings.get(ADMIN).activities());
    }

    @Test
    public void namingTheServersZoneMovesNothing() {
        node().change(ADMIN, OptionalLong.empty(), before -> before.withTimeZone(Optional.of(ZoneOffset.UTC)));

        assertThat(stores.ruleChanges().pending()).isEmpty();
    }

    @Test
    public void anotherNodeSeesAChangeWithinASecondAndItsFreshZoneAtOnce() {
        InstallationSettings here = node();
        InstallationSettings there = node();
        assertThat(there.zone()).isEqualTo(ZoneOffset.UTC);

        here.change(ADMIN, OptionalLong.empty(), moscow());

        assertThat(here.zone()).isEqualTo(MOSCOW);
        assertThat(there.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(there.freshZone()).isEqualTo(MOSCOW);
        instant = NOW.plusSeconds(1);
        assertThat(there.zone()).isEqualTo(MOSCOW);
    }

    @Test
    public void eachChangeIsInTheAuditLogWithWhatItWasBefore() {
        node().change(ADMIN, OptionalLong.empty(), moscow());

        assertThat(stores.auditLog().since("SETTINGS", 1, 0))
                .containsExactly(new AuditEntry(
                        "SETTINGS", 1, 1, 0, NOW, "admin", "CHANGE", Map.of(), Map.of("timeZone", "Europe/Moscow")));
    }

    @Test
    public void onlyAdministratorsReadAndChangeThem() {
        Viewer finance = new Viewer("fin", Set.of(Role.FINANCE, Role.LEADS));
        InstallationSettings settings = node();

        assertThatThrownBy(() -> settings.get(finance)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> settings.change(finance, OptionalLong.empty(), moscow()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThat(settings.get(ADMIN)).isEqualTo(Settings.initial());
    }

    private InstallationSettings node() {
        return new InstallationSettings(
                stores.settings(),
                stores.auditLog(),
                new AnnouncedRuleChanges(stores.ruleChanges(), stores.ledgerRows()),
                stores.transactions(),
                clock(),
                () -> ZoneOffset.UTC);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return instant;
            }
        };
    }

    private static UnaryOperator<Settings> moscow() {
        return before -> before.withTimeZone(Optional.of(MOSCOW));
    }

    private static ActivityMapping seo(String component) {
        return ActivityMapping.of(List.of(
                new Activity("SEO & «реклама»", List.of(component), List.of("seo", "ads"), List.of("Ошибка")),
                new Activity("Прочее", List.of(), List.of(), List.of())));
    }

    private static Settings whole() {
        return new Settings(
                0,
                Optional.empty(),
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                List.of(
                        new Holiday(LocalDate.of(2027, 1, 1), "Новый год & «ёлка» 🙂", false),
                        new Holiday(LocalDate.of(2027, 1, 9), "", true)),
                List.of(new OwnCompany(
                        "ООО «Ромашка»",
                        "7701234567",
                        "770101001",
                        "1027700132195",
                        "Москва,\nТверская, 1",
                        new Bank("Банк", "044525225", "40702810000000000001", "30101810400000000225"),
                        List.of(new Signatory("Генеральный директор", "Анна Орлова")),
                        TaxScheme.SIMPLIFIED,
                        "Р-{YY}/{SEQ:3}")),
                List.of(
                        new TaxRate("НДС", Optional.empty(), Optional.of(2000)),
                        new TaxRate("НДС", Optional.of(LocalDate.of(2027, 1, 1)), Optional.of(550)),
                        new TaxRate("без", Optional.empty(), Optional.empty())),
                new AccountDefaults(new Rounding(15, Rounding.Mode.UP), Optional.of(CurrencyUnit.of("RUB")), "ru"),
                new RoleGroups(List.of("бухгалтерия"), List.of(), List.of(new RoleGroups.Head("heads-seo", "seo"))),
                List.of(new ReminderLevel(-5, Map.of("ru", "Скоро срок")), new ReminderLevel(3, Map.of())),
                true,
                History.always(seo("дизайн"))
                        .from(LocalDate.of(2026, 11, 1), seo("Дизайн; «правки»"))
                        .from(LocalDate.of(2026, 12, 1), ActivityMapping.NONE));
    }
}
