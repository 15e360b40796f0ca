package org.retainer.jira.request;

import org.retainer.access.Person;
import org.retainer.access.Viewer;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;

/** Who asks, with what rights, in which language. */
public record Asker(Viewer viewer, Person person, Language language) {
    public Texts texts() {
        return Texts.in(language);
    }
}
