package org.retainer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.Test;
import org.retainer.refusal.Refusal;

public class AccountLinkTest {
    private static final Optional<LocalDate> OCTOBER_FIRST = Optional.of(LocalDate.of(2026, 10, 1));
    private static final Optional<LocalDate> OCTOBER_LAST = Optional.of(LocalDate.of(2026, 10, 31));
    private static final Optional<LocalDate> OPEN = Optional.empty();

    @Test
    public void bothEndsAreIncluded() {
        AccountLink link = link(1, OCTOBER_FIRST, OCTOBER_LAST);
        assertThat(link.validOn(LocalDate.of(2026, 9, 30))).isFalse();
        assertThat(link.validOn(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(link.validOn(LocalDate.of(2026, 10, 31))).isTrue();
        assertThat(link.validOn(LocalDate.of(2026, 11, 1))).isFalse();
    }

    @Test
    public void linksOverlapWhenTheyShareADay() {
        assertThat(link(1, OPEN, OCTOBER_LAST).overlaps(link(1, OCTOBER_LAST, OPEN)))
                .isTrue();
        assertThat(link(1, OPEN, OCTOBER_FIRST).overlaps(link(1, OCTOBER_LAST, OPEN)))
                .isFalse();
        assertThat(link(1, OPEN, OPEN).overlaps(link(1, OPEN, OPEN))).isTrue();
        assertThat(link(1, OPEN, OPEN).overlaps(link(2, OPEN, OPEN))).isFalse();
    }

    @Test
    public void refusesAnEndBeforeItsStart() {
        assertThatThrownBy(() -> link(1, OCTOBER_LAST, OCTOBER_FIRST)).isInstanceOf(Refusal.class);
    }

    private static AccountLink link(long project, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new AccountLink(0, 1, project, Optional.empty(), from, to);
    }
}
