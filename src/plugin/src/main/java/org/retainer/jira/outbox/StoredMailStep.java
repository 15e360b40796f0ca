package org.retainer.jira.outbox;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A change of a mail's state: of two nodes that want to make the same one, the key lets one. */
@Preload
@Table("MAIL_STEP")
public interface StoredMailStep extends Entity {
    /** The mail's id and the version that the change makes, such as {@code 12:2}. */
    @NotNull
    @Unique
    @StringLength(50)
    String getClaim();

    @Indexed
    int getMailId();
}
