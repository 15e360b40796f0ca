package org.retainer.jira.contact;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Somebody at a client. Who is the primary one stands in a table of its own. */
@Preload
@Table("CONTACT")
public interface StoredContact extends Entity {
    @Indexed
    int getAccountId();

    @NotNull
    String getName();

    void setName(String name);

    String getJobRole();

    void setJobRole(String role);

    String getEmail();

    void setEmail(String email);

    @StringLength(100)
    String getPhone();

    @StringLength(100)
    void setPhone(String phone);

    @StringLength(100)
    String getChannel();

    @StringLength(100)
    void setChannel(String channel);

    @StringLength(100)
    String getUrgentChannel();

    @StringLength(100)
    void setUrgentChannel(String channel);

    @NotNull
    @StringLength(10)
    String getLanguage();

    @NotNull
    @StringLength(10)
    void setLanguage(String language);

    boolean isDecides();

    void setDecides(boolean decides);

    boolean isGetsReports();

    void setGetsReports(boolean gets);

    boolean isGetsInvoices();

    void setGetsInvoices(boolean gets);

    long getVersionNumber();

    void setVersionNumber(long version);
}
