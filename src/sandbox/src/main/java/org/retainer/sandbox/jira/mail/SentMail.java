package org.retainer.sandbox.jira.mail;

/**
 * A mail that a plugin has sent.
 *
 * @param sent milliseconds
 */
public record SentMail(long id, String recipient, String subject, String mimeType, String body, long sent) {
    public boolean isHtml() {
        return mimeType.startsWith("text/html");
    }
}
