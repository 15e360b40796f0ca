package org.retainer.jira.hours;

import java.time.Instant;
import java.util.Optional;
import org.retainer.hours.LedgerMemory;
import org.retainer.hours.Tombstones;
import org.retainer.jira.setting.AoSettings;

/** What the ledger remembers about itself, kept among the settings. */
public final class SettingLedgerMemory implements LedgerMemory {
    private static final String RECONCILED = "ledger.reconciledUpTo";
    private static final String WALKED = "ledger.walkedUpTo";
    private static final String AGE_MARK = "ledger.ageMark";
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

    @Override
    public Optional<Tombstones.Mark> ageMark() {
        return settings.get(AGE_MARK).map(text -> {
            String[] parts = text.split("@", -1);
            return new Tombstones.Mark(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])));
        });
    }

    @Override
    public void ageMark(Tombstones.Mark mark) {
        settings.put(AGE_MARK, mark.rowId() + "@" + mark.at().toEpochMilli());
    }

    private Optional<Instant> moment(String name) {
        return settings.get(name).map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
    }

    private void remember(String name, Instant moment) {
        settings.put(name, String.valueOf(moment.toEpochMilli()));
    }
}
