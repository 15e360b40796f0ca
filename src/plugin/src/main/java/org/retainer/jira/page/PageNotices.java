package org.retainer.jira.page;

import java.util.Optional;
import org.retainer.access.Viewer.Role;
import org.retainer.account.Account;
import org.retainer.alert.Alert;
import org.retainer.alert.AlertBook;
import org.retainer.jira.alert.AlertWords;
import org.retainer.jira.language.Texts;
import org.retainer.jira.outbox.SendingWords;
import org.retainer.jira.request.Asker;
import org.retainer.outbox.SendingGuard;

/** What stands on top of pages until somebody does something about it. */
public final class PageNotices {
    private final SendingGuard guard;
    private final AlertBook alerts;

    public PageNotices(SendingGuard guard, AlertBook alerts) {
        this.guard = guard;
        this.alerts = alerts;
    }

    /** Says why no mail goes out though it should: to those who can do something about it. */
    Optional<Banner> banner(Asker asker) {
        boolean administrator = asker.viewer().is(Role.ADMINISTRATOR);
        if (!administrator && !asker.viewer().is(Role.FINANCE)) {
            return Optional.empty();
        }
        return guard.heldBack().map(obstacle -> new Banner(SendingWords.of(asker.texts(), obstacle), administrator));
    }

    /** Finds what nobody has dismissed about an account's budgets. */
    Optional<AlertNotice> alert(Texts texts, Account account) {
        return alerts.open(account).map(alert -> AlertNotice.of(new AlertWords(texts), alert));
    }

    /** That mail is held back; {@code mayAct} leads to where it is switched on again. */
    public record Banner(String text, boolean mayAct) {}

    /** An alert in words; one that is not risky tells of a milestone. */
    public record AlertNotice(
            long id, long budget, boolean over, boolean risky, String title, String used, String heading) {
        static AlertNotice of(AlertWords words, Alert alert) {
            return new AlertNotice(
                    alert.id(),
                    alert.budgetId(),
                    alert.isOver(),
                    alert.isRisky(),
                    words.title(alert),
                    words.used(alert),
                    words.heading(alert));
        }
    }
}
