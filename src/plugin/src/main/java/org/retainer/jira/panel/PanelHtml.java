package org.retainer.jira.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetUnit;
import org.retainer.jira.budget.BudgetCard;
import org.retainer.jira.budget.BudgetWords;
import org.retainer.jira.language.Dates;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Reply;
import org.retainer.jira.template.ContextPath;
import org.retainer.jira.template.Durations;
import org.retainer.jira.template.Templates;
import org.retainer.jira.template.Urls;
import org.retainer.setting.InstallationSettings;
import org.retainer.time.WorkingDays;

/** The issue panel as HTML. */
public final class PanelHtml {
    private static final int MOST_BUDGETS = 3;

    private final IssueClients clients;
    private final Templates templates;
    private final ContextPath contextPath;
    private final InstallationSettings settings;

    public PanelHtml(
            IssueClients clients, Templates templates, ContextPath contextPath, InstallationSettings settings) {
        this.clients = clients;
        this.templates = templates;
        this.contextPath = contextPath;
        this.settings = settings;
    }

    /** Makes the panel of an issue that the asker looks at. */
    public String of(Asker asker, String issueKey) {
        IssueClient client = clients.of(asker.viewer(), issueKey);
        Map<String, Object> values = values(asker.texts());
        values.put("client", client);
        values.put("account", client.account().orElse(null));
        values.put("url", new Urls(contextPath.get()));
        values.put("source", client.source().name());
        values.putAll(budgets(client, asker.texts()));
        return templates.render("issue-panel.vm", values).html();
    }

    private Map<String, Object> budgets(IssueClient client, Texts texts) {
        BudgetWords words = new BudgetWords(texts);
        WorkingDays calendar = settings.current().calendar();
        List<BudgetCard> cards = client.budgets().stream()
                .limit(MOST_BUDGETS)
                .map(status -> client.mayOpen()
                        ? BudgetCard.of(status, words, calendar, client.today())
                        : BudgetCard.withoutMoney(status, words, calendar, client.today()))
                .toList();
        return Map.of(
                "budgets",
                cards,
                "budgetsNamed",
                client.budgets().size() > 1,
                "moreBudgets",
                client.budgets().size() - cards.size(),
                "budgetsStamp",
                stamp(client.budgets()));
    }

    /** What the budgets have spent, for the script that asks whether anything has changed. */
    private static String stamp(List<BudgetStatus> budgets) {
        return budgets.stream()
                .map(status -> status.budget().id() + ":"
                        + (status.budget().unit() == BudgetUnit.HOURS
                                ? String.valueOf(status.spent())
                                : status.percent()
                                        .map(percent ->
                                                percent.stripTrailingZeros().toPlainString())
                                        .orElse("null")))
                .collect(Collectors.joining(" "));
    }

    /** Answers the panel alone. */
    public Reply reply(Asker asker, String issueKey) {
        return new Reply(200, "text/html; charset=UTF-8", of(asker, issueKey), Map.of());
    }

    /** Makes the one line that stands in for a panel that could not be made. */
    public String failed(Language language, String logId) {
        Map<String, Object> values = values(Texts.in(language));
        values.put("logId", logId);
        return templates.render("issue-panel-failed.vm", values).html();
    }

    private static Map<String, Object> values(Texts texts) {
        Map<String, Object> values = new HashMap<>();
        values.put("t", texts);
        values.put("dates", new Dates(texts));
        values.put("time", new Durations());
        return values;
    }
}
