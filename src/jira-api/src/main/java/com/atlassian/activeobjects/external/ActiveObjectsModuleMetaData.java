package com.atlassian.activeobjects.external;

import java.util.concurrent.ExecutionException;

/**
 * State of the bundle's {@code <ao>} module.
 * Source: Active Objects sources 1.4.1 (Kast0rTr0y/ao-plugin) and the newer interface listing (AO 3/4 and later).
 */
public interface ActiveObjectsModuleMetaData {
    void awaitInitialization() throws ExecutionException, InterruptedException;

    boolean isInitialized();

    boolean isDataSourcePresent();
}
