package org.retainer.jira.store;

import org.retainer.sandbox.database.TestDatabases;

/** The databases that each store is tested on. */
public enum DatabaseKind {
    H2(TestDatabases.H2),
    POSTGRESQL(TestDatabases.POSTGRESQL),
    POSTGRESQL_SERIALIZABLE(TestDatabases.POSTGRESQL_SERIALIZABLE);

    private final TestDatabases databases;
    private AoStores shared;

    DatabaseKind(TestDatabases databases) {
        this.databases = databases;
    }

    /** Answers stores that are empty; the tables are made once. */
    public synchronized AoStores empty() {
        if (shared == null) {
            shared = AoStores.over(databases.open());
        }
        shared.clear();
        return shared;
    }
}
