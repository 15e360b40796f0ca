package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourPage;
import org.retainer.hours.Placement;
import org.retainer.hours.UnassignedHours;
import org.retainer.jira.hours.Summaries;
import org.retainer.jira.template.Templates;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

/** The hours that stand at no client: to find out whose they are, and to put them there. */
public final class UnassignedPage implements SitePage {
    private static final Period EVER = new Period(LocalDate.of(1970, 1, 1), LocalDate.of(9999, 12, 31));

    private final HourListing listing;
    private final HourLedger ledger;
    private final UnassignedHours unassigned;
    private final Summaries summaries;
    private final InstallationTime time;
    private final Frame frame;

    public UnassignedPage(
            HourListing listing,
            HourLedger ledger,
            UnassignedHours unassigned,
            Summaries summaries,
            InstallationTime time,
            Templates templates) {
        this.listing = listing;
        this.ledger = ledger;
        this.unassigned = unassigned;
        this.summaries = summaries;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String path() {
        return "/unassigned";
    }

    @Override
    public Page show(Visit visit) {
        Optional<Set<Long>> projects = unassigned.projects(visit.viewer());
        LocalDate today = time.today();
        Period usual = new Period(today.minusYears(1).withDayOfMonth(1), today);
        Map<String, Object> values = visit.values();
        HourListing.Shown shown =
                listing.show(visit, values, visit.urls().page("/unassigned"), Placement.UNASSIGNED, projects, usual);
        HourFilter ever = HourFilter.of(Placement.UNASSIGNED, EVER);
        values.put("byProject", shown.whole() ? parts(visit, shown.seen(), Grouping.PROJECT) : List.of());
        values.put("byPerson", shown.whole() ? parts(visit, shown.seen(), Grouping.PERSON) : List.of());
        values.put(
                "noneAtAll",
                ledger.entries(projects.map(ever::withProjects).orElse(ever), HourPage.first(1))
                        .isEmpty());
        values.put("zone", time.zone().getId());
        // the list of what is ignored is for finance too, who do not get to the administrators' pages
        values.put("seesAll", projects.isEmpty());
        return frame.page(visit, visit.texts().say("unassigned.title"), "unassigned.vm", values, Frame.HOURS);
    }

    private List<Part> parts(Visit visit, HourFilter filter, Grouping grouping) {
        List<Summaries.Group> groups =
                summaries.of(visit.viewer(), filter, grouping).groups();
        long most = groups.stream()
                .mapToLong(group -> group.total().seconds())
                .max()
                .orElse(0);
        return groups.stream()
                .sorted(Comparator.comparingLong(
                                (Summaries.Group group) -> group.total().seconds())
                        .reversed()
                        .thenComparing(Summaries.Group::key))
                .map(group -> new Part(
                        group.key(),
                        group.label(),
                        group.total().seconds(),
                        group.total().entries(),
                        most == 0 ? 0 : Math.round(100.0 * group.total().seconds() / most)))
                .toList();
    }

    /** One project or person; the percentage is of the largest part. */
    public record Part(String key, String label, long seconds, long entries, long percent) {}
}
