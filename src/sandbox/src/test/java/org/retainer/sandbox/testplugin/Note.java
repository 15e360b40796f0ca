package org.retainer.sandbox.testplugin;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** A stored note. */
@Preload
@Table("Note")
public interface Note extends Entity {
    @NotNull
    String getText();

    void setText(String text);
}
