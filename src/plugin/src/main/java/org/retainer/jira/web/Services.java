package org.retainer.jira.web;

import java.util.Optional;
import org.retainer.jira.access.JiraViewers;
import org.retainer.jira.account.AccountRequests;
import org.retainer.jira.account.LinkRequests;
import org.retainer.jira.hours.HourRequests;
import org.retainer.jira.hours.LedgerRequests;
import org.retainer.jira.page.Pages;
import org.retainer.jira.panel.IssueClients;
import org.retainer.jira.panel.PanelHtml;
import org.retainer.jira.report.ReportRequests;

/**
 * Where resources and providers, which the host creates without arguments, find the plugin's beans. Filled when the plugin
 * starts, emptied when it stops.
 */
public final class Services {
    private static volatile Services present;

    private final JiraViewers viewers;
    private final AccountRequests accounts;
    private final LinkRequests links;
    private final HourRequests hours;
    private final LedgerRequests ledger;
    private final ReportRequests reports;
    private final IssueClients issues;
    private final PanelHtml panel;
    private final Pages pages;

    public Services(
            JiraViewers viewers,
            AccountRequests accounts,
            LinkRequests links,
            HourRequests hours,
            LedgerRequests ledger,
            ReportRequests reports,
            IssueClients issues,
            PanelHtml panel,
            Pages pages) {
        this.viewers = viewers;
        this.accounts = accounts;
        this.links = links;
        this.hours = hours;
        this.ledger = ledger;
        this.reports = reports;
        this.issues = issues;
        this.panel = panel;
        this.pages = pages;
    }

    /** Answers the beans; empty while the plugin is not started. */
    static Optional<Services> present() {
        return Optional.ofNullable(present);
    }

    /** Makes these beans the ones to find. */
    public void open() {
        present = this;
    }

    /** Lets nobody find these beans any more. */
    public void close() {
        if (present == this) {
            present = null;
        }
    }

    JiraViewers viewers() {
        return viewers;
    }

    AccountRequests accounts() {
        return accounts;
    }

    LinkRequests links() {
        return links;
    }

    HourRequests hours() {
        return hours;
    }

    LedgerRequests ledger() {
        return ledger;
    }

    ReportRequests reports() {
        return reports;
    }

    IssueClients issues() {
        return issues;
    }

    PanelHtml panel() {
        return panel;
    }

    Pages pages() {
        return pages;
    }
}
