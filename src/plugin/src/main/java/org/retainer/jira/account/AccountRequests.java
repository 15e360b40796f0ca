package org.retainer.jira.account;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountQuery;
import org.retainer.account.AccountStatus;
import org.retainer.jira.hours.Following;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.jira.request.SeenVersion;
import org.retainer.refusal.Refusal;
import org.retainer.setting.InstallationSettings;

/** Answers requests about accounts. */
public final class AccountRequests {
    private final AccountBook book;
    private final People people;
    private final Following following;
    private final InstallationSettings settings;
    private final AccountJson json;

    public AccountRequests(AccountBook book, People people, Following following, InstallationSettings settings) {
        this.settings = settings;
        this.book = book;
        this.people = people;
        this.following = following;
        this.json = new AccountJson(people);
    }

    public Reply list(Asker asker, Parameters parameters) {
        AccountQuery query = query(people, parameters);
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        List<Json> values = book.list(asker.viewer(), query, startAt, maxResults).stream()
                .map(account -> json.write(account, book.today()))
                .toList();
        return Reply.ok(Reply.list(startAt, maxResults, book.count(asker.viewer(), query), values));
    }

    public Reply get(Asker asker, String key) {
        return Reply.ok(json.write(book.get(asker.viewer(), key), book.today()));
    }

    public Reply create(Asker asker, String body) {
        Fields fields = Fields.of(body, AccountJson.FIELDS);
        Account draft = new AccountReader(fields, people, Optional.empty(), book.today())
                .create(settings.current().defaults());
        return Reply.created(json.write(book.create(asker.viewer(), draft), book.today()));
    }

    /** @param ifMatch the header {@code If-Match}, null when absent */
    public Reply change(Asker asker, String key, String body, String ifMatch) {
        Account present = book.get(asker.viewer(), key);
        Fields fields = Fields.of(body, AccountJson.FIELDS);
        OptionalLong seen = SeenVersion.of(fields.whole("version", 1, Long.MAX_VALUE), ifMatch);
        var change = new AccountReader(fields, people, Optional.of(present), book.today()).change();
        Account changed = book.change(asker.viewer(), key, seen, change);
        return Reply.ok(following.tell(json.write(changed, book.today())));
    }

    public Reply delete(Asker asker, String key, String ifMatch) {
        book.delete(asker.viewer(), key, SeenVersion.of(Optional.empty(), ifMatch));
        return Reply.deleted();
    }

    /** Reads which accounts are asked for: {@code status} (open ones by default), {@code lead}, {@code query}. */
    public static AccountQuery query(People people, Parameters parameters) {
        return query(people, parameters, parameters.choices("status", AccountStatus.class));
    }

    /** Reads which accounts are asked for, of these statuses; open ones when there are none. */
    public static AccountQuery query(People people, Parameters parameters, Set<AccountStatus> statuses) {
        AccountQuery query =
                AccountQuery.open().withText(parameters.text("query").orElse(""));
        if (!statuses.isEmpty()) {
            query = query.withStatuses(statuses);
        }
        Optional<String> lead = parameters.text("lead");
        return lead.isEmpty()
                ? query
                : query.withLead(people.byName(lead.get())
                        .orElseThrow(() -> Refusal.invalid("lead", "user.absent", lead.get()))
                        .key());
    }
}
