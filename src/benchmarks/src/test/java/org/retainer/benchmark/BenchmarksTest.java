package org.retainer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.retainer.budget.BudgetStatus;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourTotal;
import org.retainer.time.Period;

/** What is measured is right: both ways of each benchmark answer or leave the same. */
public class BenchmarksTest {
    private static final int ENTRIES = 4000;
    private static final int QUESTIONS = 50;

    private static Postgres postgres;
    private static Ledger ledger;

    @BeforeClass
    public static void fill() {
        postgres = Postgres.start();
        ledger = Ledger.create(postgres.create("agency"), new Agency(ENTRIES));
        ledger.fill();
        ledger.settle();
    }

    @AfterClass
    public static void stop() {
        ledger.close();
        postgres.close();
    }

    @Test
    public void theLedgerHoldsEveryWorklogOfTheAgency() {
        assertThat(ledger.reader().size()).isEqualTo(ENTRIES);
        Period ever = new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));
        HourTotal unassigned = ledger.reader().total(HourFilter.of(0, ever));
        assertThat(unassigned).isEqualTo(HourTotal.ZERO);
    }

    @Test
    public void thePanelReadsWhatBareSqlSums() throws SQLException {
        PanelBenchmark ours = new PanelBenchmark();
        PanelBenchmark sql = new PanelBenchmark();
        ours.use(ledger);
        sql.use(ledger);
        for (int question = 0; question < QUESTIONS; question++) {
            PanelBenchmark.Panel panel = ours.ours();
            assertThat(panel).isEqualTo(sql.sql());
            assertThat(panel.issue().entries()).isPositive();
        }
    }

    @Test
    public void budgetsCountWhatBareSqlSums() throws SQLException {
        BudgetBenchmark ours = new BudgetBenchmark();
        BudgetBenchmark sql = new BudgetBenchmark();
        ours.use(ledger);
        sql.use(ledger);
        for (int question = 0; question < QUESTIONS; question++) {
            List<BudgetStatus> statuses = ours.ours();
            assertThat(statuses).hasSize(2);
            long spent = ledger.books().statuses().history(statuses.get(0).budget(), BudgetBenchmark.DAY).stream()
                    .mapToLong(BudgetStatus::spent)
                    .sum();
            assertThat(spent).isPositive().isEqualTo(sql.sql());
        }
    }

    @Test
    public void thePortfolioShowsEveryClientWithItsBudgets() throws SQLException {
        PortfolioBenchmark benchmark = new PortfolioBenchmark();
        benchmark.page = "500";
        benchmark.use(ledger);

        assertThat(benchmark.ours())
                .hasSize(ENTRIES / Agency.WORKLOGS_PER_ACCOUNT)
                .allSatisfy(row -> assertThat(row.worked().seconds()).isPositive());
        assertThat(benchmark.sql()).isPositive();
    }

    @Test
    public void loggedWorkLeavesOneEntryEitherWay() throws SQLException {
        try (Ledger written = Ledger.create(postgres.create("written"), new Agency(Agency.WORKLOGS_PER_ACCOUNT))) {
            written.fill();
            LogWorkBenchmark benchmark = new LogWorkBenchmark();
            benchmark.use(written);
            long before = written.reader().size();

            benchmark.ours();
            assertThat(written.reader().size()).isEqualTo(before + 1);
            benchmark.sql();
            assertThat(written.reader().size()).isEqualTo(before + 2);
        }
    }

    @Test
    public void allEntriesOfAClientFollowEitherChange() {
        OneClient client = new OneClient();
        client.use(OneClient.create(postgres, Agency.WORKLOGS_PER_ACCOUNT, 2));
        try {
            Period ever = new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));
            ReplacementBenchmark benchmark = new ReplacementBenchmark();
            for (String change : List.of("TERMS", "LINKS")) {
                benchmark.change = change;
                benchmark.change(client);
                benchmark.ours(client);
                benchmark.tellOfThePanel();
            }
            long next = client.ledger().accountId(OneClient.NEXT);
            HourTotal moved = client.ledger().reader().total(HourFilter.of(next, ever));
            assertThat(moved.entries()).isEqualTo(Agency.WORKLOGS_PER_ACCOUNT);
        } finally {
            client.close();
        }
    }

    @Test
    public void bothPagesOfAListAreFull() throws SQLException {
        OneClient client = new OneClient();
        client.use(OneClient.create(postgres, Agency.WORKLOGS_PER_ACCOUNT, 1));
        try {
            for (String page : List.of("first", "last")) {
                ListingBenchmark benchmark = new ListingBenchmark();
                benchmark.page = page;
                benchmark.find(client);
                assertThat(benchmark.ours(client))
                        .hasSize(benchmark.sql(client))
                        .hasSize(50);
            }
        } finally {
            client.close();
        }
    }

    @Test
    public void aCopiedTableTakesEveryRow() throws SQLException {
        var source = ledger.database().dataSource();
        TableCopy copy = TableCopy.of(source, ledger.table("ISSUE_FACTS"));
        copy.insert(source);

        assertThat(count("COPY_OF_" + ledger.table("ISSUE_FACTS")))
                .isEqualTo(copy.size())
                .isEqualTo(ENTRIES / Agency.WORKLOGS_PER_ISSUE);
        copy.empty(source);
        assertThat(count("COPY_OF_" + ledger.table("ISSUE_FACTS"))).isZero();
    }

    private static long count(String table) throws SQLException {
        try (Connection connection = ledger.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT COUNT(*) FROM \"" + table + '"')) {
            result.next();
            return result.getLong(1);
        }
    }
}
