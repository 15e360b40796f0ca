package org.retainer.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks, all or those that JMH's own arguments choose, and prints a table in which the figure of the product
 * and the one of the bare SQL for the same thing stand side by side.
 */
public final class Report {
    private static final double MEDIAN = 50;
    private static final double NINETY_FIFTH = 95;

    private Report() {}

    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        CommandLineOptions chosen = new CommandLineOptions(arguments);
        try (Postgres postgres = Postgres.start()) {
            fill(postgres, chosen);
            Options options = new OptionsBuilder()
                    .parent(chosen)
                    .jvmArgsAppend("-Xmx2g", "-D" + Postgres.SERVER + "=" + postgres.address())
                    .timeUnit(TimeUnit.MILLISECONDS)
                    .shouldFailOnError(true)
                    .build();
            System.out.println(table(new Runner(options).run()));
        }
    }

    /** The database that is filled for benchmarks of a size. */
    static String databaseOf(int entries) {
        return "agency_" + entries;
    }

    /** Fills a ledger of each size that is read, so that the forks find it. */
    private static void fill(Postgres postgres, CommandLineOptions chosen) {
        Collection<String> sizes = chosen.getParameter("entries").orElse(List.of("10000", "1000000"));
        for (String size : sizes) {
            int entries = Integer.parseInt(size);
            long begin = System.nanoTime();
            try (Ledger ledger = Ledger.create(postgres.create(databaseOf(entries)), new Agency(entries))) {
                ledger.fill();
                ledger.settle();
            }
            System.out.printf(
                    Locale.ROOT, "Filled %d entries in %d s%n", entries, (System.nanoTime() - begin) / 1_000_000_000);
        }
    }

    /** Pairs the methods {@code ours} and {@code sql} of each benchmark and size. */
    private static String table(Collection<RunResult> results) {
        Map<String, RunResult> byName = new TreeMap<>();
        results.forEach(result -> byName.put(name(result), result));
        StringBuilder table = new StringBuilder(
                "\n| what | ours, median | ours, p95 | bare SQL, median | bare SQL, p95 | ratio of medians |\n");
        table.append("|---|---|---|---|---|---|\n");
        byName.forEach((name, ours) -> {
            RunResult sql = byName.get(name.replace(".ours", ".sql"));
            if (name.contains(".ours") && sql != null) {
                table.append(row(name.replace(".ours", ""), ours, sql));
            }
        });
        return table.toString();
    }

    private static String row(String name, RunResult ours, RunResult sql) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f ms | %.2f ms | %.2f ms | %.2f ms | %.2f |%n",
                name,
                percentile(ours, MEDIAN),
                percentile(ours, NINETY_FIFTH),
                percentile(sql, MEDIAN),
                percentile(sql, NINETY_FIFTH),
                percentile(ours, MEDIAN) / percentile(sql, MEDIAN));
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        String rows = result.getParams().getParam("rows");
        String entries = rows == null ? result.getParams().getParam("entries") : rows;
        String variants = Stream.of("change", "page")
                .map(result.getParams()::getParam)
                .filter(Objects::nonNull)
                .map(variant -> ", " + variant)
                .collect(Collectors.joining());
        return benchmark.replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1") + variants + ", " + entries + " entries";
    }

    private static double percentile(RunResult result, double rank) {
        return result.getPrimaryResult().getStatistics().getPercentile(rank);
    }
}
