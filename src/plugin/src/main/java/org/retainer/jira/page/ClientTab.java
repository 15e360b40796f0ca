package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.contact.ContactBook;
import org.retainer.jira.template.Templates;
import org.retainer.journal.JournalBook;
import org.retainer.journal.JournalNote;
import org.retainer.time.InstallationTime;

/** Who the client is: the people there, who pays, what was agreed, and who works for them. */
public final class ClientTab implements AccountTab {
    private static final int PAGE = 20;

    private final ContactBook contacts;
    private final JournalBook journal;
    private final People people;
    private final InstallationTime time;
    private final Frame frame;

    public ClientTab(
            ContactBook contacts, JournalBook journal, People people, InstallationTime time, Templates templates) {
        this.contacts = contacts;
        this.journal = journal;
        this.people = people;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String name() {
        return "client";
    }

    @Override
    public String label() {
        return "account.client";
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public Page show(Visit visit, AccountView view) {
        Account account = view.account();
        String key = account.key().toString();
        int startAt = visit.parameters().startAt();
        Map<String, Object> values = visit.values();
        view.head(
                values, "client", people.byKey(account.lead().on(view.today())).displayName(), view.zone(time));
        values.put("today", view.today());
        values.put("contacts", ContactCard.of(contacts.list(visit.viewer(), key), visit.urls()));
        values.put("blank", ContactCard.blank(account.language()));
        values.put("payers", account.payers());
        values.put("contracts", account.contracts());
        values.put("services", account.services());
        values.put("team", Teammate.of(account, view.today(), user -> visit.named(people.byKey(user))));
        values.put("terms", TermsHistory.of(visit, account, people));
        values.put(
                "notes",
                journal.list(visit.viewer(), key, startAt, PAGE).stream()
                        .map(note -> note(visit, view, note))
                        .toList());
        values.put(
                "pager",
                Pager.of(
                        visit,
                        "/accounts/" + visit.urls().part(key) + "/client",
                        Set.of(),
                        startAt,
                        PAGE,
                        journal.count(visit.viewer(), key)));
        return frame.page(visit, visit.texts().say("client.title", account.name()), "account-client.vm", values);
    }

    private Note note(Visit visit, AccountView view, JournalNote note) {
        return new Note(
                note.id(),
                note.version(),
                note.date(),
                note.text(),
                visit.named(people.byKey(note.authorKey())),
                note.followUp(),
                note.doneOn(),
                note.isOpen(),
                note.isOpen() && !note.followUp().orElseThrow().isAfter(view.today()),
                view.mayEdit() && journal.mayRewrite(visit.viewer(), view.account(), note));
    }

    /**
     * A note as the page shows it.
     *
     * @param due whether its follow-up is open and its day has come
     * @param mine whether the viewer may change and delete it
     */
    public record Note(
            long id,
            long version,
            LocalDate date,
            String text,
            String author,
            Optional<LocalDate> followUp,
            Optional<LocalDate> doneOn,
            boolean open,
            boolean due,
            boolean mine) {}
}
