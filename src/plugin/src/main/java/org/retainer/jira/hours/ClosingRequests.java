package org.retainer.jira.hours;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.Accounts;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.LockDifference;
import org.retainer.hours.MonthClosing;
import org.retainer.hours.MonthClosings;
import org.retainer.hours.Placement;
import org.retainer.jira.json.Days;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.jira.request.SeenVersion;
import org.retainer.refusal.Refusal;
import org.retainer.time.Period;

/** Answers requests about closed months. */
public final class ClosingRequests {
    private static final int MOST_DIFFERENCES = 1000;

    private final MonthClosings closings;
    private final AccountBook book;
    private final Accounts accounts;
    private final HourLedger ledger;
    private final People people;
    private final Following following;

    public ClosingRequests(
            MonthClosings closings,
            AccountBook book,
            Accounts accounts,
            HourLedger ledger,
            People people,
            Following following) {
        this.closings = closings;
        this.book = book;
        this.accounts = accounts;
        this.ledger = ledger;
        this.people = people;
        this.following = following;
    }

    public Reply list(Asker asker, String accountKey, Parameters parameters) {
        List<MonthClosing> all = closings.list(asker.viewer(), accountKey);
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        List<MonthClosing> page = all.stream().skip(startAt).limit(maxResults).toList();
        Map<String, Long> late = late(page);
        List<Json> values = page.stream()
                .map(closing ->
                        json(closing, late.getOrDefault(closing.month().month().toString(), 0L)))
                .toList();
        return Reply.ok(Reply.list(startAt, maxResults, all.size(), values));
    }

    /** Answers a closed month with what would be placed differently by now. */
    public Reply get(Asker asker, String accountKey, String month) {
        MonthClosing closing = closings.get(asker.viewer(), accountKey, month(month));
        return Reply.ok(withDifferences(asker, closing));
    }

    /** Closes a month, after its entries have followed what was changed before. */
    public Reply close(Asker asker, String accountKey, String month, String body) {
        YearMonth wanted = month(month);
        Fields fields = Fields.of(body.isBlank() ? "{}" : body, Set.of("reason"));
        Optional<String> reason = fields.text("reason", MonthClosings.MAX_REASON);
        fields.check();
        book.get(asker.viewer(), accountKey);
        following.follow();
        MonthClosing closing = closings.close(asker.viewer(), accountKey, wanted, reason.orElse(""));
        following.follow();
        return Reply.ok(json(closing));
    }

    /** Opens a month again; the reason comes in the body or as a parameter, as not every client sends a body. */
    public Reply reopen(
            Asker asker, String accountKey, String month, Parameters parameters, String body, String ifMatch) {
        YearMonth wanted = month(month);
        Fields fields = Fields.of(body.isBlank() ? "{}" : body, Set.of("reason", "version"));
        Optional<String> reason = fields.text("reason", MonthClosings.MAX_REASON);
        OptionalLong seen = SeenVersion.of(fields.whole("version", 0, Long.MAX_VALUE), ifMatch);
        fields.check();
        closings.reopen(
                asker.viewer(),
                accountKey,
                wanted,
                seen,
                reason.or(() -> parameters.text("reason")).orElse(""));
        following.follow();
        return Reply.deleted();
    }

    /** Counts what has come too late for closings of one account, by month. */
    private Map<String, Long> late(List<MonthClosing> closings) {
        Map<String, Long> late = new HashMap<>();
        if (!closings.isEmpty()) {
            Period first = closings.get(closings.size() - 1).month().period();
            Period last = closings.get(0).month().period();
            HourFilter filter = HourFilter.of(closings.get(0).month().accountId(), new Period(first.from(), last.to()))
                    .withLate(Optional.of(true));
            ledger.groups(filter, Grouping.MONTH)
                    .forEach(group -> late.put(group.id(), group.total().entries()));
        }
        return late;
    }

    private Json json(MonthClosing closing) {
        return json(
                closing,
                late(List.of(closing)).values().stream()
                        .mapToLong(count -> count)
                        .sum());
    }

    private Json json(MonthClosing closing, long late) {
        return Json.object()
                .with("month", closing.month().month())
                .with("entries", closing.total().entries())
                .with("seconds", closing.total().seconds())
                .with("billableSeconds", closing.total().billableSeconds())
                .with("late", late)
                .with("by", people.byKey(closing.by()).name())
                .with("byName", people.byKey(closing.by()).displayName())
                .with("at", DateTimeFormatter.ISO_INSTANT.format(closing.at().atOffset(ZoneOffset.UTC)))
                .with("version", closing.version());
    }

    private Json withDifferences(Asker asker, MonthClosing closing) {
        List<LockDifference> all = closings.differences(closing);
        List<LockDifference> shown = all.stream().limit(MOST_DIFFERENCES).toList();
        Map<Long, String> issues = ledger
                .issues(shown.stream()
                        .map(difference -> difference.frozen().issueId())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(IssueFacts::id, IssueFacts::key));
        Map<Long, Account> owners = accounts.byIds(shown.stream()
                .flatMap(difference -> difference.now().stream())
                .map(Placement::accountId)
                .collect(Collectors.toSet()));
        List<Json> differences = shown.stream()
                .map(difference -> difference(asker, difference, issues, owners))
                .toList();
        return json(closing).with("differenceCount", all.size()).with("differences", differences);
    }

    /** An account that the asker may not see is not named: the entry has left, is all they learn. */
    private Json difference(
            Asker asker, LockDifference difference, Map<Long, String> issues, Map<Long, Account> owners) {
        Placement frozen = difference.frozen();
        Optional<Placement> now = difference.now();
        Optional<Account> owner = now.map(placed -> owners.get(placed.accountId()))
                .filter(account -> book.maySee(asker.viewer(), account));
        return Json.object()
                .with("worklogId", frozen.worklogId())
                .with("issue", issues.getOrDefault(frozen.issueId(), ""))
                .with("author", people.byKey(frozen.authorKey()).name())
                .with("day", frozen.day())
                .with("seconds", frozen.seconds())
                .with("billableSeconds", frozen.billableSeconds())
                .with("gone", now.isEmpty())
                .with("moved", now.isPresent() && now.get().accountId() != frozen.accountId())
                .with("nowAccount", owner.map(Account::key))
                .with("nowDay", now.map(Placement::day))
                .with("nowSeconds", now.map(Placement::seconds).orElse(0L))
                .with("nowBillableSeconds", now.map(Placement::billableSeconds).orElse(0L));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.from(Days.parse(text + "-01"));
        } catch (DateTimeException malformed) {
            throw Refusal.invalid("month", "month.form", text);
        }
    }
}
