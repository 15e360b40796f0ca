package org.retainer.jira.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.ADMIN_RU;
import static org.retainer.jira.page.Desk.STAFF;
import static org.retainer.jira.page.Desk.query;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;
import org.retainer.hours.IssueComponent;
import org.retainer.jira.language.Language;
import org.retainer.jira.page.Desk;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

public class ManyHoursTest {
    private static final Asker ANNA = Desk.asker("anna", Language.ENGLISH);

    private final Desk desk = new Desk();
    private final long issue = desk.romashka();

    @Test
    public void manyEntriesAreDecidedAboutAtOnce() {
        List<Long> ids = logged(3);
        assertThat(changed(desk.hours.decideAll(ADMIN, "{\"worklogIds\":" + ids + ",\"billable\":false}")))
                .isEqualTo(3);
        assertThat(values(november())).allMatch(entry -> !entry.get("billable").getAsBoolean());
        for (long id : ids) {
            assertThat(desk.stores.auditLog().since("ENTRY", id, 0)).hasSize(1);
        }
        assertThat(changed(desk.hours.decideAll(ADMIN, "{\"worklogIds\":" + ids + ",\"billable\":false}")))
                .isZero();
        assertThat(changed(desk.hours.decideAll(ADMIN, "{\"worklogIds\":" + ids + ",\"billable\":null}")))
                .isEqualTo(3);
    }

    @Test
    public void allOrNothingIsDecided() {
        List<Long> ids = logged(2);
        desk.hours.decide(ADMIN, String.valueOf(ids.get(1)), "{\"billable\":false,\"note\":\"free\"}", null);

        Refusal stale = refusal(() -> desk.hours.decideAll(
                ADMIN,
                "{\"worklogIds\":" + ids + ",\"billableSeconds\":60,\"versions\":{\"" + ids.get(0) + "\":0,\""
                        + ids.get(1) + "\":0}}"));
        assertThat(stale.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(stale.complaints()).extracting(Complaint::field).containsOnly("worklogIds." + ids.get(1));
        assertThat(stale.complaints())
                .extracting(Complaint::message)
                .containsExactlyInAnyOrder("version.stale", "entry.field.changed", "entry.field.changed");

        Refusal hidden = refusal(() -> desk.hours.decideAll(ADMIN, "{\"worklogIds\":" + ids + ",\"hidden\":true}"));
        assertThat(hidden.complaints()).extracting(Complaint::field).containsExactly("worklogIds." + ids.get(0));
        assertThat(refusal(() -> desk.hours.decideAll(
                                ADMIN, "{\"worklogIds\":[" + ids.get(0) + ",777],\"billable\":false}"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.hours.decideAll(STAFF, "{\"worklogIds\":" + ids + ",\"billable\":false}"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(desk.stores.auditLog().since("ENTRY", ids.get(0), 0)).isEmpty();
    }

    @Test
    public void aStaleDecisionIsToldWhatIsThereNow() {
        String id = String.valueOf(logged(1).get(0));
        desk.hours.decide(ADMIN, id, "{\"billable\":false,\"note\":\"one\"}", null);
        desk.hours.decide(ADMIN, id, "{\"billable\":null,\"note\":\"two\"}", null);
        Refusal stale = refusal(() -> desk.hours.decide(ADMIN, id, "{\"note\":\"mine\"}", "\"0\""));
        assertThat(stale.complaints())
                .extracting(Complaint::field, complaint -> List.copyOf(complaint.arguments()))
                .contains(
                        org.assertj.core.groups.Tuple.tuple("note", List.of("two")),
                        org.assertj.core.groups.Tuple.tuple("billable", List.of()));
    }

    @Test
    public void tooManyAreRefusedBeforeAnythingElse() {
        String ids =
                LongStream.rangeClosed(1, 100_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        for (String body : List.of("{\"worklogIds\":[" + ids + "],\"billable\":false}")) {
            Refusal refusal = refusal(() -> desk.hours.decideAll(ADMIN, body));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.complaints()).containsExactly(Complaint.about("worklogIds", "list.long", 10_000));
        }
        assertThat(refusal(() -> desk.hours.decideAll(ADMIN, "{\"worklogIds\":[1]}"))
                        .complaints())
                .containsExactly(Complaint.about("", "decision.empty"));
        assertThat(refusal(() -> desk.hours.decideAll(ADMIN, "{\"billable\":true}"))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("worklogIds");
    }

    @Test
    public void everySortIsWalkedWithoutLossInBothDirections() {
        long other = desk.jira.addIssue(10);
        for (int i = 0; i < 12; i++) {
            desk.log(
                    i % 3 == 0 ? issue : other,
                    i % 2 == 0 ? "boris" : i == 5 ? "" : "anna",
                    "2026-11-" + (10 + i % 4) + "T09:00:00Z",
                    60L * (i % 5));
        }
        for (String sort : List.of("day", "seconds", "billableSeconds", "person", "issue")) {
            List<Long> rising = walked(sort);
            List<Long> falling = walked("-" + sort);
            assertThat(rising).as(sort).hasSize(12).doesNotHaveDuplicates();
            assertThat(falling).as(sort).containsExactlyInAnyOrderElementsOf(rising);
        }
        assertThat(refusal(() -> desk.hours.list(
                                ADMIN, "ROM", query("from", "2026-11-01", "to", "2026-11-30", "sort", "summary")))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("sort");
        assertThat(refusal(() -> desk.hours.list(
                                ADMIN,
                                "ROM",
                                query("from", "2026-11-01", "to", "2026-11-30", "sort", "seconds", "after", "x_1")))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("after");
    }

    @Test
    public void filtersLeaveOnlyWhatTheyName() {
        List<Long> ids = logged(4);
        desk.hours.decide(ADMIN, String.valueOf(ids.get(2)), "{\"billableSeconds\":5}", null);
        assertThat(ids(november("manual", "true"))).containsExactly(ids.get(2));
        assertThat(ids(november("manual", "false"))).hasSize(3);
        assertThat(ids(november("late", "true"))).isEmpty();
        assertThat(ids(november("source", "PROJECT"))).hasSize(4);
        assertThat(ids(november("source", "OVERRIDE"))).isEmpty();
        assertThat(ids(november("project", "P10"))).hasSize(4);
        assertThat(ids(november("project", "P20"))).isEmpty();
    }

    @Test
    public void hoursAreSummedAndFoundByComponent() {
        long other = desk.jira.addIssue(10);
        desk.jira.components(issue, List.of(new IssueComponent(502, "SEO"), new IssueComponent(501, "Design")));
        List<Long> ids = logged(2);
        desk.log(other, "boris", "2026-11-05T09:30:00Z", 60);
        JsonObject sums = object(desk.hours.summary(ADMIN, "ROM", november("groupBy", "COMPONENT")));
        assertThat(sums.getAsJsonArray("groups").asList())
                .extracting(
                        group -> group.getAsJsonObject().get("key").getAsString(),
                        group -> group.getAsJsonObject().get("entries").getAsInt())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", 1), org.assertj.core.groups.Tuple.tuple("Design", 2));
        assertThat(ids(november("component", "design"))).isEqualTo(ids);
        assertThat(ids(november("component", "SEO"))).isEmpty();
    }

    @Test
    public void aLeadSeesAndAssignsTheUnassignedHoursOfProjectsTheyBrowse() {
        desk.log(desk.jira.addIssue(20), "boris", "2026-11-02T09:30:00Z", 60);
        long hers = desk.log(desk.jira.addIssue(30), "boris", "2026-11-02T09:30:00Z", 60);
        assertThat(object(desk.hours.unassigned(ADMIN, november())).get("total").getAsInt())
                .isEqualTo(2);
        assertThat(object(desk.hours.unassigned(ANNA, november())).get("total").getAsInt())
                .isZero();
        assertThat(refusal(() -> desk.hours.assign(ANNA, "{\"worklogIds\":[" + hers + "],\"account\":\"ROM\"}"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        desk.browsable.put("anna", java.util.Set.of(30L));
        JsonObject sums = object(desk.hours.unassignedSummary(
                ANNA, query("from", "2026-11-01", "to", "2026-11-30", "groupBy", "PERSON")));
        assertThat(sums.get("entries").getAsInt()).isEqualTo(1);
        assertThat(changed(desk.hours.assign(ANNA, "{\"worklogIds\":[" + hers + "],\"account\":\"ROM\"}")))
                .isEqualTo(1);
        assertThat(refusal(() -> desk.hours.unassigned(STAFF, november())).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    public void theListComesAsAFileThatIsHarmlessToSpreadsheets() throws Exception {
        List<Long> ids = logged(2);
        desk.hours.decide(ADMIN, String.valueOf(ids.get(0)), "{\"note\":\"=HYPERLINK(1)\",\"billable\":false}", null);
        Reply english = desk.hours.list(ADMIN, "ROM", november("format", "csv"));
        assertThat(english.headers().get("Content-Disposition")).contains("hours_ROM_2026-11-01_2026-11-30.csv");
        assertThat(english.text()).startsWith("\uFEFFDay,Issue").contains("'=HYPERLINK(1)");
        assertThat(english.text().lines()).hasSize(3);
        assertThat(desk.hours.list(ADMIN_RU, "ROM", november("format", "csv")).text())
                .startsWith("\uFEFFДень;");
        desk.secretIssues.add(issue);
        assertThat(desk.hours.list(ADMIN, "ROM", november("format", "csv")).text())
                .doesNotContain("Issue " + issue);
        assertThat(refusal(() -> desk.hours.list(ADMIN, "ROM", november("format", "pdf")))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("format");
    }

    private List<Long> logged(int count) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(desk.log(issue, "boris", "2026-11-0" + (i + 1) + "T09:30:00Z", 3600));
        }
        return ids;
    }

    private List<Long> walked(String sort) {
        List<Long> seen = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 10; page++) {
            Parameters asked = november("sort", sort, "maxResults", "5", "after", after);
            JsonObject list = object(desk.hours.list(ADMIN, "ROM", asked));
            assertThat(list.get("total").getAsInt()).isEqualTo(12);
            if (list.get("after").isJsonNull()) {
                break;
            }
            after = list.get("after").getAsString();
            list.getAsJsonArray("values")
                    .forEach(entry ->
                            seen.add(entry.getAsJsonObject().get("worklogId").getAsLong()));
        }
        return seen;
    }

    private List<JsonObject> values(Parameters parameters) {
        return object(desk.hours.list(ADMIN, "ROM", parameters)).getAsJsonArray("values").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private List<Long> ids(Parameters parameters) {
        return values(parameters).stream()
                .map(entry -> entry.get("worklogId").getAsLong())
                .toList();
    }

    private static Parameters november(String... more) {
        List<String> all = new ArrayList<>(List.of("from", "2026-11-01", "to", "2026-11-30"));
        all.addAll(List.of(more));
        return query(all.toArray(String[]::new));
    }

    private static int changed(Reply reply) {
        return object(reply).get("changed").getAsInt();
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static JsonObject object(Reply reply) {
        return JsonParser.parseString(reply.body()).getAsJsonObject();
    }
}
