package org.retainer.alert;

import java.time.LocalDate;
import java.util.List;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.account.Account;
import org.retainer.account.TeamMember;

/**
 * Decides who is told about a client: the lead of the day; when that one is deactivated or gone, the team of the day; when
 * there is none, the heads of the lead's department. All of them may see the client's money.
 */
public final class AlertRecipients {
    private final People people;
    private final Heads heads;

    public AlertRecipients(People people, Heads heads) {
        this.people = people;
        this.heads = heads;
    }

    /** Lists active users; empty when there is nobody to tell. */
    public List<Person> of(Account account, LocalDate day) {
        String leadKey = account.lead().on(day);
        Person lead = people.byKey(leadKey);
        if (lead.active()) {
            return List.of(lead);
        }
        List<Person> team = active(account.team().stream()
                .filter(member -> member.worksOn(day))
                .map(TeamMember::userKey)
                .distinct()
                .toList());
        return team.isEmpty() ? active(List.copyOf(heads.of(leadKey))) : team;
    }

    private List<Person> active(List<String> keys) {
        return keys.stream().map(people::byKey).filter(Person::active).toList();
    }
}
