package org.retainer.jira.journal;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** An agreement with a client. */
@Preload
@Table("JOURNAL_NOTE")
@Indexes({
    @Index(
            name = "day",
            methodNames = {"getAccountId", "getNoteDay"}),
    @Index(
            name = "open",
            methodNames = {"getAccountId", "getOpenDay"})
})
public interface StoredNote extends Entity {
    int getAccountId();

    int getNoteDay();

    void setNoteDay(int day);

    int getFollowUpDay();

    void setFollowUpDay(int day);

    /** The day of the follow-up while it is open, then zero. */
    int getOpenDay();

    void setOpenDay(int day);

    int getDoneDay();

    void setDoneDay(int day);

    @NotNull
    String getAuthorKey();

    long getWrittenAt();

    @StringLength(StringLength.UNLIMITED)
    String getNoteText();

    @StringLength(StringLength.UNLIMITED)
    void setNoteText(String text);

    long getVersionNumber();

    void setVersionNumber(long version);
}
