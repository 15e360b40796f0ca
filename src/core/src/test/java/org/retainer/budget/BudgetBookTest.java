package org.retainer.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.junit.Before;
import org.junit.Test;
import org.retainer.access.Viewer;
import org.retainer.access.Viewer.Role;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountKey;
import org.retainer.account.AccountStatus;
import org.retainer.fixture.InMemoryStores;
import org.retainer.hours.AccountMonth;
import org.retainer.hours.AnnouncedRuleChanges;
import org.retainer.hours.HourTotal;
import org.retainer.hours.MonthClosing;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.time.WorkingDays;
import org.retainer.transaction.WriteConflict;

/** Today is 21 November 2026. */
public class BudgetBookTest {
    private static final long HOUR = 3600;
    private static final Viewer LEAD = new Viewer("anna", Set.of());
    private static final Viewer OTHER = new Viewer("boris", Set.of());
    private static final Viewer ADMIN = new Viewer("admin", Set.of(Role.ADMINISTRATOR));
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    private final InMemoryStores stores = new InMemoryStores();
    private final FakeSpending spending = new FakeSpending();
    private AccountBook accounts;
    private BudgetBook book;
    private BudgetTransfers transfers;
    private Account account;

    @Before
    public void openAccount() {
        InstallationTime time = new InstallationTime(Clock.fixed(NOW, ZoneOffset.UTC), () -> ZoneOffset.UTC);
        accounts = new AccountBook(
                stores.accounts(),
                new BudgetedAccountUse(stores.accountUse(), stores.budgets(), stores.rates()),
                stores.auditLog(),
                new AnnouncedRuleChanges(stores.ruleChanges(), stores.ledgerRows()),
                stores.transactions(),
                time);
        book = new BudgetBook(
                stores.budgets(),
                accounts,
                stores.accounts(),
                stores.closings(),
                budget -> {},
                stores.auditLog(),
                stores.transactions(),
                time);
        WorkingDays week = new WorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(), Set.of());
        BudgetStatuses statuses = new BudgetStatuses(stores.budgets(), spending, () -> week);
        transfers =
                new BudgetTransfers(stores.budgets(), book, statuses, stores.auditLog(), stores.transactions(), time);
        account = accounts.create(
                ADMIN,
                Account.open(AccountKey.of("ROM"), "Romashka", "anna", CurrencyUnit.of("RUB"))
                        .build());
    }

    @Test
    public void theLeadMakesBudgetsAndOthersDoNotSeeThem() {
        Budget budget = create(hours());
        assertThat(book.list(LEAD, "rom")).containsExactly(budget);
        assertThat(kind(() -> book.get(OTHER, budget.id()))).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(kind(() -> book.create(OTHER, "ROM", any -> hours().build())))
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(stores.auditLog().since("BUDGET", budget.id(), 0)).hasSize(1);
    }

    @Test
    public void onlyOpenClientsGetBudgetsAndArchivedOnesKeepTheirs() {
        Budget budget = create(hours());
        accounts.change(ADMIN, "ROM", OptionalLong.empty(), change -> change.status(AccountStatus.CLOSED));
        assertThat(kind(() -> create(hours().scope(seo())))).isEqualTo(Refusal.Kind.CONFLICT);
        change(budget, edit -> edit.end(Optional.of(LocalDate.of(2026, 11, 30))));
        accounts.change(ADMIN, "ROM", OptionalLong.empty(), change -> change.status(AccountStatus.ARCHIVED));
        assertThat(kind(() -> change(budget, edit -> edit.name("New")))).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(kind(() -> book.delete(LEAD, budget.id(), OptionalLong.empty())))
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(book.get(LEAD, budget.id()).name()).isEqualTo("Retainer");
    }

    @Test
    public void whatBudgetsCountMayFollowButNotOverlap() {
        Budget first = create(hours().end(Optional.of(LocalDate.of(2026, 12, 31))));
        assertThat(field(() -> create(hours().start(LocalDate.of(2026, 12, 31)))))
                .isEqualTo("start");
        Budget second = create(hours().start(LocalDate.of(2027, 1, 1)));
        assertThat(field(() -> change(first, edit -> edit.end(Optional.empty()))))
                .isEqualTo("start");
        create(hours().scope(new BudgetScope(Set.of("SEO"), Set.of(), Set.of())));
        assertThat(kind(() -> create(hours().scope(new BudgetScope(Set.of("seo"), Set.of(), Set.of())))))
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(book.list(LEAD, "ROM")).contains(first, second);
    }

    @Test
    public void whatCountsAndWhenStaysOnceAPeriodHasEnded() {
        Budget budget = create(hours());
        assertThat(field(() -> change(budget, edit -> edit.counts(Counting.ALL))))
                .isEqualTo("counts");
        assertThat(field(() -> change(budget, edit -> edit.scope(seo())))).isEqualTo("scope");
        assertThat(field(() -> change(budget, edit -> edit.start(START.minusMonths(1)))))
                .isEqualTo("start");
        assertThat(field(() -> change(budget, edit -> edit.end(Optional.of(LocalDate.of(2026, 10, 30))))))
                .isEqualTo("end");
        Budget ended = change(budget, edit -> edit.end(Optional.of(LocalDate.of(2026, 10, 31))));
        assertThat(field(() -> change(ended, edit -> edit.base(1)))).isEqualTo("baseSeconds");

        Budget young = create(hours().scope(seo()).start(LocalDate.of(2026, 11, 10)));
        Budget earlier = change(young, edit -> {
            edit.start(LocalDate.of(2026, 11, 1));
            edit.counts(Counting.ALL);
        });
        assertThat(earlier.counts()).isEqualTo(Counting.ALL);
    }

    @Test
    public void aNewBaseKeepsWhatIsAgreedForLater() {
        Budget budget = create(hours());
        LocalDate january = LocalDate.of(2027, 1, 1);
        book.setBase(LEAD, budget.id(), OptionalLong.empty(), january, 50 * HOUR);
        Budget changed = change(budget, edit -> edit.base(30 * HOUR));
        assertThat(changed.base().on(LocalDate.of(2026, 10, 31))).isEqualTo(40 * HOUR);
        assertThat(changed.base().on(LocalDate.of(2026, 12, 31))).isEqualTo(30 * HOUR);
        assertThat(changed.base().on(january)).isEqualTo(50 * HOUR);
    }

    @Test
    public void aTermDoesNotReachBehindAClosedMonth() {
        Budget budget = create(hours());
        AccountMonth october = new AccountMonth(account.id(), YearMonth.of(2026, 10));
        stores.transactions()
                .run(() -> stores.closings().add(new MonthClosing(october, "anna", NOW, HourTotal.ZERO, 1)));
        assertThat(field(() -> term(budget, "2026-10-01"))).isEqualTo("from");
        assertThat(field(() -> term(budget, "2026-09-01"))).isEqualTo("from");
        assertThat(term(budget, "2026-11-01").version()).isEqualTo(2);
    }

    @Test
    public void aTermNamesTheNearestDays() {
        Budget budget = create(hours().end(Optional.of(LocalDate.of(2026, 12, 31))));
        Refusal between = refusal(() -> term(budget, "2026-11-02"));
        assertThat(between.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(between.complaints().get(0).arguments())
                .containsExactly(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
        assertThat(refusal(() -> term(budget, "2026-08-01")).complaints().get(0).arguments())
                .contains(START);
        assertThat(refusal(() -> term(budget, "2027-01-01")).complaints().get(0).arguments())
                .contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    public void transfersMoveNoMoreThanIsLeftBetweenPeriodsAndBudgets() {
        Budget budget = create(hours().rollover(new Rollover(true, false, OptionalLong.empty(), OptionalInt.empty())));
        Budget seo = create(hours().scope(seo()));
        spending.spend(budget.id(), "2026-10-05", 70 * HOUR).spend(budget.id(), "2026-11-05", 35 * HOUR);
        assertThat(transfers.available(LEAD, budget.id(), "2026-10")).isZero();
        assertThat(transfers.available(LEAD, budget.id(), "2026-11")).isEqualTo(15 * HOUR);
        assertThat(kind(() -> move(budget, "2026-10", seo, "2026-11", HOUR))).isEqualTo(Refusal.Kind.CONFLICT);
        Transfer moved = move(budget, "2026-11", seo, "2026-11", 15 * HOUR);
        assertThat(transfers.list(LEAD, seo.id())).containsExactly(moved);
        assertThat(field(() -> move(budget, "2026-11", seo, "2026-12", 1))).isEqualTo("seconds");
        assertThat(kind(() -> book.delete(LEAD, seo.id(), OptionalLong.empty())))
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(field(() -> change(seo, edit -> edit.end(Optional.of(LocalDate.of(2026, 10, 31))))))
                .isEqualTo("end");
    }

    @Test
    public void aTransferIsRefusedAtWhatIsWrong() {
        Budget budget = create(hours());
        Budget money = create(
                Budget.begin(account.id(), "Ads", BudgetUnit.MONEY, CurrencyUnit.of("RUB"), PeriodKind.MONTH, START));
        assertThat(field(() -> move(budget, "2026-11", money, "2026-11", HOUR))).isEqualTo("to.budget");
        assertThat(field(() -> move(budget, "2026-11", budget, "2026-11", HOUR)))
                .isEqualTo("to.period");
        assertThat(field(() -> move(budget, "2026-08", budget, "2026-11", HOUR)))
                .isEqualTo("from.period");
        assertThat(field(() -> move(budget, "2026-11", budget, "2026-Q4", HOUR)))
                .isEqualTo("to.period");
        assertThat(field(() -> move(budget, "2026-11", budget, "2026-12", 0))).isEqualTo("seconds");
        assertThat(field(() -> transfers.add(
                        LEAD,
                        budget.id(),
                        new NewTransfer(
                                OptionalLong.of(999),
                                "2026-11",
                                OptionalLong.empty(),
                                "2026-12",
                                BudgetUnit.HOURS,
                                1,
                                "Why"))))
                .isEqualTo("from.budget");
        assertThat(field(() -> transfers.add(
                        LEAD,
                        budget.id(),
                        new NewTransfer(
                                OptionalLong.empty(),
                                "2026-11",
                                OptionalLong.empty(),
                                "2026-12",
                                BudgetUnit.HOURS,
                                1,
                                " "))))
                .isEqualTo("reason");
    }

    @Test
    public void whoeverWritesMeanwhileWinsAndTheOtherLooksAgain() {
        Budget budget = create(hours());
        long seen = stores.budgets().writes(account.id());
        move(budget, "2026-11", budget, "2026-12", 40 * HOUR);
        assertThat(stores.budgets().writes(account.id())).isGreaterThan(seen);
        assertThat(catchThrowableOfType(
                        WriteConflict.class, () -> stores.transactions().once(() -> {
                            stores.budgets().countWrite(account.id(), seen);
                            return seen;
                        })))
                .isNotNull();
    }

    @Test
    public void aClientWithBudgetsIsNotDeleted() {
        Budget budget = create(hours());
        assertThat(kind(() -> accounts.delete(ADMIN, "ROM", OptionalLong.empty())))
                .isEqualTo(Refusal.Kind.CONFLICT);
        book.delete(LEAD, budget.id(), OptionalLong.of(1));
        accounts.delete(ADMIN, "ROM", OptionalLong.empty());
    }

    private Budget create(BudgetBuilder draft) {
        return book.create(LEAD, "ROM", any -> draft.build());
    }

    private Budget change(Budget budget, Consumer<BudgetEdit> change) {
        return book.change(LEAD, budget.id(), OptionalLong.empty(), change);
    }

    private Budget term(Budget budget, String from) {
        return book.setBase(LEAD, budget.id(), OptionalLong.empty(), LocalDate.parse(from), HOUR);
    }

    private Transfer move(Budget from, String source, Budget to, String target, long amount) {
        return transfers.add(
                LEAD,
                from.id(),
                new NewTransfer(
                        OptionalLong.empty(),
                        source,
                        OptionalLong.of(to.id()),
                        target,
                        BudgetUnit.HOURS,
                        amount,
                        "Launch"));
    }

    private BudgetBuilder hours() {
        return Budget.begin(account.id(), "Retainer", BudgetUnit.HOURS, CurrencyUnit.of("RUB"), PeriodKind.MONTH, START)
                .base(40 * HOUR);
    }

    private static BudgetScope seo() {
        return new BudgetScope(Set.of("SEO"), Set.of(), Set.of());
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static Refusal.Kind kind(ThrowingCallable call) {
        return refusal(call).kind();
    }

    private static String field(ThrowingCallable call) {
        return refusal(call).complaints().get(0).field();
    }
}
