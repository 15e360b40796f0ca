package org.retainer.jira.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.ADMIN_RU;
import static org.retainer.jira.page.Desk.STAFF;
import static org.retainer.jira.page.Desk.query;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;
import org.retainer.access.Viewer.Role;
import org.retainer.jira.language.Language;
import org.retainer.jira.page.Desk;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.refusal.Refusal;

public class AuditRequestsTest {
    private static final Asker FINANCE = Desk.asker("fedor", Language.ENGLISH, Role.FINANCE);
    private static final Asker ANNA = Desk.asker("anna", Language.ENGLISH);

    private final Desk desk = new Desk();

    @Test
    public void administratorsAndFinanceReadEverythingOthersOnlyTheirAccounts() {
        desk.romashka();
        assertThat(total(ADMIN)).isEqualTo(2);
        assertThat(total(FINANCE)).isEqualTo(2);
        assertThat(total(ANNA, "account", "rom")).isEqualTo(2);
        assertThat(refusal(() -> desk.audit.list(ANNA, query())).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> desk.audit.list(STAFF, query("account", "ROM")))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> desk.audit.list(STAFF, query("format", "csv"))).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    public void whatIsListedIsFilteredByTheQuery() {
        desk.romashka();
        desk.accounts.change(ADMIN, "ROM", "{\"goals\":\"Рост\"}", null);
        assertThat(total(ADMIN, "object", "LINK")).isEqualTo(1);
        assertThat(total(ADMIN, "what", "CHANGE", "by", "admin", "from", "2026-11-21", "to", "2026-11-21"))
                .isEqualTo(1);
        assertThat(total(ADMIN, "by", "anna")).isZero();
        assertThat(total(ADMIN, "to", "2026-11-20")).isZero();
        assertThat(refusal(() -> desk.audit.list(ADMIN, query("from", "2026-11-22", "to", "2026-11-21")))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("to");
        assertThat(refusal(() -> desk.audit.list(ADMIN, query("after", "x")))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("after");
        assertThat(refusal(() -> desk.audit.list(ADMIN, query("format", "xml")))
                        .complaints()
                        .get(0)
                        .field())
                .isEqualTo("format");
    }

    @Test
    public void theCursorLeadsThroughAllChanges() {
        desk.romashka();
        JsonObject first = list(ADMIN, query("maxResults", "1"));
        String after = first.get("after").getAsString();
        JsonObject second = list(ADMIN, query("maxResults", "1", "after", after));
        assertThat(first.getAsJsonArray("values").toString()).contains("\"LINK\"");
        assertThat(second.getAsJsonArray("values").toString()).contains("\"ACCOUNT\"");
    }

    @Test
    public void decisionsNameTheIssueOnlyToThoseWhoMayBrowseIt() {
        long issue = desk.romashka();
        long worklog = desk.log(issue, "boris", "2026-11-02T09:30:00Z", 5400);
        desk.accounts.create(ADMIN, "{\"key\":\"SECRET\",\"name\":\"Secret\",\"lead\":\"admin\",\"currency\":\"EUR\"}");
        desk.hours.decide(ADMIN, "" + worklog, "{\"account\":\"SECRET\"}", null);
        desk.hours.decide(ADMIN, "" + worklog, "{\"account\":\"ROM\"}", null);
        String key = desk.jira.issue(issue).orElseThrow().key();

        JsonArray seen = list(ANNA, query("account", "ROM", "object", "ENTRY")).getAsJsonArray("values");
        assertThat(seen.get(0).getAsJsonObject().get("issue").getAsString()).isEqualTo(key);
        assertThat(seen.toString())
                .contains("\"before\":{\"account\":\"-\"}")
                .contains("\"after\":{\"account\":\"ROM\"}")
                .doesNotContain("SECRET");
        assertThat(desk.page(ANNA, "/accounts/ROM/audit").html())
                .contains(key)
                .contains("another client")
                .doesNotContain("SECRET");

        desk.secretIssues.add(issue);
        assertThat(list(ANNA, query("account", "ROM")).toString()).doesNotContain(key);
        assertThat(desk.page(ANNA, "/accounts/ROM/audit").html()).doesNotContain(key);
    }

    @Test
    public void spreadsheetsGetWordsAndNoFormulas() throws IOException {
        desk.romashka();
        desk.accounts.change(ADMIN, "ROM", "{\"goals\":\"=1+1\",\"lead\":\"boris\",\"status\":\"CLOSED\"}", null);
        assertThat(csv(ADMIN_RU, query("format", "csv", "what", "CHANGE")))
                .startsWith("\uFEFFКогда;Кто;Клиент;")
                .contains(";Цели;;'=1+1")
                .contains("Анна Орлова")
                .contains("Boris <b>Kim")
                .contains("ROM");
        assertThat(csv(ADMIN, query("format", "csv", "object", "LINK")))
                .contains("Link")
                .contains("P10");
    }

    @Test
    public void pagesSayChangesInWords() {
        desk.romashka();
        desk.accounts.change(
                ADMIN, "ROM", "{\"team\":[{\"user\":\"boris\",\"from\":\"2026-01-01\"}],\"mood\":\"TENSE\"}", null);
        String html = desk.page(ADMIN, "/audit").html();
        assertThat(html)
                .contains("Tense")
                .contains("Boris &#60;b&#62;Kim&#60;/b&#62; (2026-01-01 – )")
                .contains("Анна Орлова")
                .doesNotContain("TeamMember")
                .doesNotContain("TENSE");
        assertThat(desk.page(ADMIN, "/audit", "by", "anna").html()).contains("No change matches");
    }

    private String csv(Asker asker, Parameters query) throws IOException {
        return desk.audit.list(asker, query).text();
    }

    private int total(Asker asker, String... query) {
        return list(asker, query(query)).get("total").getAsInt();
    }

    private JsonObject list(Asker asker, Parameters query) {
        return JsonParser.parseString(desk.audit.list(asker, query).body()).getAsJsonObject();
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
