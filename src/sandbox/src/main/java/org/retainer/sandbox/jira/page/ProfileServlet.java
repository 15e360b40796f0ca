package org.retainer.sandbox.jira.page;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Somebody's own page: who they are, and the language of their pages. */
final class ProfileServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Site site;

    ProfileServlet(Site site) {
        super(site);
        this.site = site;
    }

    @Override
    void show(View view) throws IOException {
        view.page(
                view.messages.get("profile.title"),
                "profile.vm",
                Map.of(
                        "person", view.user,
                        "russian", view.messages.locale().getLanguage().equals("ru"),
                        "groups", String.join(", ", site.jira().groups().of(view.user.getKey()))));
    }

    @Override
    void submit(View view) throws IOException {
        Locale language = view.parameter("language").equals("ru") ? Locale.forLanguageTag("ru") : Locale.ENGLISH;
        site.authentication().chooseLanguage(view.user, language);
        view.redirect("/secure/ViewProfile.jspa");
    }
}
