package org.retainer.jira.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.ADMIN_RU;
import static org.retainer.jira.page.Desk.STAFF;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.retainer.jira.language.Language;
import org.retainer.jira.request.Asker;

/** The pages on which hours are looked through and mended, as HTML. */
public class HourPagesTest {
    private static final String HOURS = "/accounts/ROM/hours";
    private static final Pattern ENTRY = Pattern.compile("data-entry=\"(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("data-more href=\"[^\"]*after=([^&\"]+)\"");
    private static final Asker ANNA = Desk.asker("anna", Language.ENGLISH);

    private final Desk desk = new Desk();
    private final long issue = desk.romashka();

    @Test
    public void theAddressSaysWhatIsListed() {
        long boris = desk.log(issue, "boris", "2026-11-02T09:00:00Z", 3600);
        long anna = desk.log(issue, "anna", "2026-11-03T09:00:00Z", 1800);
        long october = desk.log(issue, "anna", "2026-10-03T09:00:00Z", 900);

        assertThat(entries(html(HOURS))).containsExactly(boris, anna);
        assertThat(entries(html(HOURS, "person", "boris"))).containsExactly(boris);
        assertThat(entries(html(HOURS, "from", "2026-10-01", "to", "2026-10-31")))
                .containsExactly(october);
        assertThat(html(HOURS, "person", "boris")).contains("<option value=\"boris\" selected>");
        assertThat(entries(html(HOURS, "sort", "seconds"))).containsExactly(anna, boris);
    }

    @Test
    public void columnHeadsSayHowTheListIsSortedAndTurnItRound() {
        desk.log(issue, "boris", "2026-11-02T09:00:00Z", 3600);

        assertThat(html(HOURS)).contains("aria-sort=\"ascending\"").contains("sort=-day");
        assertThat(html(HOURS, "sort", "-day", "person", "boris"))
                .contains("aria-sort=\"descending\"")
                .contains("person=boris&#38;sort=day");
    }

    @Test
    public void aLongListGoesOnBehindItsLastEntryAndLosesNone() {
        List<Long> logged = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            logged.add(desk.log(issue, "boris", "2026-11-02T09:00:00Z", 60 + i));
        }

        List<Long> seen = new ArrayList<>();
        String page = html(HOURS);
        while (true) {
            seen.addAll(entries(page));
            Matcher next = NEXT.matcher(page);
            if (!next.find()) {
                break;
            }
            page = html(HOURS, "after", decoded(next.group(1)));
        }
        assertThat(seen).containsExactlyElementsOf(logged);
    }

    @Test
    public void aFilterThatIsNotUnderstoodIsExplainedAtItsField() {
        desk.log(issue, "boris", "2026-11-02T09:00:00Z", 3600);

        String page = html(HOURS, "person", "nobody");

        assertThat(page).contains("id=\"hours-person-error\">There is no user");
        assertThat(entries(page)).isEmpty();
        assertThat(html(HOURS, "from", "2026-11-30", "to", "2026-11-01")).contains("id=\"hours-to-error\"");
        assertThat(html(HOURS, "sort", "mood")).contains("role=\"alert\">Give one of: day, -day");
    }

    @Test
    public void rawTimeStandsBesideTheBillableOneThatWasSetByHand() {
        long id = desk.log(issue, "boris", "2026-11-02T09:00:00Z", 5400);
        desk.hours.decide(ADMIN, String.valueOf(id), "{\"billableSeconds\":3600,\"note\":\"Audit\"}", null);

        assertThat(html(HOURS))
                .contains("data-label=\"Logged\">1:30<")
                .contains(">1:00</button>")
                .contains("by hand</button>")
                .contains("data-seconds=\"3600\"")
                .contains("Audit")
                .contains("via project");
        assertThat(desk.page(ADMIN_RU, HOURS).html()).contains("вручную").contains("через проект");
    }

    @Test
    public void titlesOfIssuesThatMayNotBeBrowsedAreNotShown() {
        desk.jira.rename(issue, "Secret plan");
        desk.log(issue, "boris", "2026-11-02T09:00:00Z", 5400);
        desk.secretIssues.add(issue);

        assertThat(html(HOURS)).doesNotContain("Secret plan").contains("1:30");
    }

    @Test
    public void rowsAreReadAgainOneByOneUnlessTheyHaveLeftTheList() {
        long stays = desk.log(issue, "boris", "2026-11-02T09:00:00Z", 3600);
        long other = desk.log(issue, "boris", "2026-11-03T09:00:00Z", 3600);
        long elsewhere = desk.log(desk.jira.addIssue(20), "boris", "2026-11-03T09:00:00Z", 60);

        String page = html(HOURS, "entry", String.valueOf(stays), "entry", String.valueOf(elsewhere), "entry", "x");

        assertThat(entries(page)).containsExactly(stays).doesNotContain(other);
        assertThat(page).contains("<dd>2:00</dd>");
    }

    @Test
    public void unassignedHoursAreSummedByProjectAndPersonAndOfferALink() {
        assertThat(html("/unassigned")).contains("Every hour has its client");
        desk.log(desk.jira.addIssue(20), "boris", "2026-11-03T09:00:00Z", 5400);

        String page = html("/unassigned");

        assertThat(page).contains("data-link-project=\"P20\"").contains("1:30").contains("person=boris");
        assertThat(html("/unassigned", "from", "2026-01-01", "to", "2026-01-31"))
                .contains("No entry matches");
    }

    @Test
    public void unassignedHoursAreForThoseWhoWorkForAClientAndMayBrowseTheProject() {
        long twenty = desk.log(desk.jira.addIssue(20), "boris", "2026-11-03T09:00:00Z", 5400);
        String path = "/unassigned";

        assertThatThrownBy(() -> desk.page(STAFF, path)).hasMessageContaining("FORBIDDEN");
        assertThat(entries(desk.page(ANNA, path).html())).isEmpty();
        assertThat(entries(
                        desk.page(ANNA, path, "entry", String.valueOf(twenty)).html()))
                .isEmpty();
        desk.browsable.put("anna", Set.of(20L));
        assertThat(entries(desk.page(ANNA, path).html())).containsExactly(twenty);
    }

    @Test
    public void whoSeesAllClientsGetsFromUnassignedHoursToWhatDoesNotCountOnIssues() {
        assertThat(html("/unassigned")).contains("/ignored-accounts");
        assertThat(desk.page(ANNA, "/unassigned").html()).doesNotContain("/ignored-accounts");
    }

    @Test
    public void chartsStandBesideTablesThatSayTheSame() {
        long free = desk.log(issue, "boris", "2026-10-02T09:00:00Z", 3600);
        desk.log(issue, "anna", "2026-11-02T09:00:00Z", 5400);
        desk.hours.decide(ADMIN, String.valueOf(free), "{\"billable\":false}", null);

        String page = html("/accounts/ROM");

        assertThat(page)
                .contains("data-name=\"October 2026\" data-brief=\"Oct\" data-billable=\"0\" data-free=\"3600\"")
                .contains("data-name=\"November 2026\" data-brief=\"Nov\" data-billable=\"5400\" data-free=\"0\"")
                .doesNotContain("November 2024");
        assertThat(html("/accounts/ROM", "months", "24")).contains("December 2024");
        assertThat(desk.page(ADMIN, "/accounts/ROM").resources()).contains("org.retainer.jira:charts");
        assertThat(desk.page(ADMIN, "/accounts").resources()).doesNotContain("org.retainer.jira:charts");
    }

    private String html(String path, String... query) {
        return desk.page(ADMIN, path, query).html();
    }

    private static List<Long> entries(String html) {
        List<Long> found = new ArrayList<>();
        Matcher matcher = ENTRY.matcher(html);
        while (matcher.find()) {
            found.add(Long.valueOf(matcher.group(1)));
        }
        return found;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
