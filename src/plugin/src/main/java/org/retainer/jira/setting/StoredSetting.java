package org.retainer.jira.setting;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Something remembered by name. */
@Preload
@Table("SETTING")
public interface StoredSetting extends Entity {
    @NotNull
    @Unique
    @StringLength(100)
    String getName();

    @StringLength(StringLength.UNLIMITED)
    String getContent();
}
