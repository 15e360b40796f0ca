package com.atlassian.mail.queue;

/**
 * Mails on their way to the server.
 * Source: public listing; used by jira-plugins-mrimsender.
 */
public interface MailQueue {
    void addItem(MailQueueItem item);

    int size();

    int errorSize();
}
