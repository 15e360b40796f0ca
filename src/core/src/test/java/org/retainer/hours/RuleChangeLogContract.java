package org.retainer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Test;
import org.retainer.fixture.StoresContract;

/** What every log of rule changes does. */
public abstract class RuleChangeLogContract extends StoresContract {
    @Test
    public void numbersRiseWithoutGaps() {
        assertThat(log().latest()).isZero();

        assertThat(announce(RuleChange.Scope.PROJECT, 10)).isEqualTo(new RuleChange(1, RuleChange.Scope.PROJECT, 10));
        assertThat(announce(RuleChange.Scope.ACCOUNT, 5)).isEqualTo(new RuleChange(2, RuleChange.Scope.ACCOUNT, 5));
        assertThat(log().latest()).isEqualTo(2);
    }

    @Test
    public void aChangeWaitsUntilItIsDone() {
        RuleChange first = announce(RuleChange.Scope.PROJECT, 10);
        RuleChange second = announce(RuleChange.Scope.INSTALLATION, 0);
        assertThat(log().pending()).containsExactly(first, second);

        stores.transactions().run(() -> log().done(first));
        assertThat(log().pending()).containsExactly(second);

        stores.transactions().run(() -> log().done(first));
        stores.transactions().run(() -> log().done(second));
        assertThat(log().pending()).isEmpty();
        assertThat(log().latest()).isEqualTo(2);
    }

    @Test
    public void theNumberOfATransactionThatFailsIsUsedAgain() {
        assertThatThrownBy(() -> stores.transactions().run(() -> {
                    log().announce(RuleChange.Scope.PROJECT, 10);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(announce(RuleChange.Scope.PROJECT, 11).number()).isEqualTo(1);
    }

    private RuleChange announce(RuleChange.Scope scope, long subject) {
        return stores.transactions().run(() -> log().announce(scope, subject));
    }

    private RuleChangeLog log() {
        return stores.ruleChanges();
    }
}
