package com.atlassian.jira.mail;

/**
 * A mail with the headers that Jira adds.
 * Source: used on 8.x to 9.12 by jira-plugins-mrimsender, jira-plugins-groovy and basic-jira-development-panels.
 */
public class Email extends com.atlassian.mail.Email {
    public Email(String to) {
        super(to);
    }
}
