package org.retainer.jira.page;

/** One of the pages of an account, shown as a tab. */
interface AccountTab {
    /** The last part of its address; empty for the tab that an account opens with. */
    String name();

    /** The key of the text on it. */
    String label();

    /** Where it stands: tabs go by rising numbers. */
    int position();

    /** Tells whether to offer it; the page itself refuses those who open it none the less. */
    default boolean offered(AccountView view) {
        return true;
    }

    Page show(Visit visit, AccountView view);
}
