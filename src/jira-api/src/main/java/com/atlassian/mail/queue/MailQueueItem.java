package com.atlassian.mail.queue;

/**
 * Something that waits in the queue.
 * Source: public listing. Its methods are left out: we only pass items on.
 */
public interface MailQueueItem {}
