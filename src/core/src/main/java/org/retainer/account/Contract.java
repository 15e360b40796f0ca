package org.retainer.account;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract with a payer.
 *
 * @param number as written on it
 * @param date the day on it
 * @param company which of our own companies it is with, empty for the only one
 * @param payer the legal name of the payer, empty for the first one
 * @param termsDays days to pay, when the contract says so
 * @param bankingDays whether these are banking days rather than calendar days
 */
public record Contract(
        String number,
        Optional<LocalDate> date,
        String company,
        String payer,
        Optional<Integer> termsDays,
        boolean bankingDays) {}
