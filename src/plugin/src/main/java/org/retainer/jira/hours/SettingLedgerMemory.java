package org.retainer.jira.hours;

import java.time.Instant;
import java.util.Optional;
import org.retainer.hours.LedgerMemory;
import org.retainer.jira.setting.AoSettings;

/** What the ledger remembers about itself, kept among the settings. */
public final class SettingLedgerMemory implements LedgerMemory {
    private static final String RECONCILED = "ledger.reconciledUpTo";
    private static final String WALKED = "ledger.walkedUpTo";
    private static final String CROWDED = "ledger.crowdedAt";

    private final AoSettings settings;

    public SettingLedgerMemory(AoSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Instant> reconciledUpTo() {
        return moment(RECONCILED);
    }

    @Override
    public void reconciledUpTo(Instant moment) {
        remember(RECONCILED, moment);
    }

    @Override
    public Optional<Instant> walkedUpTo() {
        return moment(WALKED);
    }

    @Override
    public void walkedUpTo(Instant moment) {
        remember(WALKED, moment);
    }

    @Override
    public Optional<Instant> crowdedAt() {
        return moment(CROWDED);
    }

    @Override
    public void crowdedAt(Instant moment) {
        remember(CROWDED, moment);
    }

    private Optional<Instant> moment(String name) {
        return settings.get(name).map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
    }

    private void remember(String name, Instant moment) {
        settings.put(name, String.valueOf(moment.toEpochMilli()));
    }
}
