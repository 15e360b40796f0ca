package org.retainer.jira.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.STAFF;
import static org.retainer.jira.page.Desk.query;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Test;
import org.retainer.jira.language.Language;
import org.retainer.jira.page.Desk;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

public class PlanRequestsTest {
    private static final Asker ANNA = Desk.asker("anna", Language.RUSSIAN);

    private final Desk desk = new Desk();
    private long issue;
    private long subtask;
    private long other;

    @Before
    public void openAccount() {
        issue = desk.romashka();
        subtask = desk.jira.addIssue(10);
        other = desk.jira.addIssue(10);
        desk.jira.parent(subtask, Optional.of(issue));
        desk.log(issue, "anna", "2026-11-02T09:00:00Z", 3_600);
        desk.log(subtask, "anna", "2026-11-03T09:00:00Z", 1_800);
        desk.log(other, "anna", "2026-11-04T09:00:00Z", 900);
        desk.log(issue, "anna", "2026-10-31T09:00:00Z", 60);
    }

    @Test
    public void aPlanIsAnsweredWithWhatWasDone() {
        JsonObject plan = put(
                "2026-11",
                line(issue, 7_200) + ",{\"text\":\"Созвоны\",\"plannedSeconds\":3600,\"priority\":2,\"agreed\":true}");

        assertThat(plan.get("version").getAsLong()).isEqualTo(1);
        assertThat(plan.get("plannedSeconds").getAsLong()).isEqualTo(10_800);
        assertThat(plan.get("unplannedSeconds").getAsLong()).isEqualTo(900);
        JsonObject unplanned = plan.getAsJsonArray("unplanned").get(0).getAsJsonObject();
        assertThat(unplanned.get("issue").getAsString()).isEqualTo("P10-" + other);
        assertThat(unplanned.get("spentSeconds").getAsLong()).isEqualTo(900);
        JsonObject first = at(plan, 0);
        assertThat(first.get("issue").getAsString()).isEqualTo("P10-" + issue);
        assertThat(first.get("summary").getAsString()).isEqualTo("Issue " + issue);
        assertThat(first.get("text").isJsonNull()).isTrue();
        assertThat(first.get("spentSeconds").getAsLong()).isEqualTo(5_400);
        assertThat(first.get("priority").getAsInt()).isEqualTo(1);
        assertThat(first.get("agreed").getAsBoolean()).isFalse();
        JsonObject second = at(plan, 1);
        assertThat(second.get("issue").isJsonNull()).isTrue();
        assertThat(second.get("text").getAsString()).isEqualTo("Созвоны");
        assertThat(second.get("spentSeconds").isJsonNull()).isTrue();
        assertThat(second.get("agreedSeconds").getAsLong()).isEqualTo(3_600);
        assertThat(second.get("agreedBy").getAsString()).isEqualTo("anna");
        assertThat(second.get("changedAfterAgreed").getAsBoolean()).isFalse();
        assertThat(get("2026-11")).isEqualTo(plan);
        assertThat(object(desk.plans.put(ANNA, "ROM", "2026-11", plan.toString(), null)))
                .as("sent back as it was read")
                .isEqualTo(plan);
    }

    @Test
    public void aPeriodThatNobodyPlannedIsAnEmptyPlan() {
        JsonObject none = get("2026-W45");
        assertThat(none.get("version").getAsLong()).isZero();
        assertThat(none.getAsJsonArray("lines")).isEmpty();
        assertThat(none.get("from").getAsString()).isEqualTo("2026-11-02");
        assertThat(none.get("to").getAsString()).isEqualTo("2026-11-08");
        assertThat(none.get("unplannedSeconds").getAsLong()).isEqualTo(6_300);
        assertThat(refusal(() -> desk.plans.get(ANNA, "ROM", "2026-W54")).kind())
                .isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    public void linesKeepTheirIdsAndHoursMoveBetweenThem() {
        JsonObject plan = put("2026-11", line(issue, 7_200) + "," + line(other, 0));
        long from = at(plan, 0).get("id").getAsLong();
        long to = at(plan, 1).get("id").getAsLong();
        Reply reply = desk.plans.move(
                ANNA,
                "ROM",
                "2026-11",
                "{\"from\":" + from + ",\"to\":" + to + ",\"seconds\":1800,\"reason\":\"Срочно\"}",
                "1");
        assertThat(reply.status()).isEqualTo(200);
        JsonObject moved = object(reply);
        assertThat(at(moved, 0).get("plannedSeconds").getAsLong()).isEqualTo(5_400);
        assertThat(at(moved, 1).get("plannedSeconds").getAsLong()).isEqualTo(1_800);
        JsonObject move = moved.getAsJsonArray("moves").get(0).getAsJsonObject();
        assertThat(move.get("reason").getAsString()).isEqualTo("Срочно");
        assertThat(move.get("seconds").getAsLong()).isEqualTo(1_800);
        JsonObject swapped = put("2026-11", "{\"id\":" + to + "},{\"id\":" + from + ",\"agreed\":true}");
        assertThat(at(swapped, 0).get("id").getAsLong()).isEqualTo(to);
        assertThat(at(swapped, 1).get("plannedSeconds").getAsLong()).isEqualTo(5_400);

        Refusal more = refusal(() -> desk.plans.move(
                ANNA,
                "ROM",
                "2026-11",
                "{\"from\":" + from + ",\"to\":" + to + ",\"seconds\":5401,\"reason\":\"x\"}",
                null));
        assertThat(more.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        Refusal empty = refusal(() -> desk.plans.move(ANNA, "ROM", "2026-11", "{}", null));
        assertThat(empty.complaints())
                .extracting(Complaint::field)
                .containsExactlyInAnyOrder("from", "to", "seconds", "reason");
    }

    @Test
    public void anEditOfAnOldVersionIsRefused() {
        put("2026-11", line(issue, 7_200));
        Refusal stale = refusal(() -> desk.plans.put(ANNA, "ROM", "2026-11", "{\"version\":0,\"lines\":[]}", null));
        assertThat(stale.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(stale.complaints()).extracting(Complaint::field).containsExactly("version", "lines");
        assertThat(object(desk.plans.put(ANNA, "ROM", "2026-11", "{}", "1"))
                        .get("version")
                        .getAsLong())
                .isEqualTo(1);
    }

    @Test
    public void badLinesAreNamedByTheirPlace() {
        Refusal refusal = refusal(() ->
                put("2026-11", line(issue, 60) + "," + line(issue, 60) + ",{\"issue\":\"NO-1\",\"plannedSeconds\":1}"));
        assertThat(refusal.complaints())
                .extracting(Complaint::field)
                .containsExactly("lines[1].issue", "lines[2].issue");
        Refusal form = refusal(() -> put(
                "2026-11",
                "{\"text\":\" \",\"plannedSeconds\":1.5},{\"text\":\"x\",\"plannedSeconds\":36000001,\"colour\":1}"));
        assertThat(form.complaints())
                .extracting(Complaint::field)
                .containsExactlyInAnyOrder(
                        "lines[0].text", "lines[0].plannedSeconds", "lines[1].plannedSeconds", "lines[1].colour");
    }

    @Test
    public void titlesAreForThoseWhoMayBrowse() {
        put("2026-11", line(issue, 60));
        desk.secretIssues.add(issue);
        desk.secretIssues.add(other);
        JsonObject plan = get("2026-11");

        assertThat(at(plan, 0).get("issue").getAsString()).isEqualTo("P10-" + issue);
        assertThat(plan.toString()).doesNotContain("Issue " + issue).doesNotContain("Issue " + other);
    }

    @Test
    public void resolvedIssuesAndThoseOfOtherClientsAreMarked() {
        long foreign = desk.jira.addIssue(11);
        JsonObject plan = put("2026-11", line(issue, 60) + "," + line(foreign, 60));
        assertThat(at(plan, 0).get("elsewhere").getAsBoolean()).isFalse();
        assertThat(at(plan, 1).get("elsewhere").getAsBoolean()).isTrue();
        desk.openIssues.done.add(issue);
        assertThat(at(get("2026-11"), 0).get("done").getAsBoolean()).isTrue();
    }

    @Test
    public void openIssuesAreFoundByKeyOrTitle() {
        JsonObject all = object(desk.plans.openIssues(ANNA, "ROM", query("maxResults", "2")));
        assertThat(all.getAsJsonArray("values")).hasSize(2);
        assertThat(all.get("complete").getAsBoolean()).isFalse();
        JsonArray found = object(desk.plans.openIssues(ANNA, "ROM", query("query", "issue " + other)))
                .getAsJsonArray("values");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getAsJsonObject().get("remainingSeconds").getAsLong())
                .isEqualTo(3_600);
    }

    @Test
    public void whoDoesNotSeeTheAccountSeesNoPlan() {
        assertThat(refusal(() -> desk.plans.get(STAFF, "ROM", "2026-11")).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.plans.put(STAFF, "ROM", "2026-11", "{\"lines\":[]}", null))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.plans.move(STAFF, "ROM", "2026-11", "{}", null))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.plans.openIssues(STAFF, "ROM", query())).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void thePageShowsPlanAndFactInBothLanguages() {
        JsonObject plan =
                put("2026-11", line(issue, 3_600) + ",{\"text\":\"<b>Calls\",\"plannedSeconds\":5400,\"agreed\":true}");
        put(
                "2026-11",
                "{\"id\":" + at(plan, 0).get("id") + "},{\"id\":" + at(plan, 1).get("id") + ",\"plannedSeconds\":60}");
        String english =
                desk.page(ADMIN, "/accounts/ROM/plan", "period", "2026-11").html();
        assertThat(english)
                .contains(
                        "P10-" + issue, "value=\"1:00\"", "+0:30 over plan", "&#60;b&#62;Calls", "changed after agreed")
                .contains("Work besides the plan", "P10-" + other)
                .doesNotContain("<b>Calls");
        String russian = desk.page(ANNA, "/accounts/ROM/plan").html();
        assertThat(russian).contains("ноябрь 2026", "Работа вне плана", "изменено после согласования");
        String week =
                desk.page(ANNA, "/accounts/ROM/plan", "period", "2026-W45").html();
        assertThat(week).contains("Неделя 45", "Пока ничего не запланировано", "period=2026-W44");
        assertThat(refusal(() -> desk.page(ADMIN, "/accounts/ROM/plan", "period", "x"))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal(() -> desk.page(STAFF, "/accounts/ROM/plan")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private String line(long issueId, long seconds) {
        return "{\"issue\":\"" + desk.jira.issue(issueId).orElseThrow().key() + "\",\"plannedSeconds\":" + seconds
                + ",\"priority\":1,\"agreed\":false}";
    }

    private JsonObject put(String period, String lines) {
        return object(desk.plans.put(ANNA, "ROM", period, "{\"lines\":[" + lines + "]}", null));
    }

    private JsonObject get(String period) {
        return object(desk.plans.get(ANNA, "ROM", period));
    }

    private static JsonObject at(JsonObject plan, int place) {
        return plan.getAsJsonArray("lines").get(place).getAsJsonObject();
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static JsonObject object(Reply reply) {
        return JsonParser.parseString(reply.body()).getAsJsonObject();
    }
}
