package org.retainer.jira.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.retainer.access.Person;
import org.retainer.access.Viewer;
import org.retainer.jira.language.Dates;
import org.retainer.jira.language.Texts;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.template.Durations;
import org.retainer.jira.template.Urls;

/** Somebody looking at a page. */
record Visit(Asker asker, Parameters parameters, Urls urls, Optional<PageNotices.Banner> banner) {
    Viewer viewer() {
        return asker.viewer();
    }

    Texts texts() {
        return asker.texts();
    }

    Dates dates() {
        return new Dates(texts());
    }

    /** Names somebody for colleagues: those who are deactivated or gone are marked. */
    String named(Person person) {
        return person.active() ? person.displayName() : texts().say("person.inactive", person.displayName());
    }

    /** What every template can use: {@code $t} says sentences, {@code $dates} writes days, {@code $url} makes addresses. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("t", texts());
        values.put("dates", dates());
        values.put("url", urls);
        values.put("banner", banner.orElse(null));
        values.put("time", new Durations());
        return values;
    }
}
