package org.retainer.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountStatus;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.audit.Edits;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.WorklogFeed;
import org.retainer.refusal.Refusal;
import org.retainer.time.HoursAndMinutes;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/**
 * What people do with plans. Who sees the account reads its plans, who edits it plans; an archived account is not planned
 * any more (409). A line about an issue is added by somebody who may browse it.
 */
public final class PlanBook {
    static final String OBJECT = "PLAN";

    private final AccountBook book;
    private final Plans plans;
    private final IssueKeys keys;
    private final WorklogFeed feed;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstallationTime time;

    public PlanBook(
            AccountBook book,
            Plans plans,
            IssueKeys keys,
            WorklogFeed feed,
            AuditLog audit,
            Transactions transactions,
            InstallationTime time) {
        this.book = book;
        this.plans = plans;
        this.keys = keys;
        this.feed = feed;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** Finds the plan of a period; one without lines and of version 0 when nobody has planned anything. */
    public Plan get(Viewer viewer, String accountKey, PlanPeriod period) {
        return plan(book.get(viewer, accountKey), period);
    }

    /** Lists the moves of planned time in a plan that the viewer was shown, the latest first. */
    public List<PlanMove> moves(Plan shown) {
        return shown.id() == 0 ? List.of() : plans.moves(shown.id());
    }

    /**
     * Puts lines in place of those of a plan. Lines with an id stay the same lines; those that are not named go.
     *
     * @param seenVersion the version that the viewer has seen; empty to change whatever is there
     * @throws Refusal 404; 403; 400 with everything that is wrong at {@code lines[i]}; 409 on an archived account, or with
     *     what somebody else has changed since
     */
    public Plan put(
            Viewer viewer, String accountKey, PlanPeriod period, OptionalLong seenVersion, List<PlanLineDraft> drafts) {
        plannable(viewer, accountKey);
        Map<String, PlanSubject> issues = issues(viewer, drafts);
        return transactions.run(() -> {
            Plan before = plan(plannable(viewer, accountKey), period);
            Edits.refuseStale(audit, OBJECT, before.id(), before.version(), seenVersion, PlanFields.OF_THE_EDIT);
            Plan after = before.next(new PlanLines(before, issues, viewer.userKey(), time.now()).of(drafts));
            if (before.lines().equals(after.lines())) {
                return before;
            }
            Plan stored = store(before, after);
            if (before.version() == 0) {
                append(viewer, stored, "CREATE", PlanFields.before(stored), PlanFields.of(stored));
            } else {
                append(
                        viewer,
                        stored,
                        "CHANGE",
                        PlanFields.differing(before, stored),
                        PlanFields.differing(stored, before));
            }
            return stored;
        });
    }

    /**
     * Moves planned time from one line to another, in one step and with a reason.
     *
     * @throws Refusal as {@link #put} does; 400 when one of the lines is not in the plan; 409 on {@code seconds} when the
     *     first one plans less
     */
    public Plan move(
            Viewer viewer,
            String accountKey,
            PlanPeriod period,
            OptionalLong seenVersion,
            long from,
            long to,
            long seconds,
            String reason) {
        return transactions.run(() -> {
            Plan before = plan(plannable(viewer, accountKey), period);
            Edits.refuseStale(audit, OBJECT, before.id(), before.version(), seenVersion, PlanFields.OF_THE_EDIT);
            PlanLine source = line(before, "from", from);
            PlanLine target = line(before, "to", to);
            refuse(source, target, seconds, reason);
            Plan after = before.next(before.lines().stream()
                    .map(line -> moved(line, from, to, seconds))
                    .toList());
            Plan stored = store(before, after);
            plans.add(new PlanMove(
                    0,
                    stored.id(),
                    from,
                    source.subject().text(),
                    to,
                    target.subject().text(),
                    seconds,
                    reason,
                    time.now(),
                    viewer.userKey()));
            Map<String, String> is = new HashMap<>(PlanFields.differing(stored, before));
            is.put("seconds", String.valueOf(seconds));
            is.put("reason", reason);
            append(viewer, stored, "MOVE", PlanFields.differing(before, stored), is);
            return stored;
        });
    }

    private static void refuse(PlanLine source, PlanLine target, long seconds, String reason) {
        if (source.id() == target.id()) {
            throw Refusal.invalid("to", "plan.move.same");
        }
        if (seconds < 1 || seconds > PlanLine.MAX_SECONDS) {
            throw Refusal.invalid("seconds", "number.range", 1, PlanLine.MAX_SECONDS);
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "required");
        }
        if (reason.length() > PlanMove.MAX_REASON) {
            throw Refusal.invalid("reason", "text.long", PlanMove.MAX_REASON);
        }
        if (seconds > source.plannedSeconds()) {
            throw Refusal.conflict(
                    "seconds", "plan.move.more", source.subject().text(), HoursAndMinutes.of(source.plannedSeconds()));
        }
        if (target.plannedSeconds() + seconds > PlanLine.MAX_SECONDS) {
            throw Refusal.conflict("seconds", "plan.move.most", HoursAndMinutes.of(PlanLine.MAX_SECONDS));
        }
    }

    private static PlanLine moved(PlanLine line, long from, long to, long seconds) {
        if (line.id() == from) {
            return line.withPlanned(line.plannedSeconds() - seconds);
        }
        return line.id() == to ? line.withPlanned(line.plannedSeconds() + seconds) : line;
    }

    private static PlanLine line(Plan plan, String field, long id) {
        return plan.line(id).orElseThrow(() -> Refusal.invalid(field, "plan.line.absent", id));
    }

    private Plan plan(Account account, PlanPeriod period) {
        return plans.of(account.id(), period).orElse(Plan.none(account.id(), period));
    }

    private Account plannable(Viewer viewer, String accountKey) {
        Account account = book.editable(viewer, accountKey);
        if (account.status() == AccountStatus.ARCHIVED) {
            throw Refusal.conflict("", "plan.account.archived", account.key());
        }
        return account;
    }

    private Plan store(Plan before, Plan after) {
        return before.version() == 0 ? plans.add(after) : plans.replace(before, after);
    }

    /** Finds out what the keys mean before the transaction: Jira is asked there. */
    private Map<String, PlanSubject> issues(Viewer viewer, List<PlanLineDraft> drafts) {
        Map<String, PlanSubject> issues = new HashMap<>();
        for (PlanLineDraft draft : drafts) {
            draft.issue().filter(key -> !issues.containsKey(key)).ifPresent(key -> keys.byKey(viewer, key)
                    .ifPresent(id -> issues.put(
                            key,
                            PlanSubject.issue(
                                    id, feed.issue(id).map(IssueFacts::key).orElse(key)))));
        }
        return issues;
    }

    private void append(Viewer viewer, Plan plan, String what, Map<String, String> before, Map<String, String> after) {
        audit.append(new AuditEntry(
                OBJECT,
                plan.id(),
                plan.version(),
                plan.accountId(),
                time.now(),
                viewer.userKey(),
                what,
                before,
                after));
    }
}
