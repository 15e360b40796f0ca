package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.account.Account;
import org.retainer.account.Accounts;
import org.retainer.jira.template.Templates;
import org.retainer.rate.Rate;
import org.retainer.rate.RateAccess;
import org.retainer.rate.RateActivities;
import org.retainer.rate.RateBook;
import org.retainer.rate.RateKind;
import org.retainer.rate.RateQuery;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** All rates, of every client and person; for finance and administrators. */
public final class RatesPage implements SitePage {
    private static final int PAGE = 100;
    private static final String KIND = "kind";
    private static final String ACCOUNT = "account";
    private static final String PERSON = "person";
    private static final String ACTIVITY = "activity";
    private static final String ON = "on";
    private static final Set<String> KEPT = Set.of(KIND, ACCOUNT, PERSON, ACTIVITY, ON);

    private final RateBook book;
    private final Accounts accounts;
    private final RateActivities activities;
    private final People people;
    private final InstallationTime time;
    private final Frame frame;

    public RatesPage(
            RateBook book,
            Accounts accounts,
            RateActivities activities,
            People people,
            InstallationTime time,
            Templates templates) {
        this.book = book;
        this.accounts = accounts;
        this.activities = activities;
        this.people = people;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String path() {
        return "/rates";
    }

    @Override
    public Page show(Visit visit) {
        if (!RateAccess.maySeeCosts(visit.viewer())) {
            throw Refusal.forbidden("rate.page.forbidden");
        }
        List<Rate> all = book.list(visit.viewer(), RateQuery.ALL);
        Map<Long, Account> named =
                accounts.byIds(all.stream().map(Rate::accountId).collect(Collectors.toSet()));
        LocalDate today = time.today();
        Optional<LocalDate> on = visit.parameters().day(ON);
        List<Rate> wanted = on.isPresent() ? book.list(visit.viewer(), RateQuery.ALL.on(on.get())) : all;
        List<RateGroup> groups = new RateGroups(visit, people, named, on.orElse(today), rate -> true)
                .of(wanted.stream().filter(rate -> matches(visit, rate, named)).toList());
        int startAt = visit.parameters().startAt();
        Map<String, Object> values = visit.values();
        KEPT.forEach(name ->
                values.put("filter_" + name, visit.parameters().text(name).orElse("")));
        values.put(
                "filtered",
                KEPT.stream().anyMatch(name -> visit.parameters().text(name).isPresent()));
        values.put("noneAtAll", all.isEmpty());
        values.put("groups", groups.stream().skip(startAt).limit(PAGE).toList());
        values.put("pager", Pager.of(visit, path(), KEPT, startAt, PAGE, groups.size()));
        values.put("clients", clients(named));
        values.put("persons", persons(visit, all));
        values.put("activities", activities.names());
        values.put("currencies", FormChoices.CURRENCIES);
        values.put("currency", currency(all));
        values.put("today", today);
        values.put("overall", true);
        return frame.page(visit, visit.texts().say("rates.title"), "rates.vm", values, Frame.RATES);
    }

    private boolean matches(Visit visit, Rate rate, Map<Long, Account> named) {
        return visit.parameters()
                        .choice(KIND, RateKind.class)
                        .filter(kind -> kind != rate.kind())
                        .isEmpty()
                && visit.parameters()
                        .text(ACCOUNT)
                        .filter(key -> !key.equalsIgnoreCase(keyOf(named.get(rate.accountId()))))
                        .isEmpty()
                && visit.parameters()
                        .text(PERSON)
                        .filter(name -> rate.person().isEmpty()
                                || !name.equals(people.byKey(rate.person()).name()))
                        .isEmpty()
                && visit.parameters()
                        .text(ACTIVITY)
                        .filter(name -> !name.equals(rate.activity()))
                        .isEmpty();
    }

    /** The rates of no account are found under a dash. */
    private static String keyOf(Account account) {
        return account == null ? "-" : account.key().toString();
    }

    private static List<Choice> clients(Map<Long, Account> named) {
        return named.values().stream()
                .map(account -> new Choice(account.key().toString(), account.name()))
                .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private List<Choice> persons(Visit visit, List<Rate> rates) {
        return rates.stream()
                .map(Rate::person)
                .filter(key -> !key.isEmpty())
                .distinct()
                .map(people::byKey)
                .sorted(Comparator.comparing(Person::displayName, String.CASE_INSENSITIVE_ORDER))
                .map(person -> new Choice(person.name(), visit.named(person)))
                .toList();
    }

    /** Most installations know one currency: the one that was used last. */
    private static String currency(List<Rate> rates) {
        return rates.stream()
                .filter(rate -> rate.amount().isPresent())
                .max(Comparator.comparing(Rate::id))
                .map(rate -> rate.amount().get().getCurrencyUnit().getCode())
                .orElse(FormChoices.CURRENCIES.get(0));
    }

    /** Something to filter by. */
    public record Choice(String key, String label) {}
}
