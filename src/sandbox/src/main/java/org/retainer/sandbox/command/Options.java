package org.retainer.sandbox.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param port where the sandbox listens; 0 means any free port
 * @param home the directory of its data and logs
 * @param database the database to use instead of the one in the home
 * @param imports files of Jira's JSON import format, loaded in this order
 * @param demo whether the demo agency is wanted
 * @param platform the Jira to behave as, such as {@code 10.3}
 * @param help whether only the help is wanted
 */
public record Options(
        int port,
        Path home,
        Optional<Address> database,
        List<Path> imports,
        boolean demo,
        String platform,
        boolean help) {
    public Options {
        imports = List.copyOf(imports);
    }

    /** Where a database is and who asks. */
    public record Address(String url, String user, String password) {
        /** Leaves the password out. */
        @Override
        public String toString() {
            return url + " as " + user;
        }
    }
}
