package org.retainer.hours;

import java.time.Instant;
import java.util.Optional;

/** What the ledger remembers of its own work, in memory. */
public final class InMemoryLedgerMemory implements LedgerMemory {
    private volatile Optional<Instant> reconciled = Optional.empty();
    private volatile Optional<Instant> walked = Optional.empty();
    private volatile Optional<Instant> crowded = Optional.empty();
    private volatile Optional<Tombstones.Mark> ageMark = Optional.empty();

    @Override
    public Optional<Instant> reconciledUpTo() {
        return reconciled;
    }

    @Override
    public void reconciledUpTo(Instant moment) {
        reconciled = Optional.of(moment);
    }

    @Override
    public Optional<Instant> walkedUpTo() {
        return walked;
    }

    @Override
    public void walkedUpTo(Instant moment) {
        walked = Optional.of(moment);
    }

    @Override
    public Optional<Instant> crowdedAt() {
        return crowded;
    }

    @Override
    public void crowdedAt(Instant moment) {
        crowded = Optional.of(moment);
    }

    @Override
    public Optional<Tombstones.Mark> ageMark() {
        return ageMark;
    }

    @Override
    public void ageMark(Tombstones.Mark mark) {
        ageMark = Optional.of(mark);
    }
}
