package org.retainer.jira.rate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.account.Account;
import org.retainer.account.Accounts;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.json.MoneyJson;
import org.retainer.jira.json.Required;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Ids;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.rate.NewRate;
import org.retainer.rate.Rate;
import org.retainer.rate.RateBook;
import org.retainer.rate.RateKind;
import org.retainer.rate.RateQuery;
import org.retainer.refusal.Refusal;

/** Answers requests about rates. */
public final class RateRequests {
    private static final Set<String> FIELDS = Set.of("kind", "account", "person", "activity", "rate", "from");
    private static final int LONGEST = 255;

    private final RateBook book;
    private final Accounts accounts;
    private final People people;

    public RateRequests(RateBook book, Accounts accounts, People people) {
        this.book = book;
        this.accounts = accounts;
        this.people = people;
    }

    /** Lists by {@code kind}, {@code account}, {@code person}, {@code activity} and the day {@code on} which they hold. */
    public Reply list(Asker asker, Parameters parameters) {
        List<Rate> all = book.list(asker.viewer(), query(parameters));
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        return Reply.ok(Reply.list(
                startAt,
                maxResults,
                all.size(),
                json(all.stream().skip(startAt).limit(maxResults).toList())));
    }

    public Reply add(Asker asker, String body) {
        Rate added = book.add(asker.viewer(), read(Fields.of(body, FIELDS)));
        return Reply.created(json(List.of(added)).get(0));
    }

    public Reply remove(Asker asker, String id) {
        book.remove(asker.viewer(), Ids.parse("rate.absent", id));
        return Reply.deleted();
    }

    private RateQuery query(Parameters parameters) {
        return new RateQuery(
                parameters.choice("kind", RateKind.class),
                parameters.text("account"),
                parameters.text("person").map(this::key),
                parameters.text("activity"),
                parameters.day("on"));
    }

    private String key(String name) {
        return people.byName(name).map(Person::key).orElseThrow(() -> Refusal.invalid("person", "user.absent", name));
    }

    private NewRate read(Fields fields) {
        Optional<RateKind> kind = Required.choice(fields, "kind", RateKind.class);
        Optional<String> account = fields.text("account", LONGEST);
        Optional<Person> person = fields.text("person", LONGEST).flatMap(name -> {
            Optional<Person> found = people.byName(name);
            if (found.isEmpty()) {
                fields.complain("person", "user.absent", name);
            }
            return found;
        });
        String activity = fields.text("activity", LONGEST).orElse("");
        var amount = MoneyJson.read(fields, "rate");
        if (!fields.has("rate")) {
            fields.complain("rate", "rate.required");
        }
        var from = Required.day(fields, "from");
        fields.check();
        return new NewRate(
                kind.orElseThrow(), account, person.map(Person::key).orElse(""), activity, amount, from.orElseThrow());
    }

    private List<Json> json(List<Rate> rates) {
        Map<Long, Account> named =
                accounts.byIds(rates.stream().map(Rate::accountId).collect(Collectors.toSet()));
        return rates.stream()
                .map(rate -> json(rate, Optional.ofNullable(named.get(rate.accountId()))))
                .toList();
    }

    private Json json(Rate rate, Optional<Account> account) {
        Optional<Person> person =
                Optional.of(rate.person()).filter(key -> !key.isEmpty()).map(people::byKey);
        return Json.object()
                .with("id", rate.id())
                .with("kind", rate.kind())
                .with("account", account.map(Account::key))
                .with("person", person.map(Person::name))
                .with("personName", person.map(Person::displayName))
                .with("activity", rate.activity().isEmpty() ? null : rate.activity())
                .with("rate", rate.amount().map(MoneyJson::write))
                .with("from", rate.from());
    }
}
