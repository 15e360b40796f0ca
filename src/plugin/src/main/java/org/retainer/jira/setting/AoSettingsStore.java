package org.retainer.jira.setting;

import java.util.Optional;
import org.retainer.jira.json.Fields;
import org.retainer.setting.Settings;
import org.retainer.setting.SettingsStore;

/** The settings as one text among what is remembered by name, in the form that REST gives them too. */
public final class AoSettingsStore implements SettingsStore {
    private static final String NAME = "settings";

    private final AoSettings texts;

    public AoSettingsStore(AoSettings texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Settings> read() {
        return texts.get(NAME).map(text -> {
            Fields fields = Fields.of(text, SettingsJson.FIELDS);
            long version = fields.whole("version", 1, Long.MAX_VALUE).orElseThrow();
            ActivityReader activities = new ActivityReader(fields);
            return new SettingsReader(fields, before -> activities.stored())
                    .change(Settings.initial())
                    .withVersion(version);
        });
    }

    @Override
    public void write(Settings settings) {
        texts.put(NAME, SettingsJson.write(settings).toString());
    }
}
