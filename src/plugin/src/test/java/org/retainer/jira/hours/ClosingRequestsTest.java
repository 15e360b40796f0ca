package org.retainer.jira.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.STAFF;
import static org.retainer.jira.page.Desk.query;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;
import org.retainer.access.Viewer.Role;
import org.retainer.jira.language.Language;
import org.retainer.jira.page.Desk;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Refusal;

public class ClosingRequestsTest {
    private static final Asker LEAD = Desk.asker("anna", Language.ENGLISH);
    private static final Asker FINANCE = Desk.asker("gone", Language.ENGLISH, Role.FINANCE);

    private final Desk desk = new Desk();
    private final long issue = desk.romashka();

    @Test
    public void aLeadClosesAndFinanceReopens() {
        long id = desk.log(issue, "boris", "2026-10-02T09:30:00Z", 5400);
        JsonObject closed = object(desk.closings.close(LEAD, "rom", "2026-10", "{\"reason\":\"act signed\"}"));
        assertThat(closed.get("month").getAsString()).isEqualTo("2026-10");
        assertThat(closed.get("entries").getAsInt()).isEqualTo(1);
        assertThat(closed.get("by").getAsString()).isEqualTo("anna");
        assertThat(closed.get("at").getAsString()).startsWith("2026-11-21T12:00:00");
        assertThat(object(desk.closings.list(LEAD, "ROM", query())).get("total").getAsInt())
                .isEqualTo(1);

        JsonObject entry = entry();
        assertThat(entry.get("state").getAsString()).isEqualTo("CLOSED");
        Refusal locked = refusal(() -> desk.hours.decide(ADMIN, String.valueOf(id), "{\"billable\":false}", null));
        assertThat(locked.kind()).isEqualTo(Refusal.Kind.CONFLICT);

        desk.jira.edit(id, Instant.parse("2026-10-02T09:30:00Z"), 60);
        desk.look(id);
        JsonObject difference = object(desk.closings.get(LEAD, "ROM", "2026-10"))
                .getAsJsonArray("differences")
                .get(0)
                .getAsJsonObject();
        assertThat(difference.get("seconds").getAsLong()).isEqualTo(5400);
        assertThat(difference.get("nowSeconds").getAsLong()).isEqualTo(60);

        assertThat(refusal(() -> desk.closings.reopen(LEAD, "ROM", "2026-10", query("reason", "x"), "", null))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> desk.closings.reopen(FINANCE, "ROM", "2026-10", query(), "", null))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("reason");
        assertThat(desk.closings
                        .reopen(FINANCE, "ROM", "2026-10", query(), "{\"reason\":\"mistake\"}", null)
                        .status())
                .isEqualTo(204);
        assertThat(entry().get("seconds").getAsLong()).isEqualTo(60);
        assertThat(refusal(() -> desk.closings.get(LEAD, "ROM", "2026-10")).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void whatIsLoggedIntoAClosedMonthIsLate() {
        desk.closings.close(LEAD, "ROM", "2026-10", "");
        desk.log(issue, "boris", "2026-10-02T09:30:00Z", 5400);
        assertThat(entry().get("late").getAsBoolean()).isTrue();
        assertThat(entry().get("state").getAsString()).isEqualTo("OPEN");
        assertThat(object(desk.closings.get(LEAD, "ROM", "2026-10")).get("late").getAsInt())
                .isEqualTo(1);
    }

    @Test
    public void othersSeeNothingOfClosings() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> desk.closings.list(STAFF, "ROM", query()),
                () -> desk.closings.get(STAFF, "ROM", "2026-10"),
                () -> desk.closings.close(STAFF, "ROM", "2026-10", ""),
                () -> desk.closings.reopen(STAFF, "ROM", "2026-10", query("reason", "x"), "", null))) {
            assertThat(refusal(call).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        }
        assertThat(refusal(() -> desk.closings.close(LEAD, "ROM", "2026-13", ""))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("month");
        assertThat(refusal(() -> desk.closings.close(LEAD, "ROM", "2027-01", ""))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    public void anEntryTellsWhoChangedWhat() {
        String id = String.valueOf(desk.log(issue, "boris", "2026-10-02T09:30:00Z", 5400));
        desk.hours.decide(LEAD, id, "{\"billable\":false}", null);
        desk.hours.decide(ADMIN, id, "{\"billable\":null,\"note\":\"new\"}", null);
        JsonObject history = object(desk.hours.history(LEAD, id));
        assertThat(history.get("total").getAsInt()).isEqualTo(2);
        JsonObject last = history.getAsJsonArray("values").get(1).getAsJsonObject();
        assertThat(last.get("by").getAsString()).isEqualTo("admin");
        assertThat(last.getAsJsonObject("before").get("billable").getAsString()).isEqualTo("false");
        assertThat(last.getAsJsonObject("after").get("note").getAsString()).isEqualTo("new");
        assertThat(refusal(() -> desk.hours.history(STAFF, id)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private JsonObject entry() {
        return object(desk.hours.list(ADMIN, "ROM", query("from", "2026-10-01", "to", "2026-10-31")))
                .getAsJsonArray("values")
                .get(0)
                .getAsJsonObject();
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static JsonObject object(Reply reply) {
        return JsonParser.parseString(reply.body()).getAsJsonObject();
    }
}
