package org.retainer.journal;

import org.retainer.account.Account;

/** Something to come back to with a client. */
public record FollowUp(Account account, JournalNote note) {}
