package org.retainer.jira.template;

/** HTML that our templates have made already: the only thing that is written without escaping. */
public record Markup(String html) {
    @Override
    public String toString() {
        return html;
    }
}
