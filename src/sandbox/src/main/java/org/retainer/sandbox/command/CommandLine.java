package org.retainer.sandbox.command;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the command line. */
public final class CommandLine {
    /** What {@code --help} prints. */
    public static final String HELP =
            """
            Usage: java -jar retainer-sandbox.jar [options]

              --port PORT          where to listen (default 2990)
              --home DIR           data and logs (default retainer-home in the working directory)
              --db JDBC_URL        a PostgreSQL database instead of the file database in the home
              --db-user USER       its user
              --db-password WORD   its password
              --import FILE        load a file of Jira's JSON import format; may be given several times
              --no-demo            start without the demo agency
              --as 9.12|10.3       which Jira to behave as (default 10.3)
              --node NAME          one of several sandboxes on the same PostgreSQL database
              --shared-home DIR    the directory that all nodes share; each has its own --home and --port
              --chaos SEED         lose, double, delay and reorder worklog and issue events; a number decides how
              --help               print this

            The sandbox serves http://localhost:PORT/jira; log in as admin with the password admin.
            """;

    private static final int DEFAULT_PORT = 2990;
    private static final Set<String> PLATFORMS = Set.of("9.12", "10.3");

    private int port = DEFAULT_PORT;
    private Path home = Path.of("retainer-home");
    private String url;
    private String user;
    private String password;
    private final List<Path> imports = new ArrayList<>();
    private boolean demo = true;
    private String platform = "10.3";
    private String node;
    private Path sharedHome;
    private Long chaos;
    private boolean help;

    private CommandLine() {}

    /**
     * Reads the arguments.
     *
     * @throws StartupException for an option that is unknown, incomplete or not available yet
     */
    public static Options parse(String... arguments) {
        CommandLine line = new CommandLine();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            line.read(rest.pop(), rest);
        }
        return line.options();
    }

    private void read(String option, Deque<String> rest) {
        switch (option) {
            case "--port" -> port = port(value(option, rest));
            case "--home" -> home = Path.of(value(option, rest));
            case "--db" -> url = value(option, rest);
            case "--db-user" -> user = value(option, rest);
            case "--db-password" -> password = value(option, rest);
            case "--import" -> imports.add(Path.of(value(option, rest)));
            case "--no-demo" -> demo = false;
            case "--as" -> platform = platform(value(option, rest));
            case "--help", "-h" -> help = true;
            case "--node" -> node = node(value(option, rest));
            case "--shared-home" -> sharedHome = Path.of(value(option, rest));
            case "--chaos" -> chaos = seed(value(option, rest));
            default -> throw new StartupException("Unknown option " + option + "; --help lists the options");
        }
    }

    private Options options() {
        if (url == null && (user != null || password != null)) {
            throw new StartupException("--db-user and --db-password need --db with a JDBC address");
        }
        Optional<Options.Cluster> cluster = cluster();
        Optional<Options.Address> database = url == null
                ? Optional.empty()
                : Optional.of(new Options.Address(url, user == null ? "" : user, password == null ? "" : password));
        return new Options(port, home, database, imports, demo, platform, cluster, Optional.ofNullable(chaos), help);
    }

    private Optional<Options.Cluster> cluster() {
        if (node == null && sharedHome == null) {
            return Optional.empty();
        }
        if (node == null || sharedHome == null) {
            throw new StartupException(
                    "--node and --shared-home go together: give each node its own name, and all nodes"
                            + " the same shared home");
        }
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            throw new StartupException(
                    "--node needs --db with a jdbc:postgresql: address: several nodes cannot share an"
                            + " H2 database");
        }
        return Optional.of(new Options.Cluster(node, sharedHome));
    }

    private static String value(String option, Deque<String> rest) {
        // an empty password is a value; another option is not
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new StartupException(option + " needs a value; --help lists the options");
        }
        return rest.pop();
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new StartupException("--port needs a number from 0 to 65535, not " + text);
    }

    private static String node(String text) {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}")) {
            throw new StartupException(
                    "--node needs a name of at most 60 letters, digits, dots, dashes or underscores, not " + text);
        }
        return text;
    }

    private static long seed(String text) {
        if (text.matches("-?\\d{1,18}")) {
            return Long.parseLong(text);
        }
        throw new StartupException("--chaos needs a whole number as its seed, not " + text);
    }

    private static String platform(String text) {
        if (!PLATFORMS.contains(text)) {
            throw new StartupException("--as knows 9.12 and 10.3, not " + text);
        }
        return text;
    }
}
