package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.time.InstallationTime;

/**
 * An account as its pages need it.
 *
 * @param lead who leads it today, who may be deactivated or gone
 * @param today the day it is in the installation's zone
 * @param allTabs in their order
 * @param alert what nobody has dismissed about its budgets
 */
record AccountView(
        Account account,
        Person lead,
        boolean mayEdit,
        LocalDate today,
        List<AccountTab> allTabs,
        Optional<PageNotices.AlertNotice> alert) {
    static AccountView of(Visit visit, Account account, AccountBook book, People people, List<AccountTab> allTabs) {
        Person lead = people.byKey(account.lead().on(book.today()));
        return new AccountView(
                account, lead, book.mayEdit(visit.viewer(), account), book.today(), allTabs, Optional.empty());
    }

    AccountView with(Optional<PageNotices.AlertNotice> notice) {
        return new AccountView(account, lead, mayEdit, today, allTabs, notice);
    }

    /** The day it is for the account, when the installation's zone stands in for a zone of its own. */
    LocalDate localToday(InstallationTime time) {
        return LocalDate.ofInstant(time.now(), zone(time));
    }

    ZoneId zone(InstallationTime time) {
        return account.zone().on(today).orElse(time.zone());
    }

    /** Adds what the head and the tabs of an account's pages show. */
    void head(Map<String, Object> values, String tab, String leadName, ZoneId zone) {
        values.put("key", account.key());
        values.put("name", account.name());
        values.put("status", account.status().name());
        values.put("leadName", leadName);
        values.put("leadGone", !lead.active());
        values.put("startDate", account.startDate().orElse(null));
        values.put("renewalDate", account.renewalDate().orElse(null));
        values.put("zone", zone.getId());
        values.put("tab", tab);
        values.put("mayEdit", mayEdit);
        values.put("alert", alert.orElse(null));
        values.put(
                "tabs",
                allTabs.stream()
                        .filter(one -> one.offered(this))
                        .map(TabLink::of)
                        .toList());
    }

    /** What the tab of a page says and leads to. */
    public record TabLink(String name, String label) {
        static TabLink of(AccountTab tab) {
            return new TabLink(tab.name(), tab.label());
        }

        /** Answers the tab's part of the address, behind that of the account. */
        public String path() {
            return name.isEmpty() ? "" : "/" + name;
        }
    }
}
