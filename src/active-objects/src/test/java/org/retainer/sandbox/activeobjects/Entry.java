package org.retainer.sandbox.activeobjects;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Something with an account, a day and a long text. */
@Preload
@Table("Entry")
@Indexes(
        @Index(
                name = "accountDay",
                methodNames = {"getAccount", "getDay"}))
public interface Entry extends Entity {
    @NotNull
    @StringLength(20)
    String getAccount();

    void setAccount(String account);

    int getDay();

    void setDay(int day);

    Long getSeconds();

    void setSeconds(Long seconds);

    String getNote();

    @StringLength(StringLength.UNLIMITED)
    void setNote(String note);
}
