package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.jira.template.Templates;
import org.retainer.margin.Margins;
import org.retainer.margin.UnratedHours;
import org.retainer.margin.UnratedWork;
import org.retainer.rate.Rate;
import org.retainer.rate.RateAccess;
import org.retainer.rate.RateActivities;
import org.retainer.rate.RateBook;
import org.retainer.rate.RateKind;
import org.retainer.rate.RateQuery;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

/** What a client's hours are worth, what they earn and cost, and which of them nobody has given a rate. */
public final class RatesTab implements AccountTab {
    private static final int MONTHS = 12;

    private final RateBook book;
    private final RateActivities activities;
    private final Margins margins;
    private final UnratedHours unrated;
    private final People people;
    private final InstallationTime time;
    private final Frame frame;

    public RatesTab(
            RateBook book,
            RateActivities activities,
            Margins margins,
            UnratedHours unrated,
            People people,
            InstallationTime time,
            Templates templates) {
        this.book = book;
        this.activities = activities;
        this.margins = margins;
        this.unrated = unrated;
        this.people = people;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String name() {
        return "rates";
    }

    @Override
    public String label() {
        return "account.rates";
    }

    @Override
    public int position() {
        return 45;
    }

    @Override
    public Page show(Visit visit, AccountView view) {
        Account account = view.account();
        LocalDate today = view.localToday(time);
        Period usual = Period.of(YearMonth.from(today));
        Period period = new Period(
                visit.parameters().day("from").orElse(usual.from()),
                visit.parameters().day("to").orElse(usual.to()));
        Map<String, Object> values = visit.values();
        view.head(values, name(), people.byKey(account.lead().on(view.today())).displayName(), view.zone(time));
        String address = visit.urls().account(account.key()) + "/rates";
        values.put(
                "ranges",
                QuickRange.around(today, days -> address + "?from=" + days.from() + "&to=" + days.to(), period));
        values.put("period", period);
        Period counted = counted(period, today);
        values.put("counted", counted);
        values.put("money", new MarginFigures(visit.texts(), margins.of(account, counted)));
        values.put("chart", MarginChart.of(visit, margins.byMonth(account, last(today)), period));
        values.put("costs", RateAccess.maySeeCosts(visit.viewer()));
        values.put("unrated", unrated(visit, account, period));
        values.put("groups", groups(visit, view, today));
        values.put("activities", activities.names());
        values.put("currency", account.currency().getCode());
        values.put("today", today);
        values.put("overall", false);
        return frame.page(
                visit, visit.texts().say("rates.of", account.name()), "account-rates.vm", values, Frame.RATES);
    }

    private static Period last(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return new Period(month.minusMonths(MONTHS - 1L).atDay(1), today);
    }

    /** Leaves out the days to come: their fee would stand against no work. */
    private static Period counted(Period period, LocalDate today) {
        return period.to().isAfter(today) && !period.from().isAfter(today) ? new Period(period.from(), today) : period;
    }

    /** The account's own rates, and those of all accounts that may stand in for them. */
    private List<RateGroup> groups(Visit visit, AccountView view, LocalDate today) {
        Account account = view.account();
        List<Rate> rates = new ArrayList<>(book.list(
                visit.viewer(), RateQuery.ofAccount(account.key().toString()).of(RateKind.BILL)));
        book.list(visit.viewer(), RateQuery.ALL.of(RateKind.BILL)).stream()
                .filter(rate -> rate.accountId() == 0)
                .filter(rate -> rate.amount()
                        .map(amount -> amount.getCurrencyUnit().equals(account.currency()))
                        .orElse(true))
                .forEach(rates::add);
        return new RateGroups(
                        visit,
                        people,
                        Map.of(account.id(), account),
                        today,
                        rate -> rate.accountId() != 0 && view.mayEdit())
                .of(rates);
    }

    private List<Unrated> unrated(Visit visit, Account account, Period period) {
        boolean costs = RateAccess.maySeeCosts(visit.viewer());
        return unrated.of(account, period).stream()
                .filter(work -> costs || work.billSeconds() > 0)
                .map(work -> Unrated.of(visit, work, people))
                .toList();
    }

    /**
     * Somebody's hours without a rate.
     *
     * @param login their login name
     * @param activity empty for none
     */
    public record Unrated(
            String login, String name, String activity, long billSeconds, long costSeconds, LocalDate since) {
        static Unrated of(Visit visit, UnratedWork work, People people) {
            var person = people.byKey(work.person());
            return new Unrated(
                    person.name(),
                    visit.named(person),
                    work.activity(),
                    work.billSeconds(),
                    work.costSeconds(),
                    work.since());
        }
    }
}
