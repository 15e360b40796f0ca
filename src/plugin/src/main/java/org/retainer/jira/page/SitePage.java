package org.retainer.jira.page;

/** A page with an address of its own. */
interface SitePage {
    /** The part of its address behind the plugin's own, such as {@code /accounts}. */
    String path();

    Page show(Visit visit);
}
