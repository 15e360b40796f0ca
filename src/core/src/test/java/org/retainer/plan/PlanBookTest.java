package org.retainer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
import org.retainer.audit.AuditEntry;
import org.retainer.fixture.InMemoryStores;
import org.retainer.hours.AnnouncedRuleChanges;
import org.retainer.hours.FakeWorklogFeed;
import org.retainer.hours.IssueFacts;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

public class PlanBookTest {
    private static final Viewer ADMIN = new Viewer("admin", Set.of(Role.ADMINISTRATOR));
    private static final Viewer ANNA = new Viewer("anna", Set.of());
    private static final Viewer KIM = new Viewer("kim", Set.of());
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final PlanPeriod NOVEMBER = PlanPeriod.of("2026-11");
    private static final OptionalLong ANY = OptionalLong.empty();

    private final InMemoryStores stores = new InMemoryStores();
    private final InstallationTime time = new InstallationTime(Clock.fixed(NOW, ZoneOffset.UTC), () -> ZoneOffset.UTC);
    private final FakeWorklogFeed jira = new FakeWorklogFeed(NOW);
    private final Set<Long> secret = new HashSet<>();
    private final AccountBook accounts = new AccountBook(
            stores.accounts(),
            stores.accountUse(),
            stores.auditLog(),
            new AnnouncedRuleChanges(stores.ruleChanges(), stores.ledgerRows()),
            stores.transactions(),
            time);
    private final PlanBook book =
            new PlanBook(accounts, stores.plans(), this::byKey, jira, stores.auditLog(), stores.transactions(), time);
    private final long site = jira.addIssue(10);
    private final long shop = jira.addIssue(10);

    @Before
    public void openAccount() {
        accounts.create(
                ADMIN,
                Account.open(AccountKey.of("ROM"), "Romashka", "anna", CurrencyUnit.EUR)
                        .build());
    }

    @Test
    public void aPeriodThatNobodyPlannedHasAnEmptyPlan() {
        Plan none = book.get(ANNA, "ROM", NOVEMBER);
        assertThat(none.version()).isZero();
        assertThat(none.lines()).isEmpty();
        assertThat(book.moves(none)).isEmpty();
        assertThat(put()).isEqualTo(none);
    }

    @Test
    public void linesStandByPriorityAndKeepTheirOrderWithinOne() {
        Plan plan = put(text("c", 3), text("a", -1), text("b", -1), text("d", 3));

        assertThat(plan.lines()).extracting(line -> line.subject().text()).containsExactly("a", "b", "c", "d");
        assertThat(plan.version()).isEqualTo(1);
        assertThat(book.get(ANNA, "ROM", NOVEMBER)).isEqualTo(plan);
    }

    @Test
    public void aLineThatIsNamedByItsIdKeepsWhatIsNotGiven() {
        Plan first = put(issue(site, 3_600), text("Banner", 2));
        Plan second = put(kept(first, 1), kept(first, 0));

        assertThat(second.lines())
                .containsExactly(first.lines().get(1), first.lines().get(0));
        Plan third = put(kept(second, 1));
        assertThat(third.lines()).containsExactly(first.lines().get(0));
        assertThat(put(kept(third, 0)).version()).isEqualTo(3);
    }

    @Test
    public void whatWasAgreedStaysBesideWhatTheLineSaysNow() {
        Plan plan = put(agreed(issue(site, 3_600), true));
        PlanLine line = plan.lines().get(0);
        assertThat(line.agreement().orElseThrow().by()).isEqualTo("anna");
        assertThat(line.isChangedAfterAgreed()).isFalse();

        PlanLine more = put(seconds(plan, 0, 7_200)).lines().get(0);
        assertThat(more.isChangedAfterAgreed()).isTrue();
        assertThat(more.agreement().orElseThrow().plannedSeconds()).isEqualTo(3_600);
        assertThat(put(seconds(plan, 0, 3_600)).lines().get(0).isChangedAfterAgreed())
                .isFalse();
        PlanLineDraft other = new PlanLineDraft(
                Optional.of(line.id()), Optional.of(key(shop)), none(), none(), none(), Optional.of(true), false);
        assertThat(put(other).lines().get(0).isChangedAfterAgreed()).isTrue();
        PlanLineDraft anew = new PlanLineDraft(Optional.of(line.id()), none(), none(), none(), none(), none(), true);
        PlanLine again = put(anew).lines().get(0);
        assertThat(again.isChangedAfterAgreed()).isFalse();
        assertThat(again.agreement().orElseThrow().subject().text()).isEqualTo(key(shop));
        assertThat(put(agreed(kept(plan, 0), false)).lines().get(0).isAgreed()).isFalse();
    }

    @Test
    public void everythingThatIsWrongIsToldAtItsLine() {
        Plan plan = put(issue(site, 60));
        PlanLineDraft both = new PlanLineDraft(
                none(), Optional.of(key(shop)), Optional.of("x"), Optional.of(1L), none(), none(), false);
        PlanLineDraft neither = new PlanLineDraft(none(), none(), none(), Optional.of(1L), none(), none(), false);
        PlanLineDraft hoursless =
                new PlanLineDraft(none(), none(), Optional.of("x".repeat(256)), none(), none(), none(), false);
        PlanLineDraft stranger =
                new PlanLineDraft(Optional.of(999L), none(), Optional.of("x"), Optional.of(1L), none(), none(), false);
        Refusal refusal = refusal(() -> put(
                kept(plan, 0),
                kept(plan, 0),
                issue(site, 60),
                both,
                neither,
                hoursless,
                stranger,
                issue(shop, -1),
                text("y", 1, PlanLine.MAX_SECONDS + 1)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.complaints())
                .extracting(Complaint::field)
                .containsExactly(
                        "lines[1].id",
                        "lines[1].issue",
                        "lines[2].issue",
                        "lines[3].text",
                        "lines[4].issue",
                        "lines[5].text",
                        "lines[5].plannedSeconds",
                        "lines[6].id",
                        "lines[7].plannedSeconds",
                        "lines[8].plannedSeconds");
        assertThat(book.get(ANNA, "ROM", NOVEMBER)).isEqualTo(plan);
        PlanLineDraft[] many = new PlanLineDraft[Plan.MAX_LINES + 1];
        Arrays.fill(many, text("x", 1));
        assertThat(refusal(() -> put(many)).complaints())
                .extracting(Complaint::field)
                .containsExactly("lines");
    }

    @Test
    public void anIssueIsAddedBySomebodyWhoMayBrowseItAndKeptByAnybody() {
        Plan plan = put(issue(site, 60));
        secret.add(site);
        secret.add(shop);

        assertThat(refusal(() -> put(issue(shop, 60))).complaints())
                .extracting(Complaint::message)
                .containsExactly("issue.absent");
        PlanLineDraft same = new PlanLineDraft(
                Optional.of(plan.lines().get(0).id()),
                Optional.of(key(site)),
                none(),
                Optional.of(120L),
                none(),
                none(),
                false);
        assertThat(put(same).lines().get(0).plannedSeconds()).isEqualTo(120);
    }

    @Test
    public void movingTakesFromOneLineWhatItGivesToAnother() {
        Plan plan = put(agreed(issue(site, 3_600), true), issue(shop, 0));
        long from = plan.lines().get(0).id();
        long to = plan.lines().get(1).id();
        Plan moved = move(from, to, 1_200, "The client wants the shop first");

        assertThat(moved.lines()).extracting(PlanLine::plannedSeconds).containsExactly(2_400L, 1_200L);
        assertThat(moved.lines().get(0).isChangedAfterAgreed()).isTrue();
        assertThat(book.moves(moved))
                .extracting(PlanMove::from, PlanMove::to, PlanMove::seconds, PlanMove::reason, PlanMove::by)
                .containsExactly(tuple(key(site), key(shop), 1_200L, "The client wants the shop first", "anna"));
        AuditEntry entry = stores.auditLog().since("PLAN", plan.id(), 1).get(0);
        assertThat(entry.what()).isEqualTo("MOVE");
        assertThat(entry.after())
                .containsEntry("seconds", "1200")
                .containsEntry("reason", "The client wants the shop first");

        Refusal more = refusal(() -> move(from, to, 2_401, "x"));
        assertThat(more.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(more.complaints()).extracting(Complaint::field).containsExactly("seconds");
        assertThat(field(() -> move(from, from, 1, "x"))).isEqualTo("to");
        assertThat(field(() -> move(from, 999, 1, "x"))).isEqualTo("to");
        assertThat(field(() -> move(999, to, 1, "x"))).isEqualTo("from");
        assertThat(field(() -> move(from, to, 0, "x"))).isEqualTo("seconds");
        assertThat(field(() -> move(from, to, 1, " "))).isEqualTo("reason");
        assertThat(book.get(ANNA, "ROM", NOVEMBER)).isEqualTo(moved);
    }

    @Test
    public void aStaleEditIsToldWhatHasChanged() {
        Plan plan = put(issue(site, 3_600), text("Banner", 2));
        book.put(ADMIN, "ROM", NOVEMBER, OptionalLong.of(1), List.of(kept(plan, 1), kept(plan, 0)));
        Refusal stale = refusal(() -> book.put(ANNA, "ROM", NOVEMBER, OptionalLong.of(1), List.of()));
        assertThat(stale.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(stale.complaints()).extracting(Complaint::field).containsExactly("version", "order");
        put(seconds(plan, 1, 120), kept(plan, 0));
        Refusal older = refusal(() -> book.move(
                ANNA, "ROM", NOVEMBER, OptionalLong.of(1), plan.lines().get(0).id(), 0, 60, "x"));
        assertThat(older.complaints()).extracting(Complaint::field).containsExactly("version", "order", "lines");
        assertThat(refusal(() -> book.put(ANNA, "ROM", PlanPeriod.of("2026-12"), OptionalLong.of(1), List.of()))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    public void anArchivedAccountIsReadAndNotPlanned() {
        put(text("x", 1));
        accounts.change(ADMIN, "ROM", ANY, account -> account.status(AccountStatus.CLOSED));
        put(text("closed", 1));
        accounts.change(ADMIN, "ROM", ANY, account -> account.status(AccountStatus.ARCHIVED));

        assertThat(refusal(() -> put()).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal(() -> move(1, 2, 1, "x")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(book.get(ANNA, "ROM", NOVEMBER).lines()).hasSize(1);
    }

    @Test
    public void whoDoesNotSeeTheAccountSeesNoPlan() {
        assertThat(refusal(() -> book.get(KIM, "ROM", NOVEMBER)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> book.put(KIM, "ROM", NOVEMBER, ANY, List.of())).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> book.move(KIM, "ROM", NOVEMBER, ANY, 1, 2, 3, "x"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void anIssueKnowsWhatItsMonthHasPlannedForIt() {
        Plan plan = put(issue(site, 3_600));
        IssuePlans plans = new IssuePlans(stores.plans());

        assertThat(plans.plannedFor(plan.accountId(), YearMonth.of(2026, 11), site))
                .hasValue(3_600);
        assertThat(plans.plannedFor(plan.accountId(), YearMonth.of(2026, 11), shop))
                .isEmpty();
        assertThat(plans.plannedFor(plan.accountId(), YearMonth.of(2026, 10), site))
                .isEmpty();
    }

    private Optional<Long> byKey(Viewer viewer, String wanted) {
        return jira.issueIds().stream()
                .filter(id -> key(id).equals(wanted) && !secret.contains(id))
                .findFirst();
    }

    private String key(long issue) {
        return jira.issue(issue).map(IssueFacts::key).orElseThrow();
    }

    private Plan put(PlanLineDraft... drafts) {
        return book.put(ANNA, "ROM", NOVEMBER, ANY, new ArrayList<>(List.of(drafts)));
    }

    private Plan move(long from, long to, long seconds, String reason) {
        return book.move(ANNA, "ROM", NOVEMBER, ANY, from, to, seconds, reason);
    }

    private PlanLineDraft issue(long issue, long seconds) {
        return new PlanLineDraft(none(), Optional.of(key(issue)), none(), Optional.of(seconds), none(), none(), false);
    }

    private static PlanLineDraft text(String text, long priority) {
        return text(text, priority, 60);
    }

    private static PlanLineDraft text(String text, long priority, long seconds) {
        return new PlanLineDraft(
                none(), none(), Optional.of(text), Optional.of(seconds), Optional.of(priority), none(), false);
    }

    private static PlanLineDraft kept(Plan plan, int place) {
        return new PlanLineDraft(
                Optional.of(plan.lines().get(place).id()), none(), none(), none(), none(), none(), false);
    }

    private static PlanLineDraft seconds(Plan plan, int place, long seconds) {
        return new PlanLineDraft(
                Optional.of(plan.lines().get(place).id()), none(), none(), Optional.of(seconds), none(), none(), false);
    }

    private static PlanLineDraft agreed(PlanLineDraft draft, boolean agreed) {
        return new PlanLineDraft(
                draft.id(),
                draft.issue(),
                draft.text(),
                draft.plannedSeconds(),
                draft.priority(),
                Optional.of(agreed),
                false);
    }

    private static String field(ThrowingCallable call) {
        return refusal(call).complaints().get(0).field();
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
