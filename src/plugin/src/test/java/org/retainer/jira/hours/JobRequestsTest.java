package org.retainer.jira.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.NOW;
import static org.retainer.jira.page.Desk.STAFF;

import org.junit.Test;
import org.retainer.jira.page.Desk;
import org.retainer.job.Findings;
import org.retainer.job.Job;
import org.retainer.refusal.Refusal;

public class JobRequestsTest {
    private final Desk desk = new Desk();

    @Test
    public void theLatestJobsComeFirstWithWhatTheyHaveFound() {
        note(Job.Kind.RECONCILE, new Findings(7, 1, 2, 0, 0));
        note(Job.Kind.SWEEP, Findings.NONE);
        long running =
                desk.stores.jobs().start(Job.Kind.REBUILD, "desk", NOW).job().id();

        assertThat(list())
                .startsWith("{\"startAt\":0,\"maxResults\":50,\"total\":3,\"values\":[{\"id\":" + running)
                .contains("\"kind\":\"REBUILD\",\"state\":\"RUNNING\"", "\"endedAt\":null", "\"differences\":3");
        assertThat(list("kind", "RECONCILE")).contains("\"total\":1").doesNotContain("SWEEP");
        assertThat(list("maxResults", "1")).doesNotContain("SWEEP");
    }

    @Test
    public void theAdministrationPageNamesRunsAndWhatTheyMended() {
        note(Job.Kind.RECONCILE, new Findings(7, 1, 2, 0, 0));
        note(Job.Kind.RECONCILE, Findings.looked(5));

        assertThat(desk.page(ADMIN, "/admin").html()).contains("Reconciliation", "missing: 1, changed: 2");
    }

    @Test
    public void onlyAdministratorsSeeJobs() {
        assertThatThrownBy(() -> desk.ledger.jobs(STAFF, Desk.query()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThatThrownBy(() -> list("kind", "NAP")).isInstanceOf(Refusal.class);
    }

    private String list(String... query) {
        return desk.ledger.jobs(ADMIN, Desk.query(query)).body();
    }

    private void note(Job.Kind kind, Findings findings) {
        desk.stores.jobs().note(kind, "desk", Job.State.DONE, "", findings, NOW.minusSeconds(3), NOW);
    }
}
