package com.atlassian.mail.queue;

import com.atlassian.mail.Email;

/**
 * One mail in the queue.
 * Source: public listing; used by jira-plugins-mrimsender. The getter is called by the host only.
 */
public class SingleMailQueueItem implements MailQueueItem {
    private final Email email;

    public SingleMailQueueItem(Email email) {
        this.email = email;
    }

    public Email getEmail() {
        return email;
    }
}
