package org.retainer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.account.Account;
import org.retainer.account.AccountKey;
import org.retainer.account.TeamMember;
import org.retainer.fixture.InMemoryStores;
import org.retainer.refusal.Refusal;

public class UnassignedHoursTest {
    private static final Set<Long> BROWSABLE = Set.of(7L);

    private final Engine engine =
            new Engine(new InMemoryStores(), new FakeWorklogFeed(Instant.parse("2026-11-21T12:00:00Z")));
    private final UnassignedHours unassigned = new UnassignedHours(engine.book, viewer -> BROWSABLE);

    @Test
    public void whoeverSeesAllAccountsSeesThemOfAllProjects() {
        for (Role role : Role.values()) {
            Viewer viewer = new Viewer("boss", Set.of(role));
            assertThat(unassigned.areSeenBy(viewer)).isTrue();
            assertThat(unassigned.projects(viewer)).isEmpty();
        }
    }

    @Test
    public void leadsAndTeamsSeeThemOfTheProjectsThatTheyBrowse() {
        account("anna", new TeamMember("kim", Optional.empty(), Optional.empty()));

        for (String name : List.of("anna", "kim")) {
            assertThat(unassigned.areSeenBy(person(name))).as(name).isTrue();
            assertThat(unassigned.projects(person(name))).as(name).contains(BROWSABLE);
        }
    }

    @Test
    public void whoeverWorksForNobodyTodaySeesNone() {
        LocalDate today = engine.book.today();
        account("anna", new TeamMember("gone", Optional.empty(), Optional.of(today.minusDays(1))));

        for (String name : List.of("gone", "staff")) {
            Viewer viewer = person(name);
            assertThat(unassigned.areSeenBy(viewer)).as(name).isFalse();
            assertThat(unassigned.visibleProjects(viewer)).as(name).contains(Set.of());
            assertThat(catchThrowableOfType(Refusal.class, () -> unassigned.projects(viewer))
                            .kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
        }
    }

    private void account(String lead, TeamMember member) {
        Viewer admin = new Viewer("admin", Set.of(Role.ADMINISTRATOR));
        engine.book.create(
                admin,
                Account.open(AccountKey.of("ACME"), "Acme", lead, CurrencyUnit.EUR)
                        .team(List.of(member))
                        .build());
    }

    private static Viewer person(String name) {
        return new Viewer(name, Set.of());
    }
}
