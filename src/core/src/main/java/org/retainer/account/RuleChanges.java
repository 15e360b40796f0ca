package org.retainer.account;

/** Told, in the transaction of the change, that hours may now belong elsewhere or count differently. */
public interface RuleChanges {
    /** The links of a project have changed. */
    void linksChanged(long projectId);

    /** Category, zone or rounding of an account have changed. */
    void termsChanged(long accountId);

    /** An account is new, closed, open again or deleted: it can be chosen for issues now, or no more. */
    void standingChanged(Account account);

    /** The installation's zone has changed. */
    void zoneChanged();

    /** By what the activity of an hour is known has changed. */
    void activitiesChanged();
}
