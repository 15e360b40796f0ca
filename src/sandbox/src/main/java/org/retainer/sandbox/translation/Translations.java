package org.retainer.sandbox.translation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.retainer.sandbox.module.EnabledPlugin;
import org.retainer.sandbox.module.ModuleElement;
import org.retainer.sandbox.module.ModuleFailure;
import org.retainer.sandbox.module.PluginModules;

/**
 * Looks up keys in the {@code i18n} resources of enabled plugins and in the host's own. The files are UTF-8; a key
 * missing in a language is taken from the file without a language, then from English; a key that nobody knows is shown
 * as it is. The JVM's own language plays no part.
 */
public final class Translations implements PluginModules {
    /** The languages of the sandbox's own pages. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

    private static final String OWN = "org/retainer/sandbox/translation/sandbox";

    private final Map<String, Map<String, Properties>> byOwner = new ConcurrentHashMap<>();

    public Translations() {
        Map<String, Properties> own = new ConcurrentHashMap<>();
        for (Locale locale : LANGUAGES) {
            String name = "/" + OWN + "_" + locale.getLanguage() + ".properties";
            own.put(locale.getLanguage(), read(Translations.class.getResource(name)));
        }
        byOwner.put("", own);
    }

    @Override
    public List<String> types() {
        return List.of("resource");
    }

    @Override
    public void enable(EnabledPlugin plugin) {
        Map<String, Properties> texts = new ConcurrentHashMap<>();
        for (ModuleElement resource : plugin.modules("resource")) {
            if (resource.attribute("type").orElse("").equals("i18n")) {
                String location = resource.required("location");
                if (!add(texts, plugin.bundle(), location.replace('.', '/'))) {
                    throw new ModuleFailure("There is no .properties file for the i18n resource " + location);
                }
            }
        }
        byOwner.put(plugin.key(), texts);
    }

    @Override
    public void disable(EnabledPlugin plugin) {
        byOwner.remove(plugin.key());
    }

    /** Translates a key; the arguments fill {@code {0}} and so on. */
    public String text(Locale locale, String key, Object... arguments) {
        String pattern = find(locale.getLanguage(), key)
                .or(() -> find("", key))
                .or(() -> find("en", key))
                .orElse(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** The text of a {@code <label>}: its key's translation, or what stands in it. */
    public String label(Locale locale, ModuleElement label) {
        Optional<String> key = label.attribute("key");
        return key.isPresent() ? text(locale, key.get()) : label.text();
    }

    private Optional<String> find(String language, String key) {
        return byOwner.values().stream()
                .map(texts -> texts.get(language))
                .filter(texts -> texts != null && texts.containsKey(key))
                .map(texts -> texts.getProperty(key))
                .findFirst();
    }

    private static boolean add(Map<String, Properties> texts, Bundle bundle, String path) {
        boolean found = false;
        for (String language : List.of("", "en", "ru")) {
            URL url = bundle.getEntry(path + (language.isEmpty() ? "" : "_" + language) + ".properties");
            if (url != null) {
                texts.computeIfAbsent(language, key -> new Properties()).putAll(read(url));
                found = true;
            }
        }
        return found;
    }

    private static Properties read(URL url) {
        Properties properties = new Properties();
        try (InputStream in = url.openStream();
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
