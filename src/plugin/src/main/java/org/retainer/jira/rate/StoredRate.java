package org.retainer.jira.rate;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What an hour is worth, or costs, from a day on. Without a currency it ends what held before. */
@Preload
@Table("RATE")
public interface StoredRate extends Entity {
    /** A digest of everything but the amount: names are too long together for an index. */
    @NotNull
    @Unique
    @StringLength(64)
    String getClaim();

    @NotNull
    @StringLength(10)
    String getKind();

    /** Zero for every account. */
    @Indexed
    long getAccountId();

    String getPerson();

    @StringLength(100)
    String getActivity();

    @StringLength(3)
    String getCurrency();

    long getAmountMinor();

    int getFromDay();
}
