package org.retainer.jira.page;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.retainer.access.People;
import org.retainer.account.AccountAccess;
import org.retainer.jira.template.Templates;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

/** The entries of a client, one line each: to look through, to mend, to close a month. */
public final class HoursPage implements AccountTab {
    private final HourListing listing;
    private final People people;
    private final InstallationTime time;
    private final Frame frame;

    public HoursPage(HourListing listing, People people, InstallationTime time, Templates templates) {
        this.listing = listing;
        this.people = people;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public String label() {
        return "account.hours";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public Page show(Visit visit, AccountView view) {
        YearMonth month = YearMonth.from(view.localToday(time));
        String path = visit.urls().account(view.account().key()) + "/hours";
        Map<String, Object> values = visit.values();
        view.head(
                values,
                "hours",
                people.byKey(view.account().lead().on(view.today())).displayName(),
                view.zone(time));
        Period period = listing.show(visit, values, path, view.account().id(), Optional.empty(), Period.of(month))
                .period();
        YearMonth shown = YearMonth.from(period.from());
        values.put("closable", period.isCalendarMonth() && !shown.isAfter(month));
        values.put("unfinished", !shown.isBefore(month));
        values.put("month", shown);
        values.put("mayReopen", AccountAccess.mayReopenMonths(visit.viewer()));
        return frame.page(
                visit,
                visit.texts().say("hours.title", view.account().name()),
                "account-hours.vm",
                values,
                Frame.HOURS);
    }
}
