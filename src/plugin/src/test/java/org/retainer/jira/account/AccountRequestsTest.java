package org.retainer.jira.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.STAFF;
import static org.retainer.jira.page.Desk.query;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;
import org.retainer.jira.language.Language;
import org.retainer.jira.page.Desk;
import org.retainer.jira.request.Errors;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Refusal;

public class AccountRequestsTest {
    private static final String ACME =
            "{\"key\":\"ACME\",\"name\":\"Acme <b>& Co</b>\",\"lead\":\"anna\",\"currency\":\"EUR\"}";

    private final Desk desk = new Desk();

    @Test
    public void whatIsCreatedIsReadAndMayBeSentBackAsItIs() {
        Reply created = desk.accounts.create(ADMIN, ACME);
        assertThat(created.status()).isEqualTo(201);
        Reply read = desk.accounts.get(ADMIN, "acme");
        assertThat(read.body()).isEqualTo(created.body());
        assertThat(object(read).keySet()).isEqualTo(AccountJson.FIELDS);
        assertThat(object(read).get("category").getAsString()).isEqualTo("BILLABLE");
        assertThat(object(read).get("timeZone").isJsonNull()).isTrue();
        assertThat(desk.accounts.change(ADMIN, "ACME", read.body(), null).body())
                .isEqualTo(read.body());
    }

    @Test
    public void everyFieldIsKept() {
        desk.accounts.create(ADMIN, ACME);
        String everything =
                "{\"name\":\"Ромашка 🌼\",\"status\":\"CLOSED\",\"category\":\"INTERNAL\",\"lead\":\"boris\","
                        + "\"team\":[{\"user\":\"anna\",\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}],\"currency\":\"RUB\","
                        + "\"timeZone\":\"Europe/Moscow\",\"language\":\"ru\","
                        + "\"payers\":[{\"legalName\":\"ООО «Ромашка»\",\"taxId\":\"7701234567/770101001\",\"address\":\"Москва\"}],"
                        + "\"contracts\":[{\"number\":\"12\",\"date\":\"2026-01-10\",\"company\":\"\",\"payer\":\"\",\"termsDays\":10,\"bankingDays\":true}],"
                        + "\"paymentTermsDays\":14,\"pricesIncludeTax\":true,\"rounding\":{\"minutes\":15,\"mode\":\"UP\"},"
                        + "\"services\":[{\"name\":\"SEO\",\"start\":\"2026-02-01\",\"end\":null}],\"startDate\":\"2021-03-01\","
                        + "\"renewalDate\":\"2027-02-01\",\"endDate\":null,\"mood\":\"TENSE\",\"goals\":\"Рост\",\"notes\":\"x\",\"version\":1}";
        JsonObject changed = object(desk.accounts.change(ADMIN, "ACME", everything, null));
        JsonObject wanted = JsonParser.parseString(everything).getAsJsonObject();
        for (String field : wanted.keySet()) {
            if (!field.equals("version")) {
                assertThat(changed.get(field)).as(field).isEqualTo(wanted.get(field));
            }
        }
        assertThat(changed.get("version").getAsInt()).isEqualTo(2);
        assertThat(changed.get("legalName").getAsString()).isEqualTo("ООО «Ромашка»");
    }

    @Test
    public void legalNameAloneIsTheFirstPayers() {
        desk.accounts.create(ADMIN, ACME);
        JsonObject changed =
                object(desk.accounts.change(ADMIN, "ACME", "{\"legalName\":\"Acme Ltd\",\"taxId\":\"1\"}", null));
        assertThat(changed.getAsJsonArray("payers")
                        .get(0)
                        .getAsJsonObject()
                        .get("legalName")
                        .getAsString())
                .isEqualTo("Acme Ltd");
        Refusal refusal = refusal(() -> desk.accounts.change(
                ADMIN, "ACME", "{\"legalName\":\"Other\",\"payers\":[{\"legalName\":\"Acme Ltd\"}]}", null));
        assertThat(refusal.complaints().get(0).field()).isEqualTo("legalName");
    }

    @Test
    public void everythingThatIsMissingOrWrongIsToldAtOnce() {
        Refusal refusal = refusal(() -> desk.accounts.create(
                ADMIN, "{\"key\":\"a b\",\"lead\":\"nobody\",\"currency\":\"RUR1\",\"colour\":\"red\"}"));
        assertThat(refusal.complaints())
                .extracting(complaint -> complaint.field() + ":" + complaint.message())
                .containsExactlyInAnyOrder(
                        "colour:json.unknown",
                        "key:account.key.form",
                        "name:required",
                        "lead:user.absent",
                        "currency:currency.form");
        JsonObject errors = object(Errors.of(refusal, ADMIN.texts()));
        assertThat(errors.keySet()).containsExactly("errorMessages", "errors");
        assertThat(errors.getAsJsonObject("errors").get("currency").getAsString())
                .contains("EUR or RUB");
    }

    @Test
    public void aTakenKeyIs409AlsoInAnotherCase() {
        desk.accounts.create(ADMIN, ACME);
        Refusal refusal = refusal(() -> desk.accounts.create(ADMIN, ACME.replace("ACME", "Acme")));
        assertThat(Errors.status(refusal.kind())).isEqualTo(409);
        assertThat(refusal.complaints().get(0).field()).isEqualTo("key");
    }

    @Test
    public void aStaleVersionIs409AndNamesWhatChanged() {
        desk.accounts.create(ADMIN, ACME);
        desk.accounts.change(ADMIN, "ACME", "{\"name\":\"New\"}", null);
        for (String[] sent :
                new String[][] {{"{\"notes\":\"n\",\"version\":1}", null}, {"{\"notes\":\"n\"}", "\"1\""}}) {
            Refusal refusal = refusal(() -> desk.accounts.change(ADMIN, "ACME", sent[0], sent[1]));
            assertThat(Errors.status(refusal.kind())).isEqualTo(409);
            assertThat(refusal.complaints()).extracting("field").contains("version", "name");
        }
        assertThat(object(desk.accounts.get(ADMIN, "ACME")).get("notes").getAsString())
                .isEmpty();
    }

    @Test
    public void theKeyNeverChanges() {
        desk.accounts.create(ADMIN, ACME);
        assertThat(refusal(() -> desk.accounts.change(ADMIN, "ACME", "{\"key\":\"OTHER\"}", null))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("key");
    }

    @Test
    public void staffSeesNoAccountsAndMayNotCreateAny() {
        desk.accounts.create(ADMIN, ACME);
        assertThat(refusal(() -> desk.accounts.get(STAFF, "ACME")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.accounts.create(STAFF, ACME)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(object(desk.accounts.list(STAFF, query())).get("total").getAsInt())
                .isZero();
        assertThat(object(desk.accounts.list(Desk.asker("anna", Language.RUSSIAN), query()))
                        .get("total")
                        .getAsInt())
                .isEqualTo(1);
    }

    @Test
    public void listsAreFilteredAndPaged() {
        desk.accounts.create(ADMIN, ACME);
        desk.accounts.create(ADMIN, ACME.replace("ACME", "BETA").replace("Acme", "Beta"));
        desk.accounts.change(ADMIN, "BETA", "{\"status\":\"CLOSED\"}", null);
        assertThat(object(desk.accounts.list(ADMIN, query())).get("total").getAsInt())
                .isEqualTo(1);
        assertThat(object(desk.accounts.list(ADMIN, query("status", "OPEN", "status", "CLOSED", "maxResults", "1")))
                        .get("total")
                        .getAsInt())
                .isEqualTo(2);
        assertThat(object(desk.accounts.list(ADMIN, query("query", "BET", "status", "CLOSED")))
                        .getAsJsonArray("values")
                        .size())
                .isEqualTo(1);
        assertThat(refusal(() -> desk.accounts.list(ADMIN, query("maxResults", "1001")))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("maxResults");
        assertThat(refusal(() -> desk.accounts.list(ADMIN, query("status", "open")))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("status");
    }

    @Test
    public void deactivatedUsersMayStayButNotCome() {
        assertThat(refusal(() -> desk.accounts.create(ADMIN, ACME.replace("anna", "gone")))
                        .complaints()
                        .get(0)
                        .message())
                .isEqualTo("user.inactive");
    }

    @Test
    public void whoeverLeftMayStayInTheTeamButNotBecomeTheLead() {
        desk.accounts.create(ADMIN, ACME);
        desk.accounts.change(ADMIN, "ACME", "{\"team\":[{\"user\":\"boris\"}]}", null);
        desk.leave("boris");
        desk.leave("anna");
        assertThat(desk.accounts
                        .change(
                                ADMIN,
                                "ACME",
                                "{\"lead\":\"anna\",\"team\":[{\"user\":\"boris\"}],\"notes\":\"n\"}",
                                null)
                        .status())
                .isEqualTo(200);
        assertThat(refusal(() -> desk.accounts.change(ADMIN, "ACME", "{\"lead\":\"boris\"}", null))
                        .complaints()
                        .get(0)
                        .message())
                .isEqualTo("user.inactive");
    }

    @Test
    public void onlyAnAccountWithoutLinksIsDeleted() {
        desk.accounts.create(ADMIN, ACME);
        Reply link =
                desk.links.add(ADMIN, "ACME", "{\"type\":\"PROJECT\",\"project\":\"p10\",\"from\":\"2026-01-01\"}");
        assertThat(link.status()).isEqualTo(201);
        assertThat(object(link).get("project").getAsString()).isEqualTo("P10");
        assertThat(refusal(() -> desk.accounts.delete(ADMIN, "ACME", null)).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(desk.links
                        .remove(ADMIN, "ACME", object(link).get("id").getAsString())
                        .status())
                .isEqualTo(204);
        assertThat(desk.accounts.delete(ADMIN, "ACME", null).status()).isEqualTo(204);
        assertThat(refusal(() -> desk.accounts.get(ADMIN, "ACME")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void componentLinksSayWhatIsAccepted() {
        desk.accounts.create(ADMIN, ACME);
        Refusal refusal = refusal(() -> desk.links.add(ADMIN, "ACME", "{\"type\":\"COMPONENT\",\"project\":\"P10\"}"));
        assertThat(refusal.complaints().get(0).field()).isEqualTo("component");
        assertThat(refusal(() -> desk.links.add(
                                ADMIN, "ACME", "{\"type\":\"PROJECT\",\"project\":\"P10\",\"component\":\"Design\"}"))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("component");
        assertThat(refusal(() -> desk.links.add(
                                ADMIN, "ACME", "{\"type\":\"COMPONENT\",\"project\":\"P10\",\"component\":\"None\"}"))
                        .complaints()
                        .get(0)
                        .message())
                .isEqualTo("component.absent");
        assertThat(refusal(
                                () -> desk.links.add(
                                        ADMIN,
                                        "ACME",
                                        "{\"type\":\"PROJECT\",\"project\":\"P10\",\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"}"))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("to");
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static JsonObject object(Reply reply) {
        return JsonParser.parseString(reply.body()).getAsJsonObject();
    }
}
