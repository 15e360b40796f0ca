package org.retainer.jira.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.STAFF;
import static org.retainer.jira.page.Desk.query;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;
import org.retainer.jira.page.Desk;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Refusal;

public class HourRequestsTest {
    private final Desk desk = new Desk();
    private final long issue = desk.romashka();

    @Test
    public void entriesCarryEverythingThatTheContractNames() {
        long id = desk.log(issue, "boris", "2026-11-02T09:30:00Z", 5400);
        JsonObject list = object(desk.hours.list(ADMIN, "ROM", november()));
        JsonObject entry = list.getAsJsonArray("values").get(0).getAsJsonObject();
        assertThat(entry.keySet())
                .contains(
                        "worklogId",
                        "issue",
                        "summary",
                        "author",
                        "authorName",
                        "day",
                        "started",
                        "seconds",
                        "billable",
                        "billableSeconds",
                        "note",
                        "hidden",
                        "manual",
                        "late",
                        "comment",
                        "account",
                        "source",
                        "state",
                        "version");
        assertThat(entry.get("worklogId").getAsLong()).isEqualTo(id);
        assertThat(entry.get("started").getAsString()).isEqualTo("2026-11-02T09:30:00Z");
        assertThat(entry.get("account").getAsString()).isEqualTo("ROM");
        assertThat(entry.get("source").getAsString()).isEqualTo("PROJECT");
        assertThat(list.get("after").getAsString()).startsWith("2026-11-02_" + id);
    }

    @Test
    public void theCursorWalksTheWholeList() {
        for (int day = 1; day <= 7; day++) {
            desk.log(issue, "boris", "2026-11-0" + day + "T09:00:00Z", 60);
        }
        int seen = 0;
        String after = "";
        for (int page = 0; page < 4; page++) {
            JsonObject list = object(desk.hours.list(
                    ADMIN, "ROM", query("from", "2026-11-01", "to", "2026-11-30", "maxResults", "3", "after", after)));
            seen += list.getAsJsonArray("values").size();
            after = list.get("after").isJsonNull() ? after : list.get("after").getAsString();
        }
        assertThat(seen).isEqualTo(7);
    }

    @Test
    public void summariesAddUpInEveryGrouping() {
        long other = desk.jira.addIssue(10);
        desk.log(issue, "boris", "2026-10-31T23:00:00Z", 3600);
        desk.log(other, "anna", "2026-11-01T00:30:00Z", 1800);
        desk.log(issue, "anna", "2026-11-30T10:00:00Z", 522_000);
        for (String grouping : List.of("ISSUE", "PERSON", "DAY", "MONTH", "PROJECT")) {
            JsonObject summary = object(desk.hours.summary(
                    ADMIN, "ROM", query("from", "2026-10-01", "to", "2026-11-30", "groupBy", grouping)));
            long sum = 0;
            String last = "";
            for (var group : summary.getAsJsonArray("groups")) {
                sum += group.getAsJsonObject().get("seconds").getAsLong();
                String key = group.getAsJsonObject().get("key").getAsString();
                assertThat(key).isGreaterThan(last);
                last = key;
            }
            assertThat(sum)
                    .as(grouping)
                    .isEqualTo(527_400)
                    .isEqualTo(summary.get("seconds").getAsLong());
            assertThat(summary.get("entries").getAsInt()).isEqualTo(3);
        }
    }

    @Test
    public void titlesAndCommentsOfClosedIssuesStayOut() {
        desk.log(issue, "boris", "2026-11-02T09:30:00Z", 60);
        desk.secretIssues.add(issue);
        JsonObject entry = object(desk.hours.list(ADMIN, "ROM", november()))
                .getAsJsonArray("values")
                .get(0)
                .getAsJsonObject();
        assertThat(entry.get("summary").isJsonNull()).isTrue();
        assertThat(entry.get("comment").isJsonNull()).isTrue();
    }

    @Test
    public void decisionsAreTakenAndTakenBack() {
        long id = desk.log(issue, "boris", "2026-11-02T09:30:00Z", 5400);
        JsonObject free = object(desk.hours.decide(
                ADMIN, String.valueOf(id), "{\"billable\":false,\"note\":\"для клиента\",\"hidden\":true}", null));
        assertThat(free.get("billableSeconds").getAsLong()).isZero();
        assertThat(free.get("manual").getAsBoolean()).isTrue();
        assertThat(free.get("hidden").getAsBoolean()).isTrue();
        JsonObject back = object(desk.hours.decide(
                ADMIN,
                String.valueOf(id),
                "{\"billable\":null,\"hidden\":false,\"note\":null,\"version\":" + free.get("version") + "}",
                null));
        assertThat(back.get("billableSeconds").getAsLong()).isEqualTo(5400);
        assertThat(back.get("manual").getAsBoolean()).isFalse();
        assertThat(refusal(() -> desk.hours.decide(ADMIN, String.valueOf(id), "{\"hidden\":true}", null))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    public void unassignedHoursAreListedAndAssigned() {
        long stray = desk.log(desk.jira.addIssue(20), "boris", "2026-11-02T09:30:00Z", 60);
        assertThat(object(desk.hours.unassigned(ADMIN, november())).get("total").getAsInt())
                .isEqualTo(1);
        assertThat(refusal(() -> desk.hours.unassigned(STAFF, november())).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        Reply assigned = desk.hours.assign(ADMIN, "{\"worklogIds\":[" + stray + "],\"account\":\"ROM\"}");
        assertThat(object(assigned).get("changed").getAsInt()).isEqualTo(1);
        assertThat(object(desk.hours.unassigned(ADMIN, november())).get("total").getAsInt())
                .isZero();
        assertThat(refusal(() -> desk.hours.assign(ADMIN, "{\"worklogIds\":[" + stray + ",999],\"account\":\"ROM\"}"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void malformedQueriesNameTheParameter() {
        String[][] bad = {
            {"from", "to", "2026-11-30"},
            {"from", "from", "1.11.2026", "to", "2026-11-30"},
            {"to", "from", "2026-11-30", "to", "2026-11-01"},
            {"person", "from", "2026-11-01", "to", "2026-11-30", "person", "nobody"},
            {"issue", "from", "2026-11-01", "to", "2026-11-30", "issue", "X-1"},
            {"billable", "from", "2026-11-01", "to", "2026-11-30", "billable", "yes"},
            {"after", "from", "2026-11-01", "to", "2026-11-30", "after", "x"},
        };
        for (String[] one : bad) {
            String[] parameters = Arrays.copyOfRange(one, 1, one.length);
            assertThat(refusal(() -> desk.hours.list(ADMIN, "ROM", query(parameters)))
                            .complaints()
                            .get(0)
                            .field())
                    .isEqualTo(one[0]);
        }
    }

    @Test
    public void changingTheLinksMovesTheHoursBeforeTheAnswer() {
        desk.log(issue, "boris", "2026-11-02T09:30:00Z", 60);
        JsonObject links = object(desk.links.list(ADMIN, "ROM", query()));
        String id = links.getAsJsonArray("values")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        desk.links.remove(ADMIN, "ROM", id);
        assertThat(object(desk.hours.unassigned(ADMIN, november())).get("total").getAsInt())
                .isEqualTo(1);
    }

    @Test
    public void thePanelTellsWhoseTheIssueIs() {
        desk.log(issue, "boris", "2026-11-02T09:30:00Z", 5400);
        String key = desk.jira.issue(issue).orElseThrow().key();
        JsonObject panel = object(desk.issues.panel(STAFF, key));
        assertThat(panel.get("issueSeconds").getAsLong()).isEqualTo(5400);
        assertThat(panel.get("monthSeconds").getAsLong()).isEqualTo(5400);
        assertThat(panel.getAsJsonObject("account").keySet()).containsExactly("key", "name", "status");
        assertThat(panel.get("source").getAsString()).isEqualTo("PROJECT");
        JsonObject none = object(desk.issues.account(
                STAFF, desk.jira.issue(desk.jira.addIssue(20)).orElseThrow().key()));
        assertThat(none.get("account").isJsonNull()).isTrue();
        assertThat(none.get("source").getAsString()).isEqualTo("NONE");
        assertThat(refusal(() -> desk.issues.panel(STAFF, "X-1")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void onlyAdministratorsWorkTheLedger() {
        assertThat(desk.ledger.sync().status()).isEqualTo(200);
        assertThat(refusal(() -> desk.ledger.rebuild(STAFF)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        Reply job = desk.ledger.rebuild(ADMIN);
        assertThat(job.status()).isEqualTo(202);
        String id = object(job).get("id").getAsString();
        assertThat(object(desk.ledger.job(ADMIN, id)).get("state").getAsString())
                .isEqualTo("RUNNING");
        assertThat(desk.ledger.cancel(ADMIN, id).status()).isEqualTo(204);
        assertThat(object(desk.ledger.job(ADMIN, id)).get("state").getAsString())
                .isEqualTo("CANCELLED");
    }

    private static Parameters november() {
        return query("from", "2026-11-01", "to", "2026-11-30");
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static JsonObject object(Reply reply) {
        return JsonParser.parseString(reply.body()).getAsJsonObject();
    }
}
