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
            case "--node", "--shared-home", "--chaos" -> throw new StartupException(
                    option + " comes later; this version runs one node without chaos");
            default -> throw new StartupException("Unknown option " + option + "; --help lists the options");
        }
    }

    private Options options() {
        if (url == null && (user != null || password != null)) {
            throw new StartupException("--db-user and --db-password need --db with a JDBC address");
        }
        Optional<Options.Address> database = url == null
                ? Optional.empty()
                : Optional.of(new Options.Address(url, user == null ? "" : user, password == null ? "" : password));
        return new Options(port, home, database, imports, demo, platform, help);
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

    private static String platform(String text) {
        if (!PLATFORMS.contains(text)) {
            throw new StartupException("--as knows 9.12 and 10.3, not " + text);
        }
        return text;
    }
}
