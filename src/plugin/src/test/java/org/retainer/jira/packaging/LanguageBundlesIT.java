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
import org.junit.Test;

/** English and Russian say the same things. */
public class LanguageBundlesIT {
    private static final Pattern RUSSIAN = Pattern.compile("(org/retainer/.+?)_ru\\.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*(\\w+)");

    private final PluginJar jar = PluginJar.built();

    @Test
    public void everyBundleHasBothLanguagesWithTheSameKeys() {
        Map<String, String[]> pairs = pairs();

        assertThat(pairs).isNotEmpty();
        pairs.forEach(
                (name, files) -> assertThat(PropertiesFile.read(jar, files[1]).stringPropertyNames())
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(
                                PropertiesFile.read(jar, files[0]).stringPropertyNames()));
    }

    @Test
    public void noBundleHasOnlyOneLanguage() {
        Set<String> paired =
                pairs().values().stream().flatMap(java.util.Arrays::stream).collect(Collectors.toSet());

        assertThat(jar.entries().keySet().stream().filter(name -> name.matches("org/retainer/.*\\.properties")))
                .allMatch(paired::contains);
    }

    @Test
    public void noTextIsEmptyAndBothMentionTheSameThings() {
        pairs().forEach((name, files) -> {
            Properties english = PropertiesFile.read(jar, files[0]);
            Properties russian = PropertiesFile.read(jar, files[1]);
            english.stringPropertyNames().forEach(key -> {
                assertThat(english.getProperty(key)).as(name + " en " + key).isNotBlank();
                assertThat(russian.getProperty(key)).as(name + " ru " + key).isNotBlank();
                assertThat(mentioned(russian.getProperty(key)))
                        .as(name + " ru " + key + " mentions what the English text does")
                        .isEqualTo(mentioned(english.getProperty(key)));
            });
        });
    }

    @Test
    public void everyReasonForARefusalHasASentence() {
        Set<String> reasons = new TreeSet<>(RefusalReasons.of(jar));
        Set<String> texts = pairs().values().stream()
                .flatMap(files -> PropertiesFile.read(jar, files[0]).stringPropertyNames().stream())
                .collect(Collectors.toSet());

        assertThat(reasons).hasSizeGreaterThan(10);
        assertThat(texts)
                .containsAll(reasons.stream().map(reason -> "refusal." + reason).toList());
    }

    private Map<String, String[]> pairs() {
        Map<String, String[]> found = new TreeMap<>();
        jar.entries().keySet().forEach(entry -> {
            Matcher russian = RUSSIAN.matcher(entry);
            if (russian.matches()) {
                String base = russian.group(1);
                String english = jar.has(base + "_en.properties") ? base + "_en.properties" : base + ".properties";
                found.put(base, new String[] {english, entry});
            }
        });
        return found;
    }

    private static Set<String> mentioned(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
