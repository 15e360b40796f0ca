package org.retainer.jira.outbox;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.Accounts;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Ids;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.outbox.MailReason;
import org.retainer.outbox.MailState;
import org.retainer.outbox.OutboxBook;
import org.retainer.outbox.OutboxMail;
import org.retainer.outbox.SendingGuard;
import org.retainer.outbox.SendingState;
import org.retainer.outbox.SendingSwitch;
import org.retainer.time.InstallationTime;

/** Answers requests about mail, of administrators only: neither what it says nor addresses are told. */
public final class OutboxRequests {
    private static final String ABSENT = "mail.absent";

    private final OutboxBook book;
    private final SendingGuard guard;
    private final SendingSwitch sending;
    private final Accounts accounts;
    private final People people;
    private final InstallationTime time;

    public OutboxRequests(
            OutboxBook book,
            SendingGuard guard,
            SendingSwitch sending,
            Accounts accounts,
            People people,
            InstallationTime time) {
        this.book = book;
        this.guard = guard;
        this.sending = sending;
        this.accounts = accounts;
        this.people = people;
        this.time = time;
    }

    public Reply list(Asker asker, Parameters parameters) {
        Set<MailState> states = parameters.choices("state", MailState.class);
        Set<MailState> wanted = states.isEmpty() ? EnumSet.allOf(MailState.class) : states;
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        List<OutboxMail> mails = book.list(asker.viewer(), wanted, startAt, maxResults);
        Map<MailState, Integer> counts = book.counts(asker.viewer());
        int total =
                wanted.stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
        return Reply.ok(Reply.list(startAt, maxResults, total, json(mails)));
    }

    /** Has a mail sent again. */
    public Reply retry(Asker asker, String id) {
        OutboxMail again = book.retry(asker.viewer(), Ids.parse(ABSENT, id));
        return Reply.ok(json(List.of(again)).get(0));
    }

    /** Tells whether mail goes out. */
    public Reply sending(Asker asker) {
        Map<MailState, Integer> counts = book.counts(asker.viewer());
        SendingState state = guard.state();
        Json json = Json.object()
                .with("enabled", state.enabled())
                .with("sending", state.isOn())
                .with("obstacle", state.obstacle())
                .with("text", SendingWords.of(asker.texts(), state))
                .with("since", state.binding().map(binding -> instant(binding.at())))
                .with("baseUrl", state.binding().map(binding -> binding.fingerprint()
                        .baseUrl()));
        Json mails = Json.object();
        for (MailState one : MailState.values()) {
            mails.with(one.name(), counts.getOrDefault(one, 0));
        }
        return Reply.ok(json.with("mails", mails));
    }

    /** Switches sending on here, or off: {@code {"enabled": true}}. */
    public Reply turn(Asker asker, String body) {
        Fields fields = Fields.of(body, Set.of("enabled"));
        Optional<Boolean> on = fields.bool("enabled");
        if (on.isEmpty()) {
            fields.complain("enabled", "choice", List.of("true", "false"));
        }
        fields.check();
        sending.turn(asker.viewer(), on.orElseThrow());
        return sending(asker);
    }

    private List<Json> json(List<OutboxMail> mails) {
        Map<Long, Account> about =
                accounts.byIds(mails.stream().map(OutboxMail::accountId).collect(Collectors.toSet()));
        return mails.stream()
                .map(mail -> Json.object()
                        .with("id", mail.id())
                        .with("kind", mail.kind())
                        .with(
                                "account",
                                Optional.ofNullable(about.get(mail.accountId())).map(Account::key))
                        .with("recipient", people.byKey(mail.recipientKey()).name())
                        .with("language", mail.letter().language())
                        .with("state", mail.state())
                        .with("reason", mail.reason() == MailReason.NONE ? null : mail.reason())
                        .with("stuck", book.isStuck(mail))
                        .with("attempts", mail.attempts())
                        .with("node", mail.node().isEmpty() ? null : mail.node())
                        .with("writtenAt", instant(mail.writtenAt()))
                        .with("queuedAt", instant(mail.queuedAt()))
                        .with("changedAt", instant(mail.changedAt()))
                        .with("version", mail.version()))
                .toList();
    }

    private String instant(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(time.zone()));
    }
}
