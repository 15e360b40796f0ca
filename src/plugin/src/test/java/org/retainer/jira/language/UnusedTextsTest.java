package org.retainer.jira.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** Texts that nothing says any more are only work for translators. */
public class UnusedTextsTest {
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main"),
            Path.of("../core/src/main"),
            Path.of("../sandbox/src/main"),
            Path.of("../../atlassian-plugin.xml"));
    private static final Pattern WORD = Pattern.compile("[\\w.-]+");
    private static final Pattern PLURAL = Pattern.compile("\\.(one|few|many|other)$");
    private static final String REFUSAL = "refusal.";

    private static final Set<String> WORDS = new HashSet<>();
    private static final Set<String> PARTS = new HashSet<>();

    @BeforeClass
    public static void readSources() throws IOException {
        Stream.of(DayOfWeek.values()).map(DayOfWeek::name).forEach(PARTS::add);
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.filter(UnusedTextsTest::speaks).toList()) {
                    Matcher word = WORD.matcher(Files.readString(file, StandardCharsets.UTF_8));
                    while (word.find()) {
                        WORDS.add(word.group());
                        PARTS.addAll(List.of(word.group().split("\\.")));
                    }
                }
            }
        }
    }

    @Test
    public void everyTextIsSaidSomewhere() {
        assertThat(Texts.in(Language.ENGLISH).keys().stream()
                        .filter(key -> !isSaid(key))
                        .sorted())
                .isEmpty();
    }

    @Test
    public void aTextThatNothingSaysIsFound() {
        assertThat(isSaid("zyx" + ".wvu")).isFalse();
        assertThat(isSaid(REFUSAL + "zyx" + ".wvu")).isFalse();
    }

    private static boolean speaks(Path file) {
        return Stream.of(".java", ".vm", ".js", ".xml").anyMatch(file.toString()::endsWith);
    }

    /** A key is said as it is, or made of a beginning and the name of a constant or field. */
    private static boolean isSaid(String key) {
        String whole = PLURAL.matcher(key).replaceFirst("");
        String told = whole.startsWith(REFUSAL) ? whole.substring(REFUSAL.length()) : whole;
        if (WORDS.contains(key) || WORDS.contains(told)) {
            return true;
        }
        for (int dot = whole.indexOf('.'); dot > 0; dot = whole.indexOf('.', dot + 1)) {
            boolean begun = WORDS.contains(whole.substring(0, dot)) || WORDS.contains(whole.substring(0, dot + 1));
            if (begun && PARTS.containsAll(List.of(whole.substring(dot + 1).split("\\.")))) {
                return true;
            }
        }
        return false;
    }
}
