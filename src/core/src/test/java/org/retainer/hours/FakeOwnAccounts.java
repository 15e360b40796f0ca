package org.retainer.hours;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.Viewer;
import org.retainer.account.AccountKey;

/** Writes on the issues of a {@link FakeWorklogFeed}; everybody may edit them but those who are named. */
public final class FakeOwnAccounts implements OwnAccountStore {
    public final Set<String> readers = new HashSet<>();
    private final FakeWorklogFeed feed;

    public FakeOwnAccounts(FakeWorklogFeed feed) {
        this.feed = feed;
    }

    @Override
    public boolean mayEdit(Viewer viewer, long issueId) {
        return !readers.contains(viewer.userKey());
    }

    @Override
    public void write(long issueId, AccountKey account) {
        feed.write(issueId, Optional.of(account.toString()));
    }

    @Override
    public void erase(long issueId) {
        feed.write(issueId, Optional.empty());
    }
}
