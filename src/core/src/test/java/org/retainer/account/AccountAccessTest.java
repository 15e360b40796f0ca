package org.retainer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;

public class AccountAccessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Account ACCOUNT = Account.open(AccountKey.of("ROM"), "Ромашка", "anna", CurrencyUnit.of("RUB"))
            .team(List.of(
                    new TeamMember("boris", Optional.empty(), Optional.of(TODAY)),
                    new TeamMember("vera", Optional.of(TODAY.plusDays(1)), Optional.empty())))
            .build();

    @Test
    public void theLeadAndTheTeamSeeAndEditTheirAccount() {
        assertThat(sees("anna")).isTrue();
        assertThat(sees("boris")).isTrue();
    }

    @Test
    public void theTeamDoesSoOnItsDaysOnly() {
        assertThat(AccountAccess.maySee(viewer("boris"), ACCOUNT, TODAY.plusDays(1)))
                .isFalse();
        assertThat(sees("vera")).isFalse();
        assertThat(AccountAccess.maySee(viewer("vera"), ACCOUNT, TODAY.plusDays(1)))
                .isTrue();
    }

    @Test
    public void aFormerLeadSeesItNoMore() {
        Account handedOver = ACCOUNT.change().leadFrom(TODAY, "oleg").build();
        assertThat(AccountAccess.maySee(viewer("anna"), handedOver, TODAY)).isFalse();
        assertThat(AccountAccess.maySee(viewer("anna"), handedOver, TODAY.minusDays(1)))
                .isTrue();
        assertThat(AccountAccess.maySee(viewer("oleg"), handedOver, TODAY)).isTrue();
    }

    @Test
    public void staffSeesNoAccountAndCreatesNone() {
        assertThat(sees("kim")).isFalse();
        assertThat(AccountAccess.mayCreate(viewer("kim"))).isFalse();
        assertThat(AccountAccess.mayCreate(viewer("anna"))).isFalse();
    }

    @Test
    public void rolesSeeEverythingAndCreate() {
        for (Role role : Role.values()) {
            assertThat(AccountAccess.maySee(viewer("kim", role), ACCOUNT, TODAY))
                    .isTrue();
            assertThat(AccountAccess.mayEdit(viewer("kim", role), ACCOUNT, TODAY))
                    .isTrue();
            assertThat(AccountAccess.mayCreate(viewer("kim", role))).isTrue();
        }
    }

    @Test
    public void aHeadSeesAndEditsTheAccountsOfTheLeadsInTheDepartment() {
        Viewer head = new Viewer("oleg", Set.of(), Set.of("anna"));
        Account handedOver = ACCOUNT.change().leadFrom(TODAY, "vera").build();

        assertThat(AccountAccess.maySee(head, ACCOUNT, TODAY)).isTrue();
        assertThat(AccountAccess.mayEdit(head, ACCOUNT, TODAY)).isTrue();
        assertThat(AccountAccess.maySee(head, handedOver, TODAY)).isFalse();
        assertThat(AccountAccess.seesAll(head)).isFalse();
        assertThat(AccountAccess.mayCreate(head)).isFalse();
    }

    private static boolean sees(String userKey) {
        return AccountAccess.maySee(viewer(userKey), ACCOUNT, TODAY)
                && AccountAccess.mayEdit(viewer(userKey), ACCOUNT, TODAY);
    }

    private static Viewer viewer(String userKey, Role... roles) {
        return new Viewer(userKey, Set.of(roles));
    }
}
