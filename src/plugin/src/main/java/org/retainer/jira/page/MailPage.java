package org.retainer.jira.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.Accounts;
import org.retainer.jira.language.Dates;
import org.retainer.jira.outbox.SendingWords;
import org.retainer.jira.template.Templates;
import org.retainer.outbox.MailReason;
import org.retainer.outbox.MailState;
import org.retainer.outbox.OutboxBook;
import org.retainer.outbox.OutboxMail;
import org.retainer.outbox.SendingGuard;
import org.retainer.outbox.SendingState;
import org.retainer.time.InstallationTime;

/** Where an administrator switches mail on and off, sees what became of it, and has it sent again. */
public final class MailPage implements SitePage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int MOST_ROWS = 50;
    private static final Set<MailState> TROUBLE = EnumSet.of(MailState.SENDING, MailState.FAILED);

    private final OutboxBook book;
    private final SendingGuard guard;
    private final Accounts accounts;
    private final People people;
    private final InstallationTime time;
    private final Frame frame;

    public MailPage(
            OutboxBook book,
            SendingGuard guard,
            Accounts accounts,
            People people,
            InstallationTime time,
            Templates templates) {
        this.book = book;
        this.guard = guard;
        this.accounts = accounts;
        this.people = people;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String path() {
        return "/mail";
    }

    @Override
    public Page show(Visit visit) {
        Map<MailState, Integer> counts = book.counts(visit.viewer());
        SendingState state = guard.state();
        Map<String, Object> values = visit.values();
        values.put("enabled", state.enabled());
        values.put("works", state.isOn());
        values.put("why", SendingWords.of(visit.texts(), state));
        values.put(
                "rebind",
                state.enabled()
                        && state.obstacle()
                                .map(SendingState.Obstacle::endsBySwitchingOn)
                                .orElse(false));
        values.put(
                "boundSince",
                state.binding()
                        .map(binding -> new Dates(visit.texts())
                                .day(binding.at().atZone(time.zone()).toLocalDate()))
                        .orElse(""));
        values.put(
                "boundTo",
                state.binding().map(binding -> binding.fingerprint().baseUrl()).orElse(""));
        values.put(
                "counts",
                List.of(MailState.values()).stream()
                        .map(one -> new Count(one.name(), counts.getOrDefault(one, 0)))
                        .toList());
        values.put("waiting", counts.getOrDefault(MailState.WAITING, 0));
        values.put("trouble", rows(visit, book.list(visit.viewer(), TROUBLE, 0, MOST_ROWS)));
        values.put(
                "recent",
                rows(visit, book.list(visit.viewer(), EnumSet.complementOf(EnumSet.copyOf(TROUBLE)), 0, MOST_ROWS)));
        values.put("zone", time.zone().getId());
        return frame.admin(visit, visit.texts().say("mail.page.title"), "mail.vm", values);
    }

    private List<Row> rows(Visit visit, List<OutboxMail> mails) {
        Map<Long, Account> about =
                accounts.byIds(mails.stream().map(OutboxMail::accountId).collect(Collectors.toSet()));
        return mails.stream()
                .map(mail -> new Row(
                        mail.id(),
                        visit.texts().named("mail.kind", mail.kind().name()),
                        Optional.ofNullable(about.get(mail.accountId()))
                                .map(account -> account.key().toString())
                                .orElse(""),
                        Optional.ofNullable(about.get(mail.accountId()))
                                .map(Account::name)
                                .orElse(""),
                        visit.named(people.byKey(mail.recipientKey())),
                        mail.state().name(),
                        reason(visit, mail),
                        moment(mail.changedAt()),
                        book.mayRetry(mail),
                        book.isStuck(mail)))
                .toList();
    }

    private String reason(Visit visit, OutboxMail mail) {
        if (book.isStuck(mail)) {
            return visit.texts().say("mail.stuck", mail.node());
        }
        return mail.reason() == MailReason.NONE
                ? ""
                : visit.texts().named("mail.reason", mail.reason().name());
    }

    private String moment(Instant at) {
        ZoneId zone = time.zone();
        return MOMENT.withZone(zone).format(at);
    }

    /** How many mails are in a state. */
    public record Count(String state, int mails) {}

    /** A mail without what it says. */
    public record Row(
            long id,
            String kind,
            String key,
            String client,
            String recipient,
            String state,
            String reason,
            String changed,
            boolean mayRetry,
            boolean stuck) {}
}
