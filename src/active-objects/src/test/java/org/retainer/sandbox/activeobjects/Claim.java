package org.retainer.sandbox.activeobjects;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A key that only one writer can have. */
@Preload
@Table("Claim")
public interface Claim extends Entity {
    @NotNull
    @Unique
    @StringLength(100)
    String getClaimKey();

    void setClaimKey(String key);
}
