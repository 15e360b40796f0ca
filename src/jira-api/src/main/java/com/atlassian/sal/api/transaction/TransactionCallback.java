package com.atlassian.sal.api.transaction;

/**
 * Work inside a transaction.
 * Source: SAL 2.7 (javap).
 */
public interface TransactionCallback<T> {
    T doInTransaction();
}
