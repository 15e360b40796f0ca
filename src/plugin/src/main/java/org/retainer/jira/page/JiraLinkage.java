package org.retainer.jira.page;

import java.util.List;
import org.retainer.jira.start.LinkageCheck;

/** What the check at the start has found. */
public final class JiraLinkage implements Linkage {
    private final LinkageCheck check;

    public JiraLinkage(LinkageCheck check) {
        this.check = check;
    }

    @Override
    public List<String> missing() {
        return check.missing();
    }
}
