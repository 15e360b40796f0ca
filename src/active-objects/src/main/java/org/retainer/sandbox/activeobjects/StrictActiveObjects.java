package org.retainer.sandbox.activeobjects;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsModuleMetaData;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import org.retainer.sandbox.database.Database;

/**
 * Active Objects of one namespace over the real library. Every statement belongs to the thread's transaction of the
 * database, when there is one. Calls before {@link #enable} are refused, as in Jira before the {@code <ao>} module is up.
 */
public final class StrictActiveObjects implements ActiveObjects {
    private final Database database;
    private final String namespace;
    private volatile Opened opened;
    private volatile CompletableFuture<Void> ready = new CompletableFuture<>();

    public StrictActiveObjects(Database database, String namespace) {
        this.database = database;
        this.namespace = namespace;
    }

    /**
     * Opens Active Objects that are ready: the tables of the entities exist when this returns.
     *
     * @param namespace decides the prefix of the tables; in Jira the bundle's symbolic name
     * @throws RefusedException for entities that Jira would not accept
     */
    public static StrictActiveObjects open(
            Database database, String namespace, List<Class<? extends RawEntity<?>>> entities) {
        StrictActiveObjects activeObjects = new StrictActiveObjects(database, namespace);
        activeObjects.enable(entities);
        return activeObjects;
    }

    /** The prefix of this namespace's tables, such as {@code AO_1A2B3C_}. */
    public String tablePrefix() {
        return EntityManagers.prefix(namespace);
    }

    /**
     * Checks the entities, brings their tables up to date and lets calls through from then on.
     *
     * @throws RefusedException for entities that Jira would not accept
     * @throws ActiveObjectsException when the database refuses a change; its SQLException is in the chain of causes
     */
    public void enable(List<Class<? extends RawEntity<?>>> entities) {
        new EntityRules(EntityManagers.names(tablePrefix())).check(entities);
        StrictEntityManager manager = EntityManagers.over(database, namespace);
        call(() -> {
            manager.migrate(array(entities));
            return null;
        });
        opened = new Opened(manager, new QueryRules(manager::columns), Set.copyOf(entities));
        ready.complete(null);
    }

    /** Refuses calls again: the module is going. */
    public void disable() {
        opened = null;
        ready = new CompletableFuture<>();
    }

    @Override
    public ActiveObjectsModuleMetaData moduleMetaData() {
        return new ModuleState();
    }

    @Override
    @SafeVarargs
    public final void migrate(Class<? extends RawEntity<?>>... entities) {
        new EntityRules(EntityManagers.names(tablePrefix())).check(List.of(entities));
        run(() -> opened().manager.migrate(entities));
    }

    /** Does nothing: this version of Active Objects keeps no entities between calls. */
    @Override
    public void flushAll() {
        opened();
    }

    /** Does nothing: this version of Active Objects keeps no entities between calls. */
    @Override
    public void flush(RawEntity<?>... entities) {
        opened();
    }

    @Override
    @SafeVarargs
    public final <T extends RawEntity<K>, K> T[] get(Class<T> type, K... keys) {
        return call(() -> opened().of(type).get(type, keys));
    }

    @Override
    public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
        return call(() -> opened().of(type).get(type, key));
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
        Columns columns = opened().of(type).columns(type);
        for (DBParam param : params) {
            columns.named(param.getField()).check(param.getValue());
        }
        return call(() -> opened().manager.create(type, params));
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
        Columns columns = opened().of(type).columns(type);
        params.forEach((name, value) -> columns.named(name).check(value));
        return call(() -> opened().manager.create(type, params));
    }

    @Override
    public <T extends RawEntity<K>, K> void create(Class<T> type, List<Map<String, Object>> rows) {
        Columns columns = opened().of(type).columns(type);
        for (Map<String, Object> row : rows) {
            row.forEach((name, value) -> columns.named(name).check(value));
        }
        run(() -> opened().manager.create(type, rows));
    }

    @Override
    public void delete(RawEntity<?>... entities) {
        opened().rules.checkDelete(entities);
        run(() -> opened().manager.delete(entities));
    }

    @Override
    public <K> int deleteWithSQL(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        StrictEntityManager manager = opened().of(type);
        opened().rules.checkCriteria(type, criteria, parameters);
        return call(() -> manager.deleteWithSQL(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
        return find(type, Query.select());
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String criteria, Object... parameters) {
        return find(type, Query.select().where(criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
        return found(type, call(() -> opened().asked(type, query).find(type, query)));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String field, Query query) {
        return found(type, call(() -> opened().asked(type, query).find(type, field, query)));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] findWithSQL(
            Class<T> type, String keyField, String sql, Object... parameters) {
        return found(type, call(() -> opened().of(type).findWithSQL(type, keyField, sql, parameters)));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(Class<T> type, EntityStreamCallback<T, K> callback) {
        run(() -> opened().of(type).stream(type, callback));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
        run(() -> opened().asked(type, query).stream(type, query, callback));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type) {
        return call(() -> opened().of(type).count(type));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return count(type, Query.select().where(criteria, parameters));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
        return call(() -> opened().asked(type, query).count(type, query));
    }

    @Override
    public <T> T executeInTransaction(TransactionCallback<T> callback) {
        opened();
        return database.inTransaction(callback::doInTransaction);
    }

    private <T extends RawEntity<K>, K> T[] found(Class<T> type, T[] rows) {
        opened().rules.checkFound(type, rows.length);
        return rows;
    }

    private Opened opened() {
        Opened current = opened;
        if (current == null) {
            throw new IllegalStateException("The ActiveObjects service of " + namespace
                    + " was invoked before the ao module is enabled, or there is no such module. "
                    + "Start using it in LifecycleAware.onStart");
        }
        return current;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Class<? extends RawEntity<?>>[] array(List<Class<? extends RawEntity<?>>> entities) {
        return entities.toArray(new Class[0]);
    }

    private static void run(Statement statement) {
        call(() -> {
            statement.run();
            return null;
        });
    }

    private static <T> T call(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new ActiveObjectsException("There was a SQL exception thrown by the Active Objects library: " + e, e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }

    @FunctionalInterface
    private interface Statement {
        void run() throws SQLException;
    }

    /** What exists between enable and disable. */
    private record Opened(StrictEntityManager manager, QueryRules rules, Set<Class<?>> entities) {
        StrictEntityManager of(Class<?> type) {
            if (!entities.contains(type)) {
                throw new RefusedException(type.getName() + " is not listed in the <ao> module; it lists " + entities);
            }
            return manager;
        }

        StrictEntityManager asked(Class<? extends RawEntity<?>> type, Query query) {
            of(type);
            rules.check(type, query);
            return manager;
        }
    }

    private final class ModuleState implements ActiveObjectsModuleMetaData {
        @Override
        public void awaitInitialization() throws java.util.concurrent.ExecutionException, InterruptedException {
            ready.get();
        }

        @Override
        public boolean isInitialized() {
            return opened != null;
        }

        @Override
        public boolean isDataSourcePresent() {
            return true;
        }
    }
}
