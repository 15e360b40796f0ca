package org.retainer.jira.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;
import org.retainer.refusal.Complaint;
import org.retainer.time.Period;

public class TextsTest {
    private static final Texts EN = Texts.in(Language.ENGLISH);
    private static final Texts RU = Texts.in(Language.RUSSIAN);
    private static final Pattern PLURAL = Pattern.compile("(.+)\\.(one|few|many|other)");
    private static final Pattern COMPLAINT = Pattern.compile(
            "(?:invalid|about|complain|conflict)\\(\\s*(?:\"[^\"]*\"|[A-Za-z.]+)\\s*,\\s*\"([a-zA-Z.]+)\"");
    private static final Pattern SHORT_COMPLAINT =
            Pattern.compile("(?:forbidden|notFound|parse)\\(\\s*\"([a-z][a-zA-Z]*\\.[a-zA-Z.]+)\"");
    private static final Pattern SAID = Pattern.compile("\\.say\\(\\s*[\"']([a-zA-Z.]+[a-zA-Z])[\"']");

    @Test
    public void bothLanguagesHaveTheSameSentences() {
        assertThat(names(RU)).isEqualTo(names(EN));
    }

    @Test
    public void bothLanguagesHaveTheirOwnPluralForms() {
        Set<String> english = new TreeSet<>();
        Set<String> russian = new TreeSet<>();
        plurals(EN).forEach(name -> english.addAll(Set.of(name + ".one", name + ".other")));
        plurals(RU).forEach(name -> russian.addAll(Set.of(name + ".one", name + ".few", name + ".many")));
        assertThat(EN.keys()).containsAll(english);
        assertThat(RU.keys()).containsAll(russian);
    }

    @Test
    public void sentencesMentionTheSameArguments() {
        for (String key : EN.keys()) {
            if (RU.keys().contains(key) && !PLURAL.matcher(key).matches()) {
                assertThat(arguments(RU.say(key, "{0}", "{1}", "{2}")))
                        .as(key)
                        .isEqualTo(arguments(EN.say(key, "{0}", "{1}", "{2}")));
            }
        }
    }

    @Test
    public void everyComplaintOfTheSourcesHasASentence() throws IOException {
        Set<String> complaints = new TreeSet<>();
        for (Path root : Set.of(Path.of("src/main/java"), Path.of("../core/src/main/java"))) {
            for (String source : files(root, ".java")) {
                find(COMPLAINT, source, complaints);
                find(SHORT_COMPLAINT, source, complaints);
            }
        }
        assertThat(complaints).contains("required", "account.key.taken", "account.absent", "entry.locked");
        // a key that ends in a dot is completed by the name of a constant
        assertThat(complaints.stream().filter(key -> !key.endsWith(".")).map(key -> "refusal." + key))
                .isSubsetOf(EN.keys());
        assertThat(complaints.stream().filter(key -> key.endsWith(".")))
                .allMatch(begun -> EN.keys().stream().anyMatch(key -> key.startsWith("refusal." + begun)));
    }

    @Test
    public void everySentenceThatTemplatesSayExists() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String template : files(Path.of("src/main/resources/templates"), ".vm")) {
            find(SAID, template, said);
        }
        assertThat(said).contains("accounts.title", "report.name").isSubsetOf(EN.keys());
    }

    @Test
    public void russianCountsAsRussiansDo() {
        assertThat(Stream.of(0L, 1L, 2L, 4L, 5L, 11L, 12L, 14L, 21L, 22L, 25L, 101L, 111L, 1001L)
                        .map(number -> RU.count("entries", number)))
                .containsExactly(
                        "0 записей",
                        "1 запись",
                        "2 записи",
                        "4 записи",
                        "5 записей",
                        "11 записей",
                        "12 записей",
                        "14 записей",
                        "21 запись",
                        "22 записи",
                        "25 записей",
                        "101 запись",
                        "111 записей",
                        "1\u00a0001 запись");
    }

    @Test
    public void englishHasOneAndMany() {
        assertThat(Stream.of(0L, 1L, 2L, 21L, 52_450L).map(number -> EN.count("entries", number)))
                .containsExactly("0 entries", "1 entry", "2 entries", "21 entries", "52,450 entries");
    }

    @Test
    public void daysAndPeriodsReadNaturally() {
        Dates ru = new Dates(RU);
        Dates en = new Dates(EN);
        Period october = Period.of(YearMonth.of(2026, 10));
        assertThat(ru.title(october)).isEqualTo("октябрь 2026");
        assertThat(ru.period(october)).isEqualTo("1–31\u00a0октября 2026");
        assertThat(en.period(october)).isEqualTo("1–31\u00a0October 2026");
        assertThat(ru.period(new Period(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 4))))
                .isEqualTo("28\u00a0сентября – 4\u00a0октября 2026");
        assertThat(en.period(new Period(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1))))
                .isEqualTo("31\u00a0December 2025 – 1\u00a0January 2026");
        assertThat(ru.dayBrief(LocalDate.of(2026, 5, 9))).isEqualTo("9\u00a0май");
    }

    @Test
    public void everyLocaleButRussianReadsEnglish() {
        assertThat(Language.of(Locale.forLanguageTag("ru-RU"))).isEqualTo(Language.RUSSIAN);
        assertThat(Language.of(Locale.forLanguageTag("tr"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(null)).isEqualTo(Language.ENGLISH);
    }

    @Test
    public void anUnknownComplaintIsStillASentence() {
        assertThat(EN.complaint(Complaint.about("x", "something.new"))).contains("something.new");
    }

    @Test
    public void descriptorTextsHaveTheSameKeysAndOnlyAscii() throws IOException {
        Path english = Path.of("src/main/resources/org/retainer/jira/descriptor.properties");
        Path russian = Path.of("src/main/resources/org/retainer/jira/descriptor_ru.properties");
        assertThat(properties(russian).keySet()).isEqualTo(properties(english).keySet());
        assertThat(Files.readString(russian, StandardCharsets.UTF_8)).matches("\\p{ASCII}*");
    }

    private static Set<String> names(Texts texts) {
        Set<String> names = new TreeSet<>();
        texts.keys().forEach(key -> names.add(PLURAL.matcher(key).replaceFirst("$1")));
        return names;
    }

    private static Set<String> plurals(Texts texts) {
        Set<String> names = new TreeSet<>();
        for (String key : texts.keys()) {
            Matcher plural = PLURAL.matcher(key);
            if (plural.matches()) {
                names.add(plural.group(1));
            }
        }
        return names;
    }

    private static Set<String> arguments(String sentence) {
        Set<String> found = new TreeSet<>();
        find(Pattern.compile("(\\{\\d})"), sentence, found);
        return found;
    }

    private static void find(Pattern pattern, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    private static Set<String> files(Path root, String ending) throws IOException {
        Set<String> texts = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(root)) {
            paths.filter(path -> path.toString().endsWith(ending)).forEach(path -> {
                try {
                    texts.add(Files.readString(path, StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return texts;
    }

    private static Properties properties(Path path) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
