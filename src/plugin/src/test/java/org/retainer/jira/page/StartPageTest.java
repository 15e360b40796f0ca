package org.retainer.jira.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.ADMIN_RU;
import static org.retainer.jira.page.Desk.STAFF;

import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.retainer.jira.language.Language;
import org.retainer.jira.request.Asker;

public class StartPageTest {
    private static final Asker ANNA = Desk.asker("anna", Language.ENGLISH);

    private final Desk desk = new Desk();
    private long issue;

    @Before
    public void openAccounts() {
        issue = desk.romashka();
        desk.accounts.create(ADMIN, "{\"key\":\"BETA\",\"name\":\"Beta\",\"lead\":\"admin\",\"currency\":\"EUR\"}");
    }

    @Test
    public void theListStartsWithOnesOwnClients() {
        assertThat(desk.page(ADMIN, "/accounts").html())
                .contains("/accounts/BETA")
                .doesNotContain("/accounts/ROM");
        assertThat(desk.page(ADMIN, "/accounts", "show", "ALL").html())
                .contains("/accounts/BETA")
                .contains("/accounts/ROM");
        assertThat(desk.page(ANNA, "/accounts").html())
                .contains("/accounts/ROM")
                .doesNotContain("/accounts/BETA")
                .doesNotContain("name=\"show\"");
    }

    @Test
    public void whoeverLeadsNobodyButSeesAllStartsWithAllAndIsToldWhatToDo() {
        Asker finance = Desk.asker("boris", Language.ENGLISH, org.retainer.access.Viewer.Role.FINANCE);
        assertThat(desk.page(finance, "/accounts").html()).contains("/accounts/ROM");
        assertThat(desk.page(finance, "/accounts", "show", "MINE").html())
                .contains("You lead no client yet")
                .contains("/accounts?show=ALL");
        assertThat(desk.page(STAFF, "/accounts").html()).contains("You have no clients here");
    }

    @Test
    public void standInsFindTheClientOnTheirDays() {
        desk.accounts.change(
                ADMIN, "ROM", "{\"team\":[{\"user\":\"boris\",\"from\":\"2026-11-20\",\"to\":\"2026-11-21\"}]}", null);
        assertThat(desk.page(STAFF, "/accounts").html()).contains("/accounts/ROM");
        desk.accounts.change(
                ADMIN, "ROM", "{\"team\":[{\"user\":\"boris\",\"from\":\"2026-11-22\",\"to\":\"2026-11-30\"}]}", null);
        assertThat(desk.page(STAFF, "/accounts").html()).doesNotContain("/accounts/ROM");
    }

    @Test
    public void whatIsDueStandsOnTopUntilItIsDone() {
        desk.journal.add(
                ANNA,
                "ROM",
                "{\"date\":\"2026-11-01\",\"text\":\"Ask <b>Vera</b>\\nmore\",\"followUp\":\"2026-11-20\"}");
        String page = desk.page(ANNA, "/accounts").html();
        assertThat(page)
                .contains("What waits for you")
                .contains("Ask &#60;b&#62;Vera")
                .doesNotContain("more</bdi>");
        assertThat(desk.page(ADMIN, "/accounts").html()).doesNotContain("What waits for you");
    }

    @Test
    public void theOverviewTellsHowItsMonthStandsAndWhatIsDue() {
        assertThat(desk.page(ANNA, "/accounts/ROM").html()).doesNotContain("Month closed", "Month open");
        desk.log(issue, "boris", "2026-10-12T09:30:00Z", 5400);
        assertThat(desk.page(ANNA, "/accounts/ROM", "month", "2026-10").html()).contains("Month open");
        desk.closings.close(ANNA, "ROM", "2026-10", "");
        assertThat(desk.page(ANNA, "/accounts/ROM", "month", "2026-10").html())
                .contains("Month closed")
                .doesNotContain("late entr");
        desk.log(issue, "boris", "2026-10-13T09:30:00Z", 1800);
        desk.journal.add(ANNA, "ROM", "{\"date\":\"2026-11-01\",\"text\":\"Ask\",\"followUp\":\"2026-11-20\"}");
        assertThat(desk.page(ANNA, "/accounts/ROM", "month", "2026-10").html())
                .contains("1 late entry")
                .contains("1 follow-up is due");
        assertThat(desk.page(ADMIN, "/accounts/ROM/audit").html())
                .contains("(set; not kept in the log)")
                .contains("1:30");
    }

    @Test
    public void financeFindsTheAuditLogOnTheList() {
        Asker finance = Desk.asker("boris", Language.ENGLISH, org.retainer.access.Viewer.Role.FINANCE);
        assertThat(desk.page(finance, "/accounts").html()).contains("retainer/audit\"");
        assertThat(desk.page(ANNA, "/accounts").html()).doesNotContain("retainer/audit\"");
    }

    @Test
    public void hoursOnAClosedClientAreToldToItsLead() {
        desk.accounts.change(ADMIN, "ROM", "{\"status\":\"CLOSED\"}", null);
        desk.log(issue, "boris", "2026-11-22T09:30:00Z", 5400);
        assertThat(desk.page(ANNA, "/accounts").html())
                .contains("was closed on")
                .contains("1:30 have been logged");
        assertThat(desk.page(ADMIN, "/accounts").html()).doesNotContain("was closed on");
    }

    @Test
    public void hoursOfNobodyAreToldToThoseWhoMaySeeThem() {
        desk.log(desk.jira.addIssue(20), "boris", "2026-11-02T09:30:00Z", 5400);
        assertThat(desk.page(ADMIN, "/accounts").html()).contains("1:30 logged").contains("/unassigned");
        assertThat(desk.page(ANNA, "/accounts").html()).doesNotContain("/unassigned");
        desk.browsable.put("anna", Set.of(20L));
        assertThat(desk.page(ANNA, "/accounts").html()).contains("1:30 logged");
        assertThat(desk.page(STAFF, "/accounts").html()).doesNotContain("/unassigned");
    }

    @Test
    public void theMonthStandsBesideTheOneBeforeAndSortsTheList() {
        desk.log(issue, "boris", "2026-11-02T09:30:00Z", 5400);
        desk.log(issue, "boris", "2026-10-02T09:30:00Z", 7200);
        String page =
                desk.page(ADMIN, "/accounts", "show", "ALL", "sort", "HOURS").html();
        assertThat(page).contains("<strong>1:30</strong>").contains("2:00");
        assertThat(page.indexOf("/accounts/ROM\"")).isLessThan(page.indexOf("/accounts/BETA\""));
        String byName = desk.page(ADMIN, "/accounts", "show", "ALL").html();
        assertThat(byName.indexOf("/accounts/BETA\"")).isLessThan(byName.indexOf("/accounts/ROM\""));
    }

    @Test
    public void allStatusesAreListedWhenAskedFor() {
        desk.accounts.change(ADMIN, "BETA", "{\"status\":\"ARCHIVED\"}", null);
        assertThat(desk.page(ADMIN, "/accounts").html()).doesNotContain("/accounts/BETA");
        assertThat(desk.page(ADMIN, "/accounts", "status", "ALL").html()).contains("/accounts/BETA");
    }

    @Test
    public void aLeadWhoIsGoneIsSaidOnTheAccountsPages() {
        desk.leave("anna");
        assertThat(desk.page(ADMIN, "/accounts", "show", "ALL").html()).contains("Анна Орлова (inactive)");
        assertThat(desk.page(ADMIN_RU, "/accounts/ROM/client").html())
                .contains("Анна Орлова отвечает за этого клиента, но больше не активен");
        assertThat(desk.accounts
                        .change(ADMIN, "ROM", "{\"lead\":\"admin\",\"version\":1}", null)
                        .status())
                .isEqualTo(200);
        assertThat(desk.page(ADMIN, "/accounts/ROM/settings").html())
                .doesNotContain("is no longer active")
                .contains("at first: Анна Орлова (inactive)")
                .contains("November 2026: Admin");
    }
}
