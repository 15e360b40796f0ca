package org.retainer.journal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountAccess;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountQuery;
import org.retainer.account.AccountStatus;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.audit.Edits;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/**
 * What people do with journals. Who edits the account writes and says that a follow-up is done; a note itself is changed and
 * deleted by its author, by the lead, and by those who lead all accounts. What notes say is kept out of the audit log.
 */
public final class JournalBook {
    static final String OBJECT = "NOTE";
    private static final int MOST_ACCOUNTS = 5_000;

    private final AccountBook book;
    private final Journals journals;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstallationTime time;

    public JournalBook(
            AccountBook book, Journals journals, AuditLog audit, Transactions transactions, InstallationTime time) {
        this.book = book;
        this.journals = journals;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** Lists a page of an account's notes, the latest day first. */
    public List<JournalNote> list(Viewer viewer, String accountKey, int startAt, int maxResults) {
        return journals.of(book.get(viewer, accountKey).id(), startAt, maxResults);
    }

    public int count(Viewer viewer, String accountKey) {
        return journals.count(book.get(viewer, accountKey).id());
    }

    /** Finds one note of an account, or refuses with 404. */
    public JournalNote get(Viewer viewer, String accountKey, long id) {
        return found(book.get(viewer, accountKey), id);
    }

    /**
     * Lists open follow-ups up to a day (included), the longest due first, at most so many.
     *
     * @param mine whether only accounts count that the viewer leads or works for; otherwise all that they may see
     */
    public List<FollowUp> followUps(Viewer viewer, boolean mine, LocalDate until, int limit) {
        AccountQuery query = AccountQuery.open().withStatuses(Set.of(AccountStatus.OPEN, AccountStatus.CLOSED));
        Map<Long, Account> accounts =
                book.list(viewer, mine ? query.withVisibleTo(viewer.userKey()) : query, 0, MOST_ACCOUNTS).stream()
                        .collect(Collectors.toMap(Account::id, Function.identity()));
        return journals.open(accounts.keySet(), until, limit).stream()
                .map(note -> new FollowUp(accounts.get(note.accountId()), note))
                .toList();
    }

    /** Sums up the journals of accounts that the viewer was shown; follow-ups count that are due today. */
    public Map<Long, Journals.Digest> digests(Collection<Account> shown) {
        return journals.digests(shown.stream().map(Account::id).toList(), time.today());
    }

    /** Writes a note in the viewer's name. */
    public JournalNote add(
            Viewer viewer, String accountKey, LocalDate date, String text, Optional<LocalDate> followUp) {
        return transactions.run(() -> {
            Account account = book.editable(viewer, accountKey);
            JournalNote added = journals.add(new JournalNote(
                    0,
                    account.id(),
                    date,
                    text,
                    followUp,
                    Optional.empty(),
                    viewer.userKey(),
                    time.now().truncatedTo(ChronoUnit.SECONDS),
                    1));
            audit.append(entry(viewer, added, "CREATE", Map.of(), shown(fields(added))));
            return added;
        });
    }

    /**
     * Changes a note.
     *
     * @param seenVersion the version that the viewer has seen; empty to change whatever is there
     * @throws Refusal 404, 403 when the viewer may only say that it is done, or 409 with the fields that somebody else has
     *     changed since
     */
    public JournalNote change(Viewer viewer, String accountKey, long id, OptionalLong seenVersion, NoteChange change) {
        return transactions.run(() -> {
            Account account = book.editable(viewer, accountKey);
            JournalNote before = found(account, id);
            Edits.refuseStale(audit, OBJECT, id, before.version(), seenVersion);
            JournalNote after = change.of(before, time.today());
            Map<String, String> was = fields(before);
            Map<String, String> is = fields(after);
            if (was.equals(is)) {
                return before;
            }
            Map<String, String> news = Edits.differing(is, was);
            if (!news.keySet().equals(Set.of("done")) && !mayRewrite(viewer, account, before)) {
                throw Refusal.forbidden("note.change.forbidden");
            }
            journals.replace(after);
            audit.append(entry(viewer, after, "CHANGE", shown(Edits.differing(was, is)), shown(news)));
            return after;
        });
    }

    public void remove(Viewer viewer, String accountKey, long id, OptionalLong seenVersion) {
        transactions.run(() -> {
            Account account = book.editable(viewer, accountKey);
            JournalNote note = found(account, id);
            if (!mayRewrite(viewer, account, note)) {
                throw Refusal.forbidden("note.change.forbidden");
            }
            Edits.refuseStale(audit, OBJECT, id, note.version(), seenVersion);
            journals.remove(note);
            audit.append(new AuditEntry(
                    OBJECT,
                    note.id(),
                    note.version() + 1,
                    note.accountId(),
                    time.now(),
                    viewer.userKey(),
                    "DELETE",
                    shown(fields(note)),
                    Map.of()));
        });
    }

    /** Tells whether somebody may change what a note says, and delete it. */
    public boolean mayRewrite(Viewer viewer, Account account, JournalNote note) {
        return note.authorKey().equals(viewer.userKey())
                || AccountAccess.seesAll(viewer)
                || account.lead().on(time.today()).equals(viewer.userKey());
    }

    private JournalNote found(Account account, long id) {
        return journals.byId(id)
                .filter(note -> note.accountId() == account.id())
                .orElseThrow(() -> Refusal.notFound("note.absent", id));
    }

    private AuditEntry entry(
            Viewer viewer, JournalNote note, String what, Map<String, String> before, Map<String, String> after) {
        return new AuditEntry(
                OBJECT, note.id(), note.version(), note.accountId(), time.now(), viewer.userKey(), what, before, after);
    }

    private static Map<String, String> fields(JournalNote note) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("date", note.date().toString());
        fields.put("text", note.text());
        fields.put("followUp", note.followUp().map(LocalDate::toString).orElse("-"));
        fields.put("done", String.valueOf(note.doneOn().isPresent()));
        return fields;
    }

    /** Leaves of the text only that there is one: what was agreed is for those who see the account. */
    private static Map<String, String> shown(Map<String, String> fields) {
        fields.computeIfPresent("text", (name, text) -> "***");
        return fields;
    }
}
