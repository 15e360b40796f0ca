package org.retainer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.retainer.account.AccountKey;
import org.retainer.transaction.WriteConflict;

/** What every ledger does for its writers. */
public abstract class LedgerContract extends LedgerStores {
    @Test
    public void aWrittenRowComesBackWhole() {
        Worklog worklog = new Worklog(
                1,
                100,
                "анна",
                Instant.parse("2026-10-31T23:59:59.999Z"),
                522_000,
                "Длинный комментарий 🙂 & <b>\n".repeat(500),
                Optional.of("designers"),
                Optional.of(10_001L),
                Instant.parse("2026-11-01T00:00:00.001Z"));
        Placement placement = new Placement(
                1,
                100,
                10,
                "анна",
                ACCOUNT,
                HourSource.OVERRIDE,
                "вёрстка",
                DAY,
                522_000,
                true,
                5_400,
                true,
                false,
                true,
                EntryState.OPEN,
                3);
        write(new LedgerWrite(Optional.empty(), Optional.of(worklog), placement));

        LedgerRow row = row(1);
        assertThat(row.worklog()).contains(worklog);
        assertThat(row.placement()).isEqualTo(placement);
    }

    @Test
    public void anEmptyCommentComesBackEmpty() {
        Worklog worklog = Entries.worklog(1, 100, DAY, 60);
        Worklog silent = new Worklog(
                1, 100, "anna", worklog.started(), 60, "", Optional.empty(), Optional.empty(), worklog.updated());
        write(Entries.first(silent, 10, ACCOUNT));

        assertThat(row(1).worklog()).contains(silent);
    }

    @Test
    public void aRowThatSomebodyElseHasReplacedIsNotReplacedAgain() {
        write(Entries.first(Entries.worklog(1, 100, DAY, 60), 10, ACCOUNT));
        LedgerRow seen = row(1);
        replace(seen, 120);

        assertThatThrownBy(() -> replace(seen, 180)).isInstanceOf(WriteConflict.class);
        assertThat(row(1).placement().seconds()).isEqualTo(120);
        assertThat(stores.hourLedger().size()).isEqualTo(1);
    }

    @Test
    public void aRowThatTheWriterHasNotSeenIsAConflict() {
        write(Entries.first(Entries.worklog(1, 100, DAY, 60), 10, ACCOUNT));

        assertThatThrownBy(() -> write(
                        Entries.first(Entries.worklog(2, 100, DAY, 60), 10, ACCOUNT),
                        Entries.first(Entries.worklog(1, 100, DAY, 90), 10, ACCOUNT)))
                .isInstanceOf(WriteConflict.class);
        assertThat(row(1).placement().seconds()).isEqualTo(60);
        assertThat(stores.ledgerRows().rows(List.of(2L))).isEmpty();
    }

    @Test
    public void aGoneWorklogLeavesARowThatOnlyWritersSee() {
        write(Entries.first(Entries.worklog(1, 100, DAY, 60), 10, ACCOUNT));

        write(new LedgerWrite(Optional.of(row(1)), Optional.empty(), Placement.gone(1, 2)));

        assertThat(row(1).worklog()).isEmpty();
        assertThat(row(1).placement()).isEqualTo(Placement.gone(1, 2));
        assertThat(stores.ledgerRows().rowsOfIssues(List.of(100L))).isEmpty();
        assertThat(stores.hourLedger().entry(1)).isEmpty();
        assertThat(stores.hourLedger().size()).isZero();
        assertThat(stores.hourLedger().month(ACCOUNT, OCTOBER)).isEqualTo(HourTotal.ZERO);
        assertThat(stores.ledgerRows().countComputedBefore(new RuleChange(9, RuleChange.Scope.INSTALLATION, 0)))
                .isZero();
    }

    @Test
    public void aGoneWorklogThatIsLockedStaysReadable() {
        Worklog worklog = Entries.worklog(1, 100, DAY, 60);
        remember(Entries.issue(100, 10));
        write(Entries.first(worklog, 10, ACCOUNT));
        Placement open = row(1).placement();
        Placement locked = new Placement(
                1,
                100,
                10,
                "anna",
                ACCOUNT,
                open.source(),
                "",
                DAY,
                60,
                true,
                60,
                false,
                false,
                false,
                EntryState.INVOICED,
                1);

        write(new LedgerWrite(Optional.of(row(1)), Optional.empty(), locked));

        assertThat(row(1).worklog()).isEmpty();
        assertThat(stores.hourLedger().entry(1)).map(HourEntry::worklog).contains(worklog);
        assertThat(stores.hourLedger().month(ACCOUNT, OCTOBER)).isEqualTo(new HourTotal(60, 60, 1));
    }

    @Test
    public void rowsThatAChangeConcernsAreFoundByTheirNumber() {
        write(
                Entries.first(Entries.worklog(1, 100, DAY, 60), 10, ACCOUNT),
                Entries.first(Entries.worklog(2, 101, DAY, 60), 11, ACCOUNT),
                Entries.first(Entries.worklog(3, 102, DAY, 60), 11, 0));

        assertThat(computedBefore(new RuleChange(2, RuleChange.Scope.PROJECT, 11)))
                .containsExactlyInAnyOrder(2L, 3L);
        assertThat(computedBefore(new RuleChange(2, RuleChange.Scope.ACCOUNT, ACCOUNT)))
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(computedBefore(new RuleChange(2, RuleChange.Scope.INSTALLATION, 0)))
                .hasSize(3);
        assertThat(computedBefore(new RuleChange(1, RuleChange.Scope.INSTALLATION, 0)))
                .isEmpty();
        assertThat(stores.ledgerRows().computedBefore(new RuleChange(2, RuleChange.Scope.INSTALLATION, 0), 2))
                .hasSize(2);
    }

    @Test
    public void issuesAreRememberedReplacedAndForgotten() {
        IssueFacts facts = new IssueFacts(
                100,
                "ЖУК-1",
                "🙂 " + "x".repeat(250),
                10,
                "ЖУК",
                Optional.of(99L),
                List.of(new IssueComponent(5, "ёж"), new IssueComponent(3, "Ёж"), new IssueComponent(4, "a,b\n")),
                Optional.of(98L),
                new OwnAccounts(
                        Optional.of(OwnAccount.named("Acme-ß", Instant.ofEpochMilli(1_700_000_000_123L))),
                        Optional.of(OwnAccount.malformed("{\"a\":\n 1 | =}", Instant.EPOCH)),
                        Optional.empty()),
                new IssueTraits(List.of("срочно", "seo"), "Задача"));
        remember(facts);
        remember(Entries.issue(200, 10));
        IssueRow seen = stores.ledgerRows().issueRows(List.of(100L)).get(100L);
        assertThat(seen.facts()).isEqualTo(facts);
        assertThat(stores.ledgerRows().issueIdsAfter(0, 10)).containsExactly(100L, 200L);
        assertThat(stores.ledgerRows().kin(99)).containsExactly(100L);
        assertThat(stores.ledgerRows().kin(98)).containsExactly(100L);
        assertThat(stores.ledgerRows().kin(100)).isEmpty();
        Optional<AccountKey> acme = Optional.of(AccountKey.of("aCME-ß"));
        assertThat(stores.ledgerRows().issuesWithOwnAccounts(acme, 0, 10)).containsExactly(facts);
        assertThat(stores.ledgerRows().issuesWithOwnAccounts(Optional.empty(), 99, 10))
                .containsExactly(facts);
        assertThat(stores.ledgerRows().issuesWithOwnAccounts(Optional.empty(), 100, 10))
                .isEmpty();
        assertThat(stores.ledgerRows().issuesWithOwnAccounts(Optional.of(AccountKey.of("other")), 0, 10))
                .isEmpty();
        assertThat(stores.ledgerRows().issueIdsAfter(100, 10)).containsExactly(200L);

        IssueWrite change = new IssueWrite(Optional.of(seen), Entries.issue(100, 11));
        stores.transactions().run(() -> stores.ledgerRows().remember(List.of(change)));
        assertThat(stores.hourLedger().issues(List.of(100L, 300L))).containsExactly(Entries.issue(100, 11));
        assertThatThrownBy(() ->
                        stores.transactions().run(() -> stores.ledgerRows().remember(List.of(change))))
                .isInstanceOf(WriteConflict.class);

        stores.transactions().run(() -> stores.ledgerRows().forget(List.of(100L)));
        assertThat(stores.ledgerRows().issueRows(List.of(100L, 200L))).containsOnlyKeys(200L);
    }

    @Test
    public void decisionsAreKeptApartFromTheMirror() {
        Decision decision = new Decision(
                1, Optional.of(ACCOUNT), Optional.of(false), Optional.of(0L), Optional.of("Для клиента"), true, 1);
        put(decision);
        put(decision.next(Optional.empty(), Optional.of(true), Optional.empty(), Optional.empty(), false));

        assertThat(stores.ledgerRows().decisions(List.of(1L, 2L)))
                .isEqualTo(Map.of(
                        1L,
                        new Decision(
                                1, Optional.empty(), Optional.of(true), Optional.empty(), Optional.empty(), false, 2)));
        assertThat(stores.accountUse().hasHours(ACCOUNT)).isFalse();
        put(new Decision(2, Optional.of(ACCOUNT), Optional.empty(), Optional.empty(), Optional.empty(), false, 1));
        assertThat(stores.accountUse().hasHours(ACCOUNT)).isTrue();
    }

    @Test
    public void itRemembersUpToWhenItIsReconciled() {
        assertThat(stores.ledgerMemory().reconciledUpTo()).isEmpty();

        stores.ledgerMemory().reconciledUpTo(Instant.parse("2026-10-31T10:00:00.123Z"));
        stores.ledgerMemory().reconciledUpTo(Instant.parse("2026-10-31T10:01:00.123Z"));

        assertThat(stores.ledgerMemory().reconciledUpTo()).contains(Instant.parse("2026-10-31T10:01:00.123Z"));
        stores.ledgerMemory().walkedUpTo(Instant.parse("2026-10-30T10:00:00.456Z"));
        assertThat(stores.ledgerMemory().crowdedAt()).isEmpty();
        stores.ledgerMemory().crowdedAt(Instant.parse("2026-10-29T10:00:00Z"));
        assertThat(stores.ledgerMemory().walkedUpTo()).contains(Instant.parse("2026-10-30T10:00:00.456Z"));
        assertThat(stores.ledgerMemory().crowdedAt()).contains(Instant.parse("2026-10-29T10:00:00Z"));
        assertThat(stores.ledgerMemory().reconciledUpTo()).contains(Instant.parse("2026-10-31T10:01:00.123Z"));
    }
}
