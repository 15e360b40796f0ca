package org.retainer.jira.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.retainer.jira.setting.AoSettings;
import org.retainer.outbox.Fingerprint;
import org.retainer.outbox.SendingBinding;
import org.retainer.outbox.SendingBindings;

/** Where sending was switched on, as one text among the settings: a line for each part. */
public final class AoSendingBindings implements SendingBindings {
    private static final String NAME = "sending.binding";
    private static final int LINES = 5;

    private final AoSettings settings;

    public AoSendingBindings(AoSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<SendingBinding> read() {
        return settings.get(NAME)
                .map(text -> List.of(text.split("\n", -1)))
                .filter(lines -> lines.size() == LINES)
                .map(lines -> new SendingBinding(
                        new Fingerprint(lines.get(2), lines.get(3), lines.get(4)),
                        Instant.ofEpochMilli(Long.parseLong(lines.get(1))),
                        Long.parseLong(lines.get(0))));
    }

    @Override
    public void write(SendingBinding binding) {
        Fingerprint here = binding.fingerprint();
        settings.put(
                NAME,
                String.join(
                        "\n",
                        String.valueOf(binding.version()),
                        String.valueOf(binding.at().toEpochMilli()),
                        oneLine(here.id()),
                        oneLine(here.home()),
                        oneLine(here.baseUrl())));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }
}
