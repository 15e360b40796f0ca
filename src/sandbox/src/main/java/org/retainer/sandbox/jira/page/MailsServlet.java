package org.retainer.sandbox.jira.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.sandbox.jira.mail.Mails;
import org.retainer.sandbox.jira.mail.SentMail;

/** The mails that plugins have sent, for administrators; nothing leaves the sandbox. */
final class MailsServlet extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 200;
    private static final int LONGEST_ID = 18;

    private final transient Mails mails;

    MailsServlet(Site site, Mails mails) {
        super(site, true);
        this.mails = mails;
    }

    @Override
    void show(View view) throws IOException {
        String wanted = view.parameter("id");
        if (wanted.isEmpty()) {
            List<SentMail> rows = mails.list(ROWS);
            view.page(200, "atl.admin", view.messages.get("mails.title"), "mails.vm", Map.of("mails", rows));
            return;
        }
        Optional<SentMail> mail =
                wanted.matches("\\d{1," + LONGEST_ID + "}") ? mails.byId(Long.parseLong(wanted)) : Optional.empty();
        if (mail.isEmpty()) {
            view.notFound();
            return;
        }
        view.page(200, "atl.admin", mail.get().subject(), "mail.vm", Map.of("mail", mail.get()));
    }
}
