package org.retainer.jira.contact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.retainer.account.AccountBook;
import org.retainer.contact.Contact;
import org.retainer.contact.ContactBook;
import org.retainer.contact.Duty;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Ids;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.jira.request.SeenVersion;

/** Answers requests about contacts. */
public final class ContactRequests {
    private static final String ABSENT = "contact.absent";

    private final ContactBook contacts;
    private final AccountBook accounts;

    public ContactRequests(ContactBook contacts, AccountBook accounts) {
        this.contacts = contacts;
        this.accounts = accounts;
    }

    public Reply list(Asker asker, String accountKey, Parameters parameters) {
        List<Contact> all = contacts.list(asker.viewer(), accountKey);
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        List<Json> values = all.stream()
                .skip(startAt)
                .limit(maxResults)
                .map(ContactRequests::json)
                .toList();
        return Reply.ok(Reply.list(startAt, maxResults, all.size(), values));
    }

    public Reply get(Asker asker, String accountKey, String id) {
        return Reply.ok(json(contacts.get(asker.viewer(), accountKey, Ids.parse(ABSENT, id))));
    }

    public Reply add(Asker asker, String accountKey, String body) {
        String language = accounts.get(asker.viewer(), accountKey).language();
        Contact draft = new ContactReader(Fields.of(body, ContactReader.FIELDS)).create(language);
        return Reply.created(json(contacts.add(asker.viewer(), accountKey, draft)));
    }

    /** @param ifMatch the header {@code If-Match}, null when absent */
    public Reply change(Asker asker, String accountKey, String id, String body, String ifMatch) {
        long contact = Ids.parse(ABSENT, id);
        contacts.get(asker.viewer(), accountKey, contact);
        Fields fields = Fields.of(body, ContactReader.FIELDS);
        OptionalLong seen = SeenVersion.of(fields.whole("version", 1, Long.MAX_VALUE), ifMatch);
        ContactReader reader = new ContactReader(fields);
        return Reply.ok(json(contacts.change(asker.viewer(), accountKey, contact, seen, reader::over)));
    }

    public Reply remove(Asker asker, String accountKey, String id, String ifMatch) {
        contacts.remove(asker.viewer(), accountKey, Ids.parse(ABSENT, id), SeenVersion.of(Optional.empty(), ifMatch));
        return Reply.deleted();
    }

    private static Json json(Contact contact) {
        return Json.object()
                .with("id", contact.id())
                .with("name", contact.name())
                .with("role", contact.role())
                .with("email", contact.reach().email())
                .with("phone", contact.reach().phone())
                .with("language", contact.language())
                .with("channel", contact.reach().channel())
                .with("urgent", contact.reach().urgent())
                .with("decides", contact.is(Duty.DECIDES))
                .with("receivesReports", contact.is(Duty.RECEIVES_REPORTS))
                .with("receivesInvoices", contact.is(Duty.RECEIVES_INVOICES))
                .with("primary", contact.is(Duty.PRIMARY))
                .with("version", contact.version());
    }
}
