package org.retainer.jira.alert;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.retainer.account.Account;
import org.retainer.alert.Alert;
import org.retainer.alert.AlertWriter;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.jira.template.Templates;
import org.retainer.jira.template.Urls;
import org.retainer.outbox.Letter;

/** Writes the mail about an alert: what happened, and three things that can be done about it, each with its address. */
public final class AlertLetters implements AlertWriter {
    private static final int LONGEST_SUBJECT = 200;

    private final Templates templates;
    private final ApplicationProperties host;

    public AlertLetters(Templates templates, ApplicationProperties salApplicationProperties) {
        this.templates = templates;
        this.host = salApplicationProperties;
    }

    @Override
    public Letter write(Account account, Alert alert, String language) {
        Texts texts = Texts.in(Language.byCode(language).orElse(Language.ENGLISH));
        AlertWords words = new AlertWords(texts);
        String page = new Urls(baseUrl()).account(account.key());
        String about = texts.say("alert.about", account.name(), account.key(), alert.budgetName(), words.period(alert));
        List<String> facts = Stream.of(words.used(alert), words.heading(alert))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        List<Hint> hints = List.of(
                new Hint(texts.say("alert.hint.plan"), page + "/plan"),
                new Hint(texts.say("alert.hint.move." + alert.unit()), page + "/budget"),
                new Hint(texts.say("alert.hint.agree"), page + "/client"));
        String why = texts.say("alert.mail.why");
        Map<String, Object> values = new HashMap<>();
        values.put("language", texts.language().code());
        values.put("about", about);
        values.put("facts", facts);
        values.put("lead", texts.say("alert.hints"));
        values.put("hints", hints);
        values.put("why", why);
        return new Letter(
                texts.language().code(),
                subject(account.name() + ": " + words.title(alert)),
                text(about, facts, texts.say("alert.hints"), hints, why),
                templates.render("alert-mail.vm", values).html());
    }

    private String baseUrl() {
        return host.getBaseUrl(UrlMode.CANONICAL).replaceAll("/+$", "");
    }

    private static String text(String about, List<String> facts, String lead, List<Hint> hints, String why) {
        StringBuilder text = new StringBuilder(about).append("\n\n");
        facts.forEach(fact -> text.append(fact).append('\n'));
        text.append('\n').append(lead).append('\n');
        hints.forEach(hint -> text.append("- ")
                .append(hint.text())
                .append("\n  ")
                .append(hint.address())
                .append('\n'));
        return text.append("\n-- \n").append(why).append('\n').toString();
    }

    /** A subject is one line, and mail programs show only its beginning. */
    private static String subject(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    /** Something that can be done, and where. */
    public record Hint(String text, String address) {}
}
