package org.retainer.jira.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** English and Russian say the same things. */
public class LanguageBundlesIT {
    private static final Pattern RUSSIAN = Pattern.compile("(org/retainer/.+?)_ru\\.properties");
    private static final Pattern PLURAL = Pattern.compile("(.+)\\.(one|few|many|other)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*(\\w+)");

    private final PluginJar jar = PluginJar.built();

    @Test
    public void everyBundleHasBothLanguagesWithTheSameKeys() {
        assertThat(pairs()).isNotEmpty();
        pairs().forEach((name, pair) -> {
            assertThat(plain(pair.russian())).as(name).isEqualTo(plain(pair.english()));
            assertThat(counted(pair.russian())).as(name).isEqualTo(counted(pair.english()));
        });
    }

    @Test
    public void everyCountedTextHasTheFormsOfItsLanguage() {
        pairs().forEach((name, pair) -> {
            counted(pair.english()).forEach(key -> assertThat(pair.english().stringPropertyNames())
                    .contains(key + ".one", key + ".other")
                    .doesNotContain(key + ".few", key + ".many"));
            counted(pair.russian()).forEach(key -> assertThat(pair.russian().stringPropertyNames())
                    .contains(key + ".one", key + ".few", key + ".many")
                    .doesNotContain(key + ".other"));
        });
    }

    @Test
    public void noBundleHasOnlyOneLanguage() {
        Set<String> paired = pairs().values().stream()
                .flatMap(pair -> Stream.of(pair.englishFile(), pair.russianFile()))
                .collect(Collectors.toSet());

        assertThat(jar.entries().keySet().stream().filter(name -> name.matches("org/retainer/.*\\.properties")))
                .allMatch(paired::contains);
    }

    @Test
    public void noTextIsEmptyAndBothMentionTheSameThings() {
        pairs().forEach((name, pair) -> plain(pair.english()).forEach(key -> {
            String english = pair.english().getProperty(key);
            String russian = pair.russian().getProperty(key);
            assertThat(english).as(name + " en " + key).isNotBlank();
            assertThat(russian).as(name + " ru " + key).isNotBlank();
            assertThat(mentioned(russian))
                    .as(name + " ru " + key + " mentions what the English text does")
                    .isEqualTo(mentioned(english));
        }));
    }

    @Test
    public void everyReasonForARefusalHasASentence() {
        Set<String> reasons = RefusalReasons.of(jar);
        Set<String> texts = pairs().values().stream()
                .flatMap(pair -> pair.english().stringPropertyNames().stream())
                .collect(Collectors.toSet());

        assertThat(reasons).hasSizeGreaterThan(10);
        assertThat(texts)
                .containsAll(reasons.stream().map(reason -> "refusal." + reason).toList());
    }

    private Map<String, Pair> pairs() {
        Map<String, Pair> found = new TreeMap<>();
        jar.entries().keySet().forEach(entry -> {
            Matcher russian = RUSSIAN.matcher(entry);
            if (russian.matches()) {
                String base = russian.group(1);
                String english = jar.has(base + "_en.properties") ? base + "_en.properties" : base + ".properties";
                found.put(
                        base,
                        new Pair(english, entry, PropertiesFile.read(jar, english), PropertiesFile.read(jar, entry)));
            }
        });
        return found;
    }

    /** The keys of texts that are the same for every number. */
    private static Set<String> plain(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> !PLURAL.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys, without the form, of texts that depend on a number. */
    private static Set<String> counted(Properties texts) {
        return texts.stringPropertyNames().stream()
                .map(PLURAL::matcher)
                .filter(Matcher::matches)
                .map(form -> form.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> mentioned(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private record Pair(String englishFile, String russianFile, Properties english, Properties russian) {}
}
