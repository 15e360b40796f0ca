package org.retainer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.retainer.fixture.StoresContract;

/** What every store of journals does. */
public abstract class JournalsContract extends StoresContract {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    public void aNoteComesBackWithAllItsFields() {
        JournalNote added = add(new JournalNote(
                0,
                7,
                DAY,
                "Договорились: 40 ч\n" + "x".repeat(5_000),
                Optional.of(DAY),
                Optional.of(DAY),
                "anna",
                NOW,
                1));

        assertThat(added.id()).isPositive();
        assertThat(journals().byId(added.id())).contains(added);
        assertThat(journals().of(7, 0, 10)).containsExactly(added);
    }

    @Test
    public void theLatestDayComesFirstAPageAtATime() {
        JournalNote old = add(note(7, DAY.minusDays(1), null));
        JournalNote first = add(note(7, DAY, null));
        JournalNote second = add(note(7, DAY, null));
        add(note(8, DAY, null));

        assertThat(journals().of(7, 0, 2)).containsExactly(second, first);
        assertThat(journals().of(7, 2, 2)).containsExactly(old);
        assertThat(journals().count(7)).isEqualTo(3);
        assertThat(journals().count(9)).isZero();
    }

    @Test
    public void openFollowUpsComeTheLongestDueFirst() {
        JournalNote later = add(note(7, DAY, DAY.plusDays(9)));
        JournalNote sooner = add(note(8, DAY, DAY.plusDays(2)));
        JournalNote done = add(note(7, DAY, DAY));
        stores.transactions().run(() -> journals()
                .replace(
                        new JournalNote(done.id(), 7, DAY, "done", done.followUp(), Optional.of(DAY), "anna", NOW, 2)));
        add(note(9, DAY, DAY));

        assertThat(journals().open(List.of(7L, 8L), DAY.plusDays(9), 10)).containsExactly(sooner, later);
        assertThat(journals().open(List.of(7L, 8L), DAY.plusDays(8), 10)).containsExactly(sooner);
        assertThat(journals().open(List.of(7L, 8L), DAY.plusDays(9), 1)).containsExactly(sooner);
        assertThat(journals().open(List.of(), DAY.plusDays(9), 10)).isEmpty();
    }

    @Test
    public void aDigestHasTheLatestDayAndCountsWhatIsDue() {
        add(note(7, DAY.minusDays(3), DAY));
        add(note(7, DAY, DAY.plusDays(1)));
        add(note(8, DAY, null));

        assertThat(journals().digests(List.of(7L, 8L, 9L), DAY))
                .isEqualTo(Map.of(7L, new Journals.Digest(DAY, 1), 8L, new Journals.Digest(DAY, 0)));
    }

    @Test
    public void aNoteIsChangedAndRemoved() {
        JournalNote added = add(note(7, DAY, DAY));
        JournalNote changed = new JournalNote(
                added.id(), 7, DAY.plusDays(1), "new", Optional.empty(), Optional.empty(), "anna", NOW, 2);
        stores.transactions().run(() -> journals().replace(changed));
        assertThat(journals().of(7, 0, 10)).containsExactly(changed);
        assertThat(journals().open(List.of(7L), DAY.plusDays(9), 10)).isEmpty();

        stores.transactions().run(() -> journals().remove(changed));
        assertThat(journals().byId(added.id())).isEmpty();
    }

    private JournalNote add(JournalNote note) {
        return stores.transactions().run(() -> journals().add(note));
    }

    private Journals journals() {
        return stores.journals();
    }

    private static JournalNote note(long account, LocalDate day, LocalDate followUp) {
        return new JournalNote(
                0, account, day, "text", Optional.ofNullable(followUp), Optional.empty(), "anna", NOW, 1);
    }
}
