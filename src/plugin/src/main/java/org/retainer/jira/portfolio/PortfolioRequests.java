package org.retainer.jira.portfolio;

import java.util.List;
import java.util.Map;
import org.retainer.access.People;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.portfolio.ManagerRow;
import org.retainer.portfolio.Managers;
import org.retainer.portfolio.Portfolio;
import org.retainer.portfolio.PortfolioOrder;
import org.retainer.portfolio.PortfolioPart;
import org.retainer.portfolio.PortfolioQuery;
import org.retainer.portfolio.PortfolioRow;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

/** Answers how every client stands, and what managers carry. */
public final class PortfolioRequests {
    private static final String CSV = "text/csv; charset=UTF-8";
    private static final List<String> FORMATS = List.of("json", "csv");

    private final Portfolio portfolio;
    private final Managers managers;
    private final People people;
    private final InstallationTime time;

    public PortfolioRequests(Portfolio portfolio, Managers managers, People people, InstallationTime time) {
        this.portfolio = portfolio;
        this.managers = managers;
        this.people = people;
        this.time = time;
    }

    /** Lists clients by name unless another order is asked for; for spreadsheets all of them. */
    public Reply list(Asker asker, Parameters parameters) {
        PortfolioQuery query = PortfolioParameters.query(people, parameters, time.today(), PortfolioOrder.NAME);
        if (isCsv(parameters)) {
            List<PortfolioRow> rows = portfolio.all(asker.viewer(), query);
            return Reply.streamed(CSV, attachment("portfolio_" + query.on()), text -> new PortfolioCsv(asker.texts())
                    .write(rows, text));
        }
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        PortfolioPart part = portfolio.page(asker.viewer(), query, startAt, maxResults);
        PortfolioJson json = new PortfolioJson(asker.texts());
        List<Json> values = part.rows().stream().map(json::write).toList();
        return Reply.ok(Reply.list(startAt, maxResults, part.total(), values));
    }

    /** Lists managers by name, over the days {@code from} and {@code to}. */
    public Reply managers(Asker asker, Parameters parameters) {
        Period period = parameters.period();
        List<ManagerRow> rows = managers.of(asker.viewer(), period);
        if (isCsv(parameters)) {
            return Reply.streamed(
                    CSV,
                    attachment("managers_" + period.from() + "_" + period.to()),
                    text -> new ManagersCsv(asker.texts()).write(rows, text));
        }
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        List<Json> values = rows.stream()
                .skip(startAt)
                .limit(maxResults)
                .map(ManagersJson::write)
                .toList();
        return Reply.ok(Reply.list(startAt, maxResults, rows.size(), values));
    }

    private static boolean isCsv(Parameters parameters) {
        String format = parameters.text("format").orElse("json");
        if (!FORMATS.contains(format)) {
            throw Refusal.invalid("format", "choice", FORMATS);
        }
        return format.equals("csv");
    }

    private static Map<String, String> attachment(String name) {
        return Map.of("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }
}
