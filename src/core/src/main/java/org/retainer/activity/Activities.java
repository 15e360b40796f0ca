package org.retainer.activity;

import org.retainer.time.History;

/** The mappings of the installation, each holding from a day on. */
public interface Activities {
    /** Answers them as they are stored at the moment of asking. */
    History<ActivityMapping> stored();
}
