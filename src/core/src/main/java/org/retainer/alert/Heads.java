package org.retainer.alert;

import java.util.Set;

/** Knows who heads whom. */
@FunctionalInterface
public interface Heads {
    /** Answers the keys of those who head a lead's department, in order. */
    Set<String> of(String leadKey);
}
