package org.retainer.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.ADMIN_RU;
import static org.retainer.jira.page.Desk.STAFF;
import static org.retainer.jira.page.Desk.query;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Test;
import org.retainer.hours.IssueComponent;
import org.retainer.jira.language.Language;
import org.retainer.jira.page.Desk;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Refusal;
import org.retainer.refusal.Refusal.Kind;

/** Whose an issue is, by REST and in the issue panel. */
public class IssueAccountRequestsTest {
    private static final Asker ANNA = Desk.asker("anna", Language.ENGLISH);

    private final Desk desk = new Desk();
    private long issue;
    private String key;

    @Before
    public void anAgencyWithTwoClients() {
        issue = desk.romashka();
        key = desk.jira.issue(issue).orElseThrow().key();
        desk.accounts.create(ADMIN, "{\"key\":\"ACME\",\"name\":\"Acme <b>\",\"lead\":\"anna\",\"currency\":\"EUR\"}");
        desk.log(issue, "boris", "2026-11-20T10:00:00Z", 3600);
    }

    @Test
    public void aChosenAccountMovesTheHoursAndSaysHowMany() {
        JsonObject answer = object(desk.issueAccounts.put(ADMIN, key, "{\"account\":\"acme\"}"));
        assertThat(answer.getAsJsonObject("account").get("key").getAsString()).isEqualTo("ACME");
        assertThat(answer.get("source").getAsString()).isEqualTo("ISSUE");
        assertThat(answer.get("moved").getAsLong()).isEqualTo(1);
        assertThat(object(desk.issues.account(STAFF, key)).get("source").getAsString())
                .isEqualTo("ISSUE");

        Reply back = desk.issueAccounts.remove(ADMIN, key);
        assertThat(back.status()).isEqualTo(204);
        assertThat(back.headers()).containsEntry("X-Retainer-Moved", "1");
        assertThat(object(desk.issues.account(STAFF, key)).get("source").getAsString())
                .isEqualTo("PROJECT");
    }

    @Test
    public void choosingTakesEditAndARoleOnTheAccountOrItsLinkToTheProject() {
        assertThat(refusal(() -> desk.issueAccounts.put(STAFF, key, "{\"account\":\"ACME\"}"))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(desk.issueAccounts.put(STAFF, key, "{\"account\":\"ROM\"}").status())
                .isEqualTo(200);
        assertThat(desk.issueAccounts.put(ANNA, key, "{\"account\":\"ACME\"}").status())
                .isEqualTo(200);
        assertThat(refusal(() -> desk.issueAccounts.remove(STAFF, key)).kind()).isEqualTo(Kind.FORBIDDEN);
        desk.ownAccounts.readers.add("anna");
        assertThat(refusal(() -> desk.issueAccounts.put(ANNA, key, "{\"account\":\"ACME\"}"))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        desk.secretIssues.add(issue);
        assertThat(refusal(() -> desk.issueAccounts.put(ADMIN, key, "{\"account\":\"ACME\"}"))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    public void onlyOpenAccountsAreChosen() {
        desk.accounts.change(ADMIN, "ACME", "{\"status\":\"CLOSED\"}", null);
        assertThat(refusal(() -> desk.issueAccounts.put(ADMIN, key, "{\"account\":\"ACME\"}"))
                        .kind())
                .isEqualTo(Kind.CONFLICT);
        assertThat(keys(desk.issueAccounts.choices(ADMIN, key, query()))).containsExactly("ROM");
    }

    @Test
    public void choicesAreThoseThatOneMayWrite() {
        assertThat(keys(desk.issueAccounts.choices(ANNA, key, query()))).containsExactly("ACME", "ROM");
        assertThat(keys(desk.issueAccounts.choices(STAFF, key, query()))).containsExactly("ROM");
        assertThat(keys(desk.issueAccounts.choices(ADMIN, key, query("query", "РОМ"))))
                .containsExactly("ROM");
        desk.ownAccounts.readers.add("boris");
        assertThat(keys(desk.issueAccounts.choices(STAFF, key, query()))).isEmpty();
    }

    @Test
    public void badBodiesAreRefused() {
        assertThat(refusal(() -> desk.issueAccounts.put(ADMIN, key, "{}")).kind())
                .isEqualTo(Kind.INVALID);
        assertThat(refusal(() -> desk.issueAccounts.put(ADMIN, key, "{\"account\":7}"))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("account");
        assertThat(refusal(() -> desk.issueAccounts.put(ADMIN, key, "{\"account\":\"ROM\",\"x\":1}"))
                        .kind())
                .isEqualTo(Kind.INVALID);
    }

    @Test
    public void thePanelOffersTheChangeOnlyToThoseWhoMay() {
        assertThat(desk.panel.of(ADMIN, key)).contains("Change client").contains("data-present=\"ROM\"");
        assertThat(desk.panel.of(ADMIN_RU, key)).contains("Сменить клиента");
        desk.ownAccounts.readers.add("boris");
        assertThat(desk.panel.of(STAFF, key)).doesNotContain("data-choose");
    }

    @Test
    public void thePanelSaysWhatDoesNotCountAndTheListSaysWhy() {
        desk.jira.write(issue, Optional.of("<i>NOBODY"));
        desk.log(issue, "boris", "2026-11-20T12:00:00Z", 60);
        assertThat(desk.panel.of(ADMIN, key)).contains("&#60;i&#62;NOBODY").doesNotContain("<i>NOBODY");
        JsonObject list = object(desk.ignoredAccounts.list(ADMIN, query()));
        assertThat(list.get("total").getAsInt()).isEqualTo(1);
        JsonObject one = list.getAsJsonArray("values").get(0).getAsJsonObject();
        assertThat(one.get("issue").getAsString()).isEqualTo(key);
        assertThat(one.get("reason").getAsString()).isEqualTo("MALFORMED");
        assertThat(desk.page(ADMIN_RU, "/ignored-accounts").html()).contains("Это не ключ клиента");
        assertThat(refusal(() -> desk.ignoredAccounts.list(STAFF, query())).kind())
                .isEqualTo(Kind.FORBIDDEN);
        desk.secretIssues.add(issue);
        assertThat(desk.ignoredAccounts.list(ADMIN, query()).body()).doesNotContain("NOBODY");
    }

    @Test
    public void aLinkedComponentPlacesHoursAndThePanelNamesTheOneThatDecides() {
        desk.jira.components(issue, List.of(new IssueComponent(502, "SEO & <Ads>"), new IssueComponent(501, "Design")));
        Reply design =
                desk.links.add(ADMIN, "ACME", "{\"type\":\"COMPONENT\",\"project\":\"P10\",\"component\":\"design\"}");
        assertThat(object(design).get("component").getAsString()).isEqualTo("Design");
        assertThat(refusal(() -> desk.links.add(
                                ADMIN, "ROM", "{\"type\":\"COMPONENT\",\"project\":\"P10\",\"component\":\"501\"}"))
                        .kind())
                .isEqualTo(Kind.CONFLICT);
        desk.links.add(ADMIN, "ROM", "{\"type\":\"COMPONENT\",\"project\":\"P10\",\"component\":\"SEO & <Ads>\"}");
        assertThat(object(desk.issues.account(ADMIN, key)).get("source").getAsString())
                .isEqualTo("COMPONENT");
        assertThat(desk.panel.of(ADMIN, key))
                .contains("via component Design")
                .contains("Design, SEO &#38; &#60;Ads&#62;");
        assertThat(desk.page(ADMIN, "/accounts/ROM/settings").html()).contains("SEO &#38; &#60;Ads&#62;");
    }

    private static List<String> keys(Reply choices) {
        return object(choices).getAsJsonArray("values").asList().stream()
                .map(value -> value.getAsJsonObject().get("key").getAsString())
                .toList();
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static JsonObject object(Reply reply) {
        return JsonParser.parseString(reply.body()).getAsJsonObject();
    }
}
