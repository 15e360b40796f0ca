package org.retainer.jira.hours;

import java.time.Instant;
import java.util.Optional;
import org.retainer.hours.LedgerMemory;
import org.retainer.jira.setting.AoSettings;

/** What the ledger remembers about itself, kept among the settings. */
public final class SettingLedgerMemory implements LedgerMemory {
    private static final String RECONCILED = "ledger.reconciledUpTo";

    private final AoSettings settings;

    public SettingLedgerMemory(AoSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Instant> reconciledUpTo() {
        return settings.get(RECONCILED).map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
    }

    @Override
    public void reconciledUpTo(Instant moment) {
        settings.put(RECONCILED, String.valueOf(moment.toEpochMilli()));
    }
}
