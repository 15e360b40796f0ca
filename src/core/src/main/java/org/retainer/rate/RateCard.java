package org.retainer.rate;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** All rates as they are known at one moment: answers without asking a store. */
public interface RateCard {
    /**
     * Finds what an hour is worth. The most specific rate wins: account and person, account and activity, account, person,
     * activity, installation. Only rates in the account's currency take part.
     *
     * @param currency the account's
     * @param person the user key of who worked
     * @param activity empty for none
     * @return the amount of one hour; empty when no rate says, which is not the same as nothing
     */
    Optional<Money> bill(long accountId, CurrencyUnit currency, String person, String activity, LocalDate day);

    /** Finds what an hour of somebody costs in a currency: their own rate, else the installation's; empty when none says. */
    Optional<Money> cost(CurrencyUnit currency, String person, LocalDate day);
}
