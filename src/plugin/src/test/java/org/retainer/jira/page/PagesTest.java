package org.retainer.jira.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.ADMIN_RU;
import static org.retainer.jira.page.Desk.STAFF;

import java.util.List;
import org.junit.Test;
import org.retainer.jira.request.Asker;
import org.retainer.jira.template.Escaping;
import org.retainer.jira.template.Urls;
import org.retainer.refusal.Refusal;

public class PagesTest {
    private static final String NASTY = "<script>alert(1)</script>\\\" onload='x' 🌼 Ромашка \u202Eمرحبا";
    private static final List<String> PATHS = List.of(
            "/accounts",
            "/new-account",
            "/accounts/ROM",
            "/accounts/ROM/hours",
            "/accounts/ROM/client",
            "/accounts/ROM/settings",
            "/accounts/ROM/report",
            "/settings",
            "/accounts/ROM/audit",
            "/audit",
            "/export",
            "/unassigned",
            "/admin");

    private final Desk desk = new Desk();

    @Test
    public void everyPageRendersInBothLanguagesWithAndWithoutHours() {
        long issue = desk.romashka();
        for (int round = 0; round < 2; round++) {
            for (Asker asker : List.of(ADMIN, ADMIN_RU)) {
                for (String path : PATHS) {
                    Page page = desk.page(asker, path);
                    assertThat(page.status()).as(path).isEqualTo(200);
                    assertThat(page.html())
                            .as(path)
                            .contains("<html lang=\"" + asker.language().code() + "\">")
                            .doesNotContain("$t")
                            .doesNotContain("${")
                            .doesNotContain("Optional")
                            .doesNotContain("#if");
                }
            }
            desk.log(issue, "boris", "2026-11-02T09:30:00Z", 522_000);
        }
        desk.accounts.change(ADMIN, "ROM", full(), null);
        assertThat(desk.page(ADMIN, "/accounts/ROM/settings").html())
                .contains("ООО")
                .contains("SEO");
        assertThat(desk.page(ADMIN, "/accounts/ROM").html()).contains("Archived");
    }

    @Test
    public void whatPeopleTypedIsNeverMarkup() {
        long issue = desk.romashka();
        desk.jira.rename(issue, NASTY);
        desk.log(issue, "boris", "2026-11-02T09:30:00Z", 5400);
        desk.accounts.change(
                ADMIN,
                "ROM",
                "{\"name\":\"" + NASTY + "\",\"notes\":\"" + NASTY + "\",\"legalName\":\"" + NASTY + "\"}",
                null);
        for (String path : PATHS) {
            assertThat(desk.page(ADMIN, path, "query", "<script>", "status", "OPEN")
                            .html())
                    .as(path)
                    .doesNotContain("<script>")
                    .doesNotContain("<b>Kim")
                    .doesNotContain("\" onload");
        }
        assertThat(desk.panel.of(ADMIN, desk.jira.issue(issue).orElseThrow().key()))
                .contains("&#60;script&#62;")
                .contains("🌼");
    }

    @Test
    public void theListFiltersByTheAddress() {
        desk.romashka();
        assertThat(desk.page(ADMIN, "/accounts", "query", "ромаш").html()).contains("/accounts/ROM");
        assertThat(desk.page(ADMIN, "/accounts", "query", "nothing").html()).contains("No client matches");
        assertThat(desk.page(STAFF, "/accounts").html()).contains("You have no clients here");
        assertThat(new Desk().page(ADMIN_RU, "/accounts").html()).contains("Клиентов пока нет");
    }

    @Test
    public void addressesThatLeadNowhereAndAccountsOfOthersAre404() {
        desk.romashka();
        assertThatThrownBy(() -> desk.page(ADMIN, "/nowhere")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.page(STAFF, "/accounts/ROM")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.page(STAFF, "/admin")).hasMessageContaining("FORBIDDEN");
        Page refused = desk.pages.refused(ADMIN_RU, 404, Refusal.notFound("account.absent", "<X>"), "/jira");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.html()).contains("Клиента &#60;X&#62; нет");
        assertThat(desk.pages.failed(ADMIN, "abc", "/jira").html()).contains("abc");
    }

    @Test
    public void thePanelOfAnIssueOfNobodySaysWhatToDo() {
        String key = desk.jira.issue(desk.jira.addIssue(20)).orElseThrow().key();
        assertThat(desk.panel.of(ADMIN, key)).contains("No client").contains("/jira/plugins/servlet/retainer/accounts");
        assertThat(desk.panel.of(STAFF, key)).contains("Ask an account manager").doesNotContain("href");
    }

    @Test
    public void thePanelLinksTheAccountOnlyForThoseWhoMayOpenIt() {
        String key = desk.jira.issue(desk.romashka()).orElseThrow().key();
        assertThat(desk.panel.of(ADMIN, key)).contains("href=\"/jira/plugins/servlet/retainer/accounts/ROM\"");
        assertThat(desk.panel.of(STAFF, key)).contains("Ромашка").doesNotContain("href");
        assertThat(desk.panel.of(ADMIN_RU, key)).contains("через проект").contains("ноябрь 2026");
    }

    @Test
    public void escapingKeepsToTheFiveCharactersAndDropsWhatXmlForbids() {
        assertThat(Escaping.text("a&<>\"'«ё»\u0001\uFFFF")).isEqualTo("a&#38;&#60;&#62;&#34;&#39;«ё»");
        assertThat(new Urls("/jira").part("a b/ü?&+*'\"")).isEqualTo("a%20b%2F%C3%BC%3F%26%2B%2A%27%22");
    }

    private static String full() {
        return "{\"status\":\"ARCHIVED\",\"payers\":[{\"legalName\":\"ООО «Р»\"}],\"team\":[{\"user\":\"anna\"}],"
                + "\"contracts\":[{\"number\":\"1\",\"bankingDays\":true}],\"services\":[{\"name\":\"SEO\"}],"
                + "\"startDate\":\"2021-03-01\",\"renewalDate\":\"2027-02-01\",\"mood\":\"GOOD\"}";
    }
}
