package org.retainer.jira.outbox;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A mail to a user; never an address. Its state changes only together with a new {@link StoredMailStep}. */
@Preload
@Table("MAIL")
public interface StoredMail extends Entity {
    @NotNull
    @Unique
    @StringLength(255)
    String getClaim();

    @NotNull
    @StringLength(30)
    String getKind();

    int getAccountId();

    @NotNull
    @StringLength(255)
    String getRecipientKey();

    @NotNull
    @StringLength(10)
    String getLanguage();

    @StringLength(StringLength.UNLIMITED)
    String getSubject();

    @StringLength(StringLength.UNLIMITED)
    String getPlainText();

    @StringLength(StringLength.UNLIMITED)
    String getHtmlText();

    @NotNull
    @Indexed
    @StringLength(20)
    String getState();

    void setState(String state);

    @NotNull
    @StringLength(30)
    String getReason();

    void setReason(String reason);

    int getAttempts();

    void setAttempts(int attempts);

    @StringLength(255)
    String getRunner();

    void setRunner(String runner);

    long getWrittenAt();

    long getQueuedAt();

    void setQueuedAt(long millis);

    long getChangedAt();

    void setChangedAt(long millis);

    long getVersionNumber();

    void setVersionNumber(long version);
}
