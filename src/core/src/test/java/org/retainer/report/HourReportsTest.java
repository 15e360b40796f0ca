package org.retainer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountKey;
import org.retainer.fixture.InMemoryStores;
import org.retainer.hours.Decision;
import org.retainer.hours.EntryState;
import org.retainer.hours.HourSource;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.IssueVisibility;
import org.retainer.hours.IssueWrite;
import org.retainer.hours.LedgerWrite;
import org.retainer.hours.Placement;
import org.retainer.hours.Worklog;
import org.retainer.report.ReportOptions.PeopleAs;
import org.retainer.report.ReportOptions.ReportGrouping;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

public class HourReportsTest {
    private static final Viewer MAKER = new Viewer("anna", Set.of());
    private static final Period OCTOBER = Period.of(YearMonth.of(2026, 10));
    private static final Account ACCOUNT = Account.open(AccountKey.of("ROM"), "Ромашка", "anna", CurrencyUnit.of("RUB"))
            .id(1)
            .build();
    private static final long CARD = 100;
    private static final long SECRET = 200;

    private final InMemoryStores stores = new InMemoryStores();
    private final List<LedgerWrite> writes = new ArrayList<>();

    @Test
    public void groupsAddUpToTheTotalAndStandInTheOrderOfKeys() {
        log(7, CARD, "boris", 1, 3600, true, "верстка");
        log(8, SECRET, "vera", 31, 1800, true, "");
        log(9, CARD, "vera", 2, 900, false, "созвон");
        HourReport report = make(ReportGrouping.ISSUE, false);
        assertThat(report.groups()).extracting(ReportGroup::key).containsExactly("ROM-1", "SEC-1");
        assertThat(report.billableSeconds()).isEqualTo(5400);
        assertThat(report.seconds()).isEqualTo(6300);
        assertThat(report.groups().stream()
                        .mapToLong(ReportGroup::billableSeconds)
                        .sum())
                .isEqualTo(5400);
        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    public void freeWorkIsMarkedOrLeftOut() {
        log(7, CARD, "boris", 1, 3600, true, "a");
        log(9, CARD, "vera", 2, 900, false, "b");
        assertThat(make(ReportGrouping.ISSUE, false).groups().get(0).rows())
                .extracting(ReportRow::free)
                .containsExactly(false, true);
        assertThat(make(ReportGrouping.ISSUE, true).rows()).isEqualTo(1);
    }

    @Test
    public void onlyTheDaysOfThePeriodAreInIt() {
        log(7, CARD, "boris", 1, 60, true, "a");
        log(8, CARD, "boris", 31, 60, true, "b");
        HourReport oneDay = reports()
                .make(
                        MAKER,
                        ACCOUNT,
                        options(
                                new Period(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 10, 31)),
                                ReportGrouping.ISSUE,
                                false));
        assertThat(oneDay.rows()).isEqualTo(1);
    }

    @Test
    public void hiddenEntriesAndRestrictedCommentsNeverGetIn() {
        writes.add(write(7, CARD, "boris", 1, 60, false, true, "hidden work", Optional.empty()));
        writes.add(write(8, CARD, "boris", 2, 60, true, false, "for managers", Optional.of("managers")));
        assertThat(make(ReportGrouping.ISSUE, false).toString())
                .doesNotContain("hidden work")
                .doesNotContain("for managers")
                .contains("Карточка");
        assertThat(make(ReportGrouping.ISSUE, false).rows()).isEqualTo(1);
    }

    @Test
    public void titlesAndCommentsOfIssuesThatTheMakerMayNotBrowseStayOut() {
        log(7, SECRET, "boris", 1, 60, true, "secret comment");
        ReportGroup group = make(ReportGrouping.ISSUE, false).groups().get(0);
        assertThat(group.label()).isEmpty();
        assertThat(group.rows().get(0).text()).isEmpty();
        assertThat(group.billableSeconds()).isEqualTo(60);
    }

    @Test
    public void aNoteReplacesTheCommentAndTheTitleStandsInForNothing() {
        log(7, CARD, "boris", 1, 60, true, "raw comment");
        log(8, CARD, "boris", 2, 60, true, "  ");
        stores.transactions().run(() -> stores.decisions()
                .put(new Decision(
                        7,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("для клиента"),
                        false,
                        1)));
        assertThat(make(ReportGrouping.ISSUE, false).groups().get(0).rows())
                .extracting(ReportRow::text)
                .containsExactly("для клиента", "Карточка");
    }

    @Test
    public void groupsByPersonCarryTheName() {
        log(7, CARD, "boris", 1, 60, true, "a");
        ReportGroup group = make(ReportGrouping.PERSON, false).groups().get(0);
        assertThat(group.key()).isEqualTo("boris-login");
        assertThat(group.label()).isEqualTo("Mr boris");
    }

    @Test
    public void aPeriodWithoutHoursGivesAnEmptyReport() {
        HourReport report = make(ReportGrouping.ISSUE, false);
        assertThat(report.groups()).isEmpty();
        assertThat(report.billableSeconds()).isZero();
    }

    private void log(long id, long issue, String author, int day, long seconds, boolean billable, String comment) {
        writes.add(write(id, issue, author, day, seconds, billable, false, comment, Optional.empty()));
    }

    private HourReport make(ReportGrouping grouping, boolean billableOnly) {
        return reports().make(MAKER, ACCOUNT, options(OCTOBER, grouping, billableOnly));
    }

    private HourReports reports() {
        stores.transactions().run(() -> {
            if (stores.hourLedger().size() == 0) {
                stores.ledgerRows()
                        .remember(List.of(
                                new IssueWrite(Optional.empty(), facts(CARD, "ROM-1", "Карточка")),
                                new IssueWrite(Optional.empty(), facts(SECRET, "SEC-1", "Тайна"))));
                stores.ledgerRows().write(writes);
            }
        });
        InstallationTime time = new InstallationTime(
                Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC), () -> ZoneOffset.UTC);
        return new HourReports(stores.hourLedger(), new CardOnly(), new Everybody(), time);
    }

    private static ReportOptions options(Period period, ReportGrouping grouping, boolean billableOnly) {
        return new ReportOptions(period, grouping, "ru", PeopleAs.NAME, true, billableOnly, false);
    }

    private static IssueFacts facts(long id, String key, String summary) {
        return new IssueFacts(id, key, summary, 10, "ROM", Optional.empty(), List.of());
    }

    private static LedgerWrite write(
            long id,
            long issue,
            String author,
            int day,
            long seconds,
            boolean billable,
            boolean hidden,
            String comment,
            Optional<String> group) {
        LocalDate date = LocalDate.of(2026, 10, day);
        Instant started = date.atTime(9, 0).toInstant(ZoneOffset.UTC);
        Worklog worklog = new Worklog(id, issue, author, started, seconds, comment, group, Optional.empty(), started);
        Placement placement = new Placement(
                id,
                issue,
                10,
                author,
                1,
                HourSource.PROJECT,
                "",
                date,
                seconds,
                billable,
                billable ? seconds : 0,
                false,
                hidden,
                false,
                EntryState.OPEN,
                1);
        return new LedgerWrite(Optional.empty(), Optional.of(worklog), placement);
    }

    private static final class CardOnly implements IssueVisibility {
        @Override
        public Set<Long> browsable(Viewer viewer, Collection<Long> issueIds) {
            return Set.of(CARD);
        }

        @Override
        public boolean mayReadComment(Viewer viewer, Worklog worklog) {
            return true;
        }
    }

    private static final class Everybody implements People {
        @Override
        public Optional<Person> byName(String name) {
            return Optional.empty();
        }

        @Override
        public Person byKey(String key) {
            return new Person(key, key + "-login", "Mr " + key, true);
        }
    }
}
