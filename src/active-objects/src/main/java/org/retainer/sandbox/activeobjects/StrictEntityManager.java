package org.retainer.sandbox.activeobjects;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.java.ao.DatabaseProvider;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.EntityProxyAccessor;
import net.java.ao.RawEntity;
import net.java.ao.schema.info.EntityInfo;

/** The real entity manager, whose entities check what their setters are given. */
final class StrictEntityManager extends EntityManager {
    private final Map<Class<?>, Columns> columns = new ConcurrentHashMap<>();

    StrictEntityManager(DatabaseProvider provider, EntityManagerConfiguration configuration) {
        super(provider, configuration);
    }

    Columns columns(Class<? extends RawEntity<?>> type) {
        return columns.computeIfAbsent(type, key -> Columns.of(type, getFieldNameConverter()));
    }

    @Override
    protected <T extends RawEntity<K>, K> T getAndInstantiate(EntityInfo<T, K> info, K key) {
        T entity = super.getAndInstantiate(info, key);
        Class<T> type = info.getEntityType();
        InvocationHandler real = ((EntityProxyAccessor) entity).getEntityProxy();
        Columns known = columns(type);
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type, EntityProxyAccessor.class}, (proxy, method, arguments) -> {
                    known.checkCall(method, arguments);
                    return real.invoke(proxy, method, arguments);
                }));
    }
}
