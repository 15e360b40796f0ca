package org.retainer.jira.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern ACCOUNT = Pattern.compile("/accounts/([^/]+)(?:/(hours|report|settings))?/?");

    private final AccountBook book;
    private final AccountListPage list;
    private final AccountFormPage form;
    private final OverviewPage overview;
    private final HoursPage hours;
    private final ReportPage report;
    private final AdminPage admin;
    private final Frame frame;

    public Pages(
            AccountBook book,
            AccountListPage list,
            AccountFormPage form,
            OverviewPage overview,
            HoursPage hours,
            ReportPage report,
            AdminPage admin,
            Templates templates) {
        this.book = book;
        this.list = list;
        this.form = form;
        this.overview = overview;
        this.hours = hours;
        this.report = report;
        this.admin = admin;
        this.frame = new Frame(templates);
    }

    /**
     * Makes a page.
     *
     * @param path the decoded part of the address behind the plugin's own
     * @throws Refusal 404 for an address that leads nowhere, and whatever the page refuses
     */
    public Page page(Asker asker, String path, Parameters parameters, String contextPath) {
        Visit visit = new Visit(asker, parameters, new Urls(contextPath));
        Matcher account = ACCOUNT.matcher(path);
        if (account.matches()) {
            return account(visit, account.group(1), account.group(2));
        }
        return switch (path) {
            case "", "/" -> Page.goTo(visit.urls().page("/accounts"));
            case "/accounts", "/accounts/" -> list.show(visit);
            case "/new-account" -> form.create(visit);
            case "/admin" -> admin.show(visit);
            default -> throw Refusal.notFound("page.absent");
        };
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

    private Page account(Visit visit, String key, String tab) {
        AccountView account = AccountView.of(visit, book.get(visit.viewer(), key), book);
        if (tab == null) {
            return overview.show(visit, account);
        }
        return switch (tab) {
            case "hours" -> hours.show(visit, account);
            case "report" -> report.show(visit, account);
            default -> form.settings(visit, account);
        };
    }

    private static String sentence(Texts texts, Complaint complaint) {
        String text = texts.complaint(complaint);
        return complaint.field().isEmpty() ? text : complaint.field() + ": " + text;
    }

    private static Visit visit(Asker asker, String contextPath) {
        return new Visit(asker, new Parameters(Map.of()), new Urls(contextPath));
    }
}
