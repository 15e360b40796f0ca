package org.retainer.outbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;

/** The outbox, and where sending was switched on, in memory. */
public final class InMemoryOutbox implements Outbox, SendingBindings {
    private final InMemoryTable<Long, OutboxMail> mails;
    private final InMemoryTable<String, String> claims;
    private final InMemoryTable<String, SendingBinding> bindings;
    private final AtomicLong ids = new AtomicLong();

    public InMemoryOutbox(InMemoryTransactions transactions) {
        mails = new InMemoryTable<>(transactions);
        claims = new InMemoryTable<>(transactions);
        bindings = new InMemoryTable<>(transactions);
    }

    @Override
    public OutboxMail add(OutboxMail mail) {
        OutboxMail added = mail.withId(ids.incrementAndGet());
        claims.insert(mail.claim(), mail.claim());
        mails.insert(added.id(), added);
        return added;
    }

    @Override
    public Optional<OutboxMail> byId(long id) {
        return mails.get(id);
    }

    @Override
    public List<OutboxMail> waiting(int limit) {
        return mails.where(mail -> mail.state() == MailState.WAITING).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<OutboxMail> list(Set<MailState> states, int startAt, int maxResults) {
        return mails.where(mail -> states.contains(mail.state())).stream()
                .sorted(Comparator.comparingLong(OutboxMail::id).reversed())
                .skip(startAt)
                .limit(maxResults)
                .toList();
    }

    @Override
    public Map<MailState, Integer> counts() {
        Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
        mails.all().forEach(mail -> counts.merge(mail.state(), 1, Integer::sum));
        return counts;
    }

    @Override
    public void replace(OutboxMail next) {
        String step = next.id() + ":" + next.version();
        claims.insert(step, step);
        mails.put(next.id(), next);
    }

    @Override
    public void forget(Instant changedBefore) {
        mails.where(mail -> (mail.state() == MailState.SENT || mail.state() == MailState.SKIPPED)
                        && mail.changedAt().isBefore(changedBefore))
                .forEach(mail -> {
                    mails.delete(mail.id(), mail);
                    claims.delete(mail.claim(), claims.get(mail.claim()).orElseThrow());
                });
    }

    @Override
    public Optional<SendingBinding> read() {
        return bindings.get("");
    }

    @Override
    public void write(SendingBinding binding) {
        bindings.put("", binding);
    }
}
