package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountQuery;
import org.retainer.alert.Alert;
import org.retainer.alert.AlertBook;
import org.retainer.hours.ClosedAccountHours;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.Placement;
import org.retainer.hours.UnassignedHours;
import org.retainer.jira.alert.AlertWords;
import org.retainer.journal.FollowUp;
import org.retainer.journal.JournalBook;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

/** What waits for somebody when they start: follow-ups that are due, hours that landed on closed accounts or stand at no client. */
public final class StartNotices {
    private static final int MOST = 5;
    private static final int LONGEST = 160;
    private static final int MOST_CLIENTS = 500;

    private final JournalBook journal;
    private final ClosedAccountHours closed;
    private final UnassignedHours unassigned;
    private final HourLedger ledger;
    private final AccountBook book;
    private final AlertBook alerts;
    private final InstallationTime time;

    public StartNotices(
            JournalBook journal,
            ClosedAccountHours closed,
            UnassignedHours unassigned,
            HourLedger ledger,
            AccountBook book,
            AlertBook alerts,
            InstallationTime time) {
        this.journal = journal;
        this.closed = closed;
        this.unassigned = unassigned;
        this.ledger = ledger;
        this.book = book;
        this.alerts = alerts;
        this.time = time;
    }

    Notices of(Visit visit) {
        LocalDate today = time.today();
        List<FollowUp> due = journal.followUps(visit.viewer(), true, today, MOST + 1);
        return new Notices(
                due.stream().limit(MOST).map(followUp -> due(followUp, today)).toList(),
                due.size() > MOST,
                alerting(visit),
                landed(visit),
                unassignedSeconds(visit));
    }

    private long unassignedSeconds(Visit visit) {
        LocalDate today = time.today();
        HourFilter filter = HourFilter.of(
                Placement.UNASSIGNED, new Period(today.withDayOfMonth(1).minusMonths(1), today));
        Optional<Set<Long>> projects = unassigned.visibleProjects(visit.viewer());
        return projects.isEmpty()
                ? ledger.total(filter).seconds()
                : ledger.groups(filter, Grouping.PROJECT).stream()
                        .filter(group -> projects.get().contains(Long.valueOf(group.id())))
                        .mapToLong(group -> group.total().seconds())
                        .sum();
    }

    /** The newest alert of each client that the viewer leads or works for. */
    private Alerting alerting(Visit visit) {
        Map<Long, Account> own = book
                .list(
                        visit.viewer(),
                        AccountQuery.open().withVisibleTo(visit.viewer().userKey()),
                        0,
                        MOST_CLIENTS)
                .stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        Map<Long, Alert> newest = new LinkedHashMap<>();
        alerts.open(own.keySet()).forEach(alert -> newest.putIfAbsent(alert.accountId(), alert));
        AlertWords words = new AlertWords(visit.texts());
        List<NeedingLook> shown = newest.values().stream()
                .limit(MOST)
                .map(alert -> new NeedingLook(
                        own.get(alert.accountId()).key().toString(),
                        own.get(alert.accountId()).name(),
                        alert.isOver(),
                        alert.isRisky(),
                        words.title(alert)))
                .toList();
        return new Alerting(newest.size(), shown);
    }

    private List<Landed> landed(Visit visit) {
        return closed.ledBy(visit.viewer()).stream()
                .map(landing -> new Landed(
                        landing.account().key().toString(),
                        landing.account().name(),
                        landing.since(),
                        landing.seconds()))
                .toList();
    }

    private static Due due(FollowUp followUp, LocalDate today) {
        String text = followUp.note().text();
        String first = text.lines().findFirst().orElse("").strip();
        LocalDate day = followUp.note().followUp().orElseThrow();
        int end = Math.min(first.length(), LONGEST);
        return new Due(
                followUp.account().key().toString(),
                followUp.account().name(),
                followUp.note().id(),
                followUp.note().version(),
                day,
                day.isBefore(today),
                first.length() > LONGEST
                        ? first.substring(0, first.offsetByCodePoints(0, first.codePointCount(0, end) - 1)) + "…"
                        : first);
    }

    /**
     * The notices of somebody's start page.
     *
     * @param more whether more follow-ups are due than are shown
     * @param alerting clients of the viewer whose budgets need a look
     * @param landed hours on closed accounts that the viewer leads
     * @param unassignedSeconds logged this month and the last one at no client, of the projects that the viewer may see them of
     */
    public record Notices(List<Due> due, boolean more, Alerting alerting, List<Landed> landed, long unassignedSeconds) {
        public boolean any() {
            return !due.isEmpty() || alerting.clients() > 0 || !landed.isEmpty() || unassignedSeconds > 0;
        }
    }

    /** A follow-up that is due. */
    public record Due(String key, String name, long note, long version, LocalDate day, boolean late, String text) {}

    /** Clients whose budgets need a look: how many, and the newest of them. */
    public record Alerting(int clients, List<NeedingLook> shown) {
        public int more() {
            return clients - shown.size();
        }
    }

    /** A client whose budget needs a look. */
    public record NeedingLook(String key, String name, boolean over, boolean risky, String title) {}

    /** Hours that were logged on an account after it was closed. */
    public record Landed(String key, String name, LocalDate since, long seconds) {}
}
