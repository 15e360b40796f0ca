package org.retainer.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retainer.access.Person;

/** Collects what belongs to one manager. */
final class ManagerTally {
    private static final Comparator<ClientDay> BY_DAY = Comparator.comparing(ClientDay::day)
            .thenComparing(day -> day.account().key().canonical());

    private final Map<String, Earned> earned = new TreeMap<>();
    private final List<ClientDay> ended = new ArrayList<>();
    private final List<ClientDay> renewalsDue = new ArrayList<>();
    private final List<ClientDay> renewalsDone = new ArrayList<>();
    private final List<ClientDay> servicesStarted = new ArrayList<>();
    private long seconds;
    private long billableSeconds;
    private int clients;
    private int open;
    private int activeAtStart;
    private int endedOfActive;

    void worked(Worked work) {
        seconds = Math.addExact(seconds, work.seconds());
        billableSeconds = Math.addExact(billableSeconds, work.billableSeconds());
        if (!work.earned().isNothing()) {
            earned.merge(work.earned().currency().getCode(), work.earned(), Earned::plus);
        }
    }

    void leads(boolean client) {
        open++;
        clients += client ? 1 : 0;
    }

    void startedWith() {
        activeAtStart++;
    }

    void lost(ClientDay end, boolean activeBefore) {
        ended.add(end);
        endedOfActive += activeBefore ? 1 : 0;
    }

    void renewalDue(ClientDay day) {
        renewalsDue.add(day);
    }

    void renewed(ClientDay until) {
        renewalsDone.add(until);
    }

    void sold(ClientDay service) {
        servicesStarted.add(service);
    }

    ManagerRow row(Person lead) {
        return new ManagerRow(
                lead,
                clients,
                open,
                seconds,
                billableSeconds,
                List.copyOf(earned.values()),
                new Churn(activeAtStart, sorted(ended), endedOfActive),
                sorted(renewalsDue),
                sorted(renewalsDone),
                sorted(servicesStarted));
    }

    /** Tells whether there is nothing to say of this manager. */
    boolean isEmpty() {
        return open == 0
                && seconds == 0
                && earned.isEmpty()
                && activeAtStart == 0
                && ended.isEmpty()
                && renewalsDue.isEmpty()
                && renewalsDone.isEmpty()
                && servicesStarted.isEmpty();
    }

    private static List<ClientDay> sorted(List<ClientDay> days) {
        return days.stream().sorted(BY_DAY).toList();
    }
}
