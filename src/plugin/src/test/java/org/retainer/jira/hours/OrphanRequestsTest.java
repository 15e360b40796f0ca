package org.retainer.jira.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.retainer.access.Person;
import org.retainer.access.Viewer;
import org.retainer.fixture.InMemoryStores;
import org.retainer.hours.Decision;
import org.retainer.hours.OrphanedDecisions;
import org.retainer.jira.language.Language;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.refusal.Refusal;

public class OrphanRequestsTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final OrphanRequests requests =
            new OrphanRequests(new OrphanedDecisions(stores.ledgerRows()), stores.accounts());

    @Test
    public void administratorsPageThroughDecisionsWhoseWorklogIsGone() {
        decide(7, "Вёрстка");
        decide(9, "later");

        assertThat(list(Map.of("maxResults", List.of("1")), Viewer.Role.ADMINISTRATOR))
                .isEqualTo("{\"values\":[{\"worklogId\":7,\"account\":null,\"billable\":true,\"billableSeconds\":null,"
                        + "\"note\":\"Вёрстка\",\"hidden\":false,\"version\":1}],\"next\":7}");
        assertThat(list(Map.of("after", List.of("7")), Viewer.Role.ADMINISTRATOR))
                .contains("\"worklogId\":9")
                .contains("\"next\":null");
    }

    @Test
    public void nobodyElseSeesThem() {
        assertThatThrownBy(() -> list(Map.of(), Viewer.Role.FINANCE)).isInstanceOf(Refusal.class);
    }

    @Test
    public void aPlaceThatNoAnswerHasNamedIsRefused() {
        assertThatThrownBy(() -> list(Map.of("after", List.of("x")), Viewer.Role.ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID));
    }

    private String list(Map<String, List<String>> query, Viewer.Role role) {
        Asker asker = new Asker(
                new Viewer("anna", Set.of(role)), new Person("anna", "anna", "Anna", true), Language.values()[0]);
        return requests.list(asker, new Parameters(query)).body();
    }

    private void decide(long worklog, String note) {
        stores.transactions().run(() -> stores.decisions()
                .put(new Decision(
                        worklog, Optional.empty(), Optional.of(true), Optional.empty(), Optional.of(note), false, 1)));
    }
}
