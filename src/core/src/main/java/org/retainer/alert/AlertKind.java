package org.retainer.alert;

/** What an alert is about. */
public enum AlertKind {
    /** At the present pace more will be spent than is allowed. */
    FORECAST,
    /** A threshold of the budget is reached. */
    THRESHOLD
}
