package org.retainer.plan;

import java.util.Optional;
import org.retainer.access.Viewer;

/** Finds issues by what people type. */
public interface IssueKeys {
    /** Finds the id of an issue by its key, also an old one of a moved issue; empty when the viewer may not browse it. */
    Optional<Long> byKey(Viewer viewer, String issueKey);
}
