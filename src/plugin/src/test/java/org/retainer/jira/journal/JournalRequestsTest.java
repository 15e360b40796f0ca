package org.retainer.jira.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.STAFF;
import static org.retainer.jira.page.Desk.query;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Test;
import org.retainer.jira.language.Language;
import org.retainer.jira.page.Desk;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

public class JournalRequestsTest {
    private static final Asker ANNA = Desk.asker("anna", Language.RUSSIAN);
    private static final String CALL =
            "{\"date\":\"2026-11-20\",\"text\":\"Договорились о 40 часах\",\"followUp\":\"2026-11-21\"}";

    private final Desk desk = new Desk();

    @Before
    public void openAccount() {
        desk.romashka();
    }

    @Test
    public void aNoteIsWrittenInTheAskersName() {
        Reply reply = desk.journal.add(ANNA, "ROM", CALL);
        assertThat(reply.status()).isEqualTo(201);
        JsonObject note = object(reply);
        assertThat(note.get("date").getAsString()).isEqualTo("2026-11-20");
        assertThat(note.get("followUp").getAsString()).isEqualTo("2026-11-21");
        assertThat(note.get("author").getAsString()).isEqualTo("anna");
        assertThat(note.get("authorName").getAsString()).isEqualTo("Анна Орлова");
        assertThat(note.get("done").getAsBoolean()).isFalse();
        assertThat(note.get("writtenAt").getAsString()).startsWith("2026-11-21T12:00");
        assertThat(object(desk.journal.list(ANNA, "ROM", query())).get("total").getAsInt())
                .isEqualTo(1);
    }

    @Test
    public void whatIsDueIsListedUntilItIsDone() {
        String id = object(desk.journal.add(ANNA, "ROM", CALL)).get("id").getAsString();
        JsonObject due = object(desk.journal.followUps(ANNA, query()));
        assertThat(due.get("total").getAsInt()).isEqualTo(1);
        assertThat(due.getAsJsonArray("values")
                        .get(0)
                        .getAsJsonObject()
                        .get("account")
                        .getAsString())
                .isEqualTo("ROM");
        assertThat(total(desk.journal.followUps(ANNA, query("until", "2026-11-20"))))
                .isZero();
        assertThat(total(desk.journal.followUps(ADMIN, query()))).isZero();
        assertThat(total(desk.journal.followUps(ADMIN, query("mine", "false")))).isEqualTo(1);
        assertThat(total(desk.journal.followUps(STAFF, query("mine", "false")))).isZero();

        JsonObject done = object(desk.journal.change(ANNA, "ROM", id, "{\"done\":true,\"version\":1}", null));
        assertThat(done.get("doneOn").getAsString()).isEqualTo("2026-11-21");
        assertThat(total(desk.journal.followUps(ANNA, query()))).isZero();
        assertThat(desk.journal.remove(ANNA, "ROM", id, "2").status()).isEqualTo(204);
    }

    @Test
    public void everythingThatIsWrongIsToldAtOnce() {
        assertThat(refusal(() -> desk.journal.add(ANNA, "ROM", "{\"date\":\"1.11.2026\",\"done\":true}"))
                        .complaints())
                .extracting(Complaint::field)
                .contains("date", "text", "done");
        assertThat(refusal(() -> desk.journal.add(
                                ANNA, "ROM", "{\"date\":\"2026-11-02\",\"text\":\"x\",\"followUp\":\"2026-11-01\"}"))
                        .complaints())
                .extracting(Complaint::field)
                .containsExactly("followUp");
    }

    @Test
    public void whoDoesNotSeeTheAccountSeesNoJournal() {
        String id = object(desk.journal.add(ANNA, "ROM", CALL)).get("id").getAsString();
        assertThat(refusal(() -> desk.journal.list(STAFF, "ROM", query())).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.journal.change(STAFF, "ROM", id, "{}", null))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private static int total(Reply reply) {
        return object(reply).get("total").getAsInt();
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static JsonObject object(Reply reply) {
        return JsonParser.parseString(reply.body()).getAsJsonObject();
    }
}
