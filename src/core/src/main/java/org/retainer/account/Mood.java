package org.retainer.account;

/** How the lead feels the client to be. */
public enum Mood {
    GOOD,
    TENSE,
    AT_RISK
}
