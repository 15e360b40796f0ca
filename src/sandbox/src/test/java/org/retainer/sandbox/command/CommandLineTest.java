package org.retainer.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.Test;

/** What the command line understands and how it refuses. */
public class CommandLineTest {
    @Test
    public void nothingMeansTheHabitsOfTheAtlassianSdk() {
        Options options = CommandLine.parse();

        assertThat(options.port()).isEqualTo(2990);
        assertThat(options.home()).isEqualTo(Path.of("retainer-home"));
        assertThat(options.database()).isEmpty();
        assertThat(options.demo()).isTrue();
        assertThat(options.platform()).isEqualTo("10.3");
    }

    @Test
    public void everyOptionIsRead() {
        Options options = CommandLine.parse(
                "--port",
                "3100",
                "--home",
                "h",
                "--db",
                "jdbc:postgresql:x",
                "--db-user",
                "u",
                "--db-password",
                "",
                "--import",
                "a.json",
                "--import",
                "b.json",
                "--no-demo",
                "--as",
                "9.12",
                "--node",
                "a",
                "--shared-home",
                "s",
                "--chaos",
                "7");

        assertThat(options.port()).isEqualTo(3100);
        assertThat(options.database()).hasValue(new Options.Address("jdbc:postgresql:x", "u", ""));
        assertThat(options.imports()).containsExactly(Path.of("a.json"), Path.of("b.json"));
        assertThat(options.demo()).isFalse();
        assertThat(options.cluster()).hasValue(new Options.Cluster("a", Path.of("s")));
        assertThat(options.chaos()).hasValue(7L);
        assertThat(options.platform()).isEqualTo("9.12");
        assertThat(CommandLine.parse("--help").help()).isTrue();
    }

    @Test
    public void aPasswordIsNeverPrinted() {
        assertThat(CommandLine.parse("--db", "jdbc:h2:mem:x", "--db-password", "secret")
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    public void mistakesAreToldInOneLine() {
        assertRefused("Unknown option --prot", "--prot", "1");
        assertRefused("Unknown option x", "x");
        assertRefused("--port needs a value", "--port");
        assertRefused("--home needs a value", "--home", "--no-demo");
        assertRefused("from 0 to 65535, not 65536", "--port", "65536");
        assertRefused("not -1", "--port", "-1");
        assertRefused("knows 9.12 and 10.3, not 11", "--as", "11");
        assertRefused("need --db", "--db-user", "u");
        assertRefused("go together", "--node", "a");
        assertRefused("go together", "--shared-home", "s");
        assertRefused("cannot share an H2 database", "--node", "a", "--shared-home", "s");
        assertRefused("cannot share an H2 database", "--node", "a", "--shared-home", "s", "--db", "jdbc:h2:mem:x");
        assertRefused("needs a name", "--node", "a b");
        assertRefused("whole number as its seed, not x", "--chaos", "x");
    }

    private static void assertRefused(String message, String... arguments) {
        assertThatThrownBy(() -> CommandLine.parse(arguments))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }
}
