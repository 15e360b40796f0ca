package org.retainer.jira.contact;

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
import org.retainer.jira.page.Desk;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

public class ContactRequestsTest {
    private static final String VERA = "{\"name\":\"Вера\",\"role\":\"директор\",\"email\":\"vera@rom.ru\","
            + "\"phone\":\"+7 495 123-45-67\",\"language\":\"en\",\"channel\":\"Telegram @vera\",\"urgent\":\"звонок\","
            + "\"decides\":true,\"receivesReports\":true,\"receivesInvoices\":false,\"primary\":true}";

    private final Desk desk = new Desk();

    @Before
    public void openAccount() {
        desk.romashka();
    }

    @Test
    public void aContactComesBackAsItWasSent() {
        Reply reply = desk.contacts.add(ADMIN, "ROM", VERA);
        assertThat(reply.status()).isEqualTo(201);
        JsonObject added = object(reply);
        JsonObject sent = JsonParser.parseString(VERA).getAsJsonObject();
        sent.keySet().forEach(field -> assertThat(added.get(field)).as(field).isEqualTo(sent.get(field)));
        assertThat(added.get("version").getAsInt()).isEqualTo(1);
        assertThat(object(desk.contacts.list(ADMIN, "rom", query()))
                        .get("total")
                        .getAsInt())
                .isEqualTo(1);
    }

    @Test
    public void theLanguageIsTheAccountsUnlessSaidOtherwise() {
        assertThat(object(desk.contacts.add(ADMIN, "ROM", "{\"name\":\"Ada\"}"))
                        .get("language")
                        .getAsString())
                .isEqualTo("ru");
    }

    @Test
    public void aChangeTouchesOnlyWhatIsGivenAndNullEmpties() {
        String id = object(desk.contacts.add(ADMIN, "ROM", VERA)).get("id").getAsString();
        JsonObject changed = object(
                desk.contacts.change(ADMIN, "ROM", id, "{\"phone\":null,\"decides\":false,\"version\":1}", null));
        assertThat(changed.get("phone").getAsString()).isEmpty();
        assertThat(changed.get("decides").getAsBoolean()).isFalse();
        assertThat(changed.get("email").getAsString()).isEqualTo("vera@rom.ru");
        assertThat(changed.get("version").getAsInt()).isEqualTo(2);
        assertThat(refusal(() -> desk.contacts.change(ADMIN, "ROM", id, "{\"name\":\"V\"}", "\"1\""))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(desk.contacts.remove(ADMIN, "ROM", id, null).status()).isEqualTo(204);
        assertThat(refusal(() -> desk.contacts.get(ADMIN, "ROM", id)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void everythingThatIsWrongIsToldAtOnceAndAddressesAreNotRepeated() {
        Refusal refusal = refusal(() -> desk.contacts.add(
                ADMIN,
                "ROM",
                "{\"email\":\"vera@\",\"language\":\"de\",\"decides\":\"yes\",\"colour\":1,\"urgent\":true}"));
        assertThat(refusal.complaints())
                .extracting(Complaint::field)
                .containsExactlyInAnyOrder("name", "email", "language", "decides", "colour", "urgent");
        assertThat(refusal).hasMessageNotContaining("vera@");
    }

    @Test
    public void whoDoesNotSeeTheAccountSeesNoContacts() {
        String id = object(desk.contacts.add(ADMIN, "ROM", VERA)).get("id").getAsString();
        assertThat(refusal(() -> desk.contacts.list(STAFF, "ROM", query())).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.contacts.change(STAFF, "ROM", id, "{", null))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.contacts.remove(STAFF, "ROM", id, null)).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.contacts.get(ADMIN, "ROM", "x")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static JsonObject object(Reply reply) {
        return JsonParser.parseString(reply.body()).getAsJsonObject();
    }
}
