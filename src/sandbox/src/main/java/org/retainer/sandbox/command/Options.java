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
 * @param cluster what is wanted besides when this is one of several nodes
 * @param chaos the seed by which events get lost, doubled and late; empty for events as they should be
 * @param help whether only the help is wanted
 */
public record Options(
        int port,
        Path home,
        Optional<Address> database,
        List<Path> imports,
        boolean demo,
        String platform,
        Optional<Cluster> cluster,
        Optional<Long> chaos,
        boolean help) {
    public Options {
        imports = List.copyOf(imports);
    }

    /**
     * One of several sandboxes on one database.
     *
     * @param node the name of this one
     * @param sharedHome the directory that all of them use
     */
    public record Cluster(String node, Path sharedHome) {}

    /** Where a database is and who asks. */
    public record Address(String url, String user, String password) {
        /** Leaves the password out. */
        @Override
        public String toString() {
            return url + " as " + user;
        }
    }
}
