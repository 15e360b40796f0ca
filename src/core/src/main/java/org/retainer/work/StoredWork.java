package org.retainer.work;

import java.util.Objects;

/**
 * The stored total of a month.
 *
 * @param stamp of what it was made with, see {@link WorkBasis}
 */
public record StoredWork(long stamp, WorkTotal total) {
    public StoredWork {
        Objects.requireNonNull(total, "total");
    }
}
