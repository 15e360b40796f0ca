package org.retainer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.refusal.Refusal;

public class AccountTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    public void aNewAccountIsOpenBillableAndUnrounded() {
        Account account = draft().build();
        assertThat(account.status()).isEqualTo(AccountStatus.OPEN);
        assertThat(account.category().latest()).isEqualTo(AccountCategory.BILLABLE);
        assertThat(account.rounding().latest()).isEqualTo(Rounding.NONE);
        assertThat(account.zone().latest()).isEmpty();
        assertThat(account.version()).isEqualTo(1);
    }

    @Test
    public void whatHoldsFromADayLeavesYesterdayAlone() {
        Account changed = draft().build()
                .change()
                .categoryFrom(DAY, AccountCategory.INTERNAL)
                .zoneFrom(DAY, Optional.of(ZoneId.of("Asia/Vladivostok")))
                .roundingFrom(DAY, new Rounding(15, Rounding.Mode.UP))
                .build();
        assertThat(changed.category().on(DAY.minusDays(1))).isEqualTo(AccountCategory.BILLABLE);
        assertThat(changed.category().on(DAY)).isEqualTo(AccountCategory.INTERNAL);
        assertThat(changed.zone().on(DAY.minusDays(1))).isEmpty();
        assertThat(changed.rounding().on(DAY.minusDays(1))).isEqualTo(Rounding.NONE);
    }

    @Test
    public void refusesABlankOrOverlongName() {
        assertThatThrownBy(() -> draft().name(" ").build()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> draft().name("x".repeat(256)).build()).isInstanceOf(Refusal.class);
        assertThat(draft().name("<b>«Ёж» & Co 😀</b>").build().name()).contains("😀");
    }

    @Test
    public void refusesAnEndBeforeItsStartAndOddTerms() {
        assertThatThrownBy(() -> draft().startDate(Optional.of(DAY))
                        .endDate(Optional.of(DAY.minusDays(1)))
                        .build())
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> draft().paymentTermsDays(Optional.of(-1)).build())
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> draft().goals("x".repeat(Account.MAX_TEXT + 1)).build())
                .isInstanceOf(Refusal.class);
    }

    private static AccountBuilder draft() {
        return Account.open(AccountKey.of("ROM"), "Ромашка", "anna", CurrencyUnit.of("RUB"));
    }
}
