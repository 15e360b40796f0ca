package org.retainer.jira.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.jira.language.Texts;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.template.Templates;
import org.retainer.jira.template.Urls;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

/** Finds the page of an address. */
public final class Pages {
    private static final Pattern ACCOUNT = Pattern.compile("/accounts/([^/]+)(?:/([a-z-]+))?/?");

    private final AccountBook book;
    private final People people;
    private final Map<String, SitePage> pages;
    private final List<AccountTab> tabs;
    private final PageNotices notices;
    private final Frame frame;

    public Pages(
            AccountBook book,
            People people,
            List<SitePage> pages,
            List<AccountTab> tabs,
            PageNotices notices,
            Templates templates) {
        this.book = book;
        this.people = people;
        this.pages = pages.stream().collect(Collectors.toUnmodifiableMap(SitePage::path, Function.identity()));
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(AccountTab::position))
                .toList();
        this.notices = notices;
        this.frame = new Frame(templates);
    }

    /**
     * Makes a page.
     *
     * @param path the decoded part of the address behind the plugin's own
     * @throws Refusal 404 for an address that leads nowhere, and whatever the page refuses
     */
    public Page page(Asker asker, String path, Parameters parameters, String contextPath) {
        Visit visit = new Visit(asker, parameters, new Urls(contextPath), notices.banner(asker));
        if (path.isEmpty() || path.equals("/")) {
            return Page.goTo(visit.urls().page(PortfolioAddress.PATH));
        }
        SitePage page = pages.get(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        if (page != null) {
            return page.show(visit);
        }
        Matcher account = ACCOUNT.matcher(path);
        if (account.matches()) {
            return account(visit, account.group(1), account.group(2) == null ? "" : account.group(2));
        }
        throw Refusal.notFound("page.absent");
    }

    /** Makes the page that tells why another one is not shown. */
    public Page refused(Asker asker, int status, Refusal refusal, String contextPath) {
        Texts texts = asker.texts();
        List<String> sentences = refusal.complaints().stream()
                .map(complaint -> sentence(texts, complaint))
                .toList();
        return frame.message(visit(asker, contextPath), status, texts.say("page.refused." + status), sentences);
    }

    /** Makes the page that admits an error nobody expected. */
    public Page failed(Asker asker, String logId, String contextPath) {
        Texts texts = asker.texts();
        return frame.message(
                visit(asker, contextPath),
                500,
                texts.say("page.refused.500"),
                List.of(texts.say("error.unexpected", logId)));
    }

    private Page account(Visit visit, String key, String name) {
        Account account = book.get(visit.viewer(), key);
        AccountView view =
                AccountView.of(visit, account, book, people, tabs).with(notices.alert(visit.texts(), account));
        return tabs.stream()
                .filter(tab -> tab.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("page.absent"))
                .show(visit, view);
    }

    private static String sentence(Texts texts, Complaint complaint) {
        String text = texts.complaint(complaint);
        return complaint.field().isEmpty() ? text : complaint.field() + ": " + text;
    }

    private static Visit visit(Asker asker, String contextPath) {
        return new Visit(asker, new Parameters(Map.of()), new Urls(contextPath), Optional.empty());
    }
}
