package org.retainer.sandbox.jira.page;

import java.io.IOException;

/** Sends people on from addresses that are only beginnings. */
final class HomeServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final String target;

    HomeServlet(Site site, String target) {
        super(site);
        this.target = target;
    }

    @Override
    void show(View view) throws IOException {
        view.redirect(target);
    }
}
