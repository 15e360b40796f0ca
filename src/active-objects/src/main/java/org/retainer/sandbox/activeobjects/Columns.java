package org.retainer.sandbox.activeobjects;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import net.java.ao.Common;
import net.java.ao.RawEntity;
import net.java.ao.schema.FieldNameConverter;
import net.java.ao.schema.Ignore;
import net.java.ao.schema.StringLength;

/** The columns of one entity interface, as Active Objects derives them from its getters and setters. */
final class Columns {
    private final Class<?> entity;
    private final Map<String, Column> byName = new TreeMap<>();
    private final Map<Method, Column> bySetter = new LinkedHashMap<>();

    private Columns(Class<?> entity) {
        this.entity = entity;
    }

    static Columns of(Class<? extends RawEntity<?>> entity, FieldNameConverter names) {
        Columns columns = new Columns(entity);
        for (Method method : entity.getMethods()) {
            if (method.getDeclaringClass() != RawEntity.class && !method.isAnnotationPresent(Ignore.class)) {
                columns.add(method, names);
            }
        }
        return columns;
    }

    private void add(Method method, FieldNameConverter names) {
        Class<?> javaType = Common.getAttributeTypeFromMethod(method);
        String name = javaType == null ? null : names.getName(method);
        if (name == null) {
            return;
        }
        Column known = byName.get(name);
        StringLength annotation = method.getAnnotation(StringLength.class);
        Column column = known != null && annotation == null ? known : Column.of(name, javaType, annotation, method);
        byName.put(name, column);
        if (Common.isMutator(method)) {
            bySetter.put(method, column);
        }
        // the annotation may stand at the getter while the setter was seen first
        bySetter.replaceAll((setter, old) -> old.name().equals(name) ? column : old);
    }

    Collection<Column> all() {
        return byName.values();
    }

    Column named(String name) {
        Column column = byName.get(name);
        if (column == null) {
            throw new RefusedException(entity.getName() + " has no column " + name + "; it has " + byName.keySet());
        }
        return column;
    }

    /** Checks the argument of a setter; other methods pass. */
    void checkCall(Method method, Object[] arguments) {
        Column column = bySetter.get(method);
        if (column != null && arguments != null && arguments.length == 1) {
            column.check(arguments[0]);
        }
    }
}
