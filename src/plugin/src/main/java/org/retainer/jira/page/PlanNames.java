package org.retainer.jira.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.retainer.access.People;

/** Names the people and days of a plan: what was noted by whom, on which day of the account. */
record PlanNames(Visit visit, People people, ZoneId zone) {
    String person(String userKey) {
        return visit.named(people.byKey(userKey));
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
