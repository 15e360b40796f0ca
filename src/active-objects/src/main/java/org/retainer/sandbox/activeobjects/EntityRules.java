package org.retainer.sandbox.activeobjects;

import java.net.URI;
import java.net.URL;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.java.ao.RawEntity;
import net.java.ao.schema.Default;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;

/** What Jira asks of the entity interfaces of an {@code <ao>} module before it makes tables of them. */
final class EntityRules {
    private static final int LONGEST_NAME = 30;
    private static final int MOST_ENTITIES = 200;
    private static final Set<String> RESERVED = Set.of("BLOB", "CLOB", "NUMBER", "ROWID", "TIMESTAMP", "VARCHAR2");
    private static final Set<Class<?>> TYPES = Set.of(
            String.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            double.class,
            Double.class,
            float.class,
            Float.class,
            short.class,
            Short.class,
            boolean.class,
            Boolean.class,
            Date.class,
            URI.class,
            URL.class);
    private static final Set<Class<?>> KEY_TYPES =
            Set.of(String.class, int.class, Integer.class, long.class, Long.class);

    private final NameConverters names;

    EntityRules(NameConverters names) {
        this.names = names;
    }

    /**
     * Checks all entities of a module.
     *
     * @throws RefusedException naming the first interface, its method and the rule
     */
    void check(List<Class<? extends RawEntity<?>>> entities) {
        if (entities.size() > MOST_ENTITIES) {
            throw new RefusedException(
                    "An <ao> module may list " + MOST_ENTITIES + " entities, this one has " + entities.size());
        }
        Set<String> tables = new HashSet<>();
        for (Class<? extends RawEntity<?>> entity : entities) {
            if (!entity.isInterface()) {
                throw new RefusedException(entity.getName() + " is listed as an entity but is no interface");
            }
            String table = names.getTableNameConverter().getName(entity);
            checkName(table, "The table of " + entity.getName());
            checkReserved(table.substring(table.indexOf('_', 3) + 1), "The table of " + entity.getName());
            if (!tables.add(table)) {
                throw new RefusedException("Two entities make the same table " + table);
            }
            Columns.of(entity, names.getFieldNameConverter()).all().forEach(column -> check(entity, column));
        }
    }

    private static void check(Class<?> entity, Column column) {
        String where = entity.getName() + "." + column.method().getName();
        checkName(column.name(), "The column of " + where);
        checkReserved(column.name(), "The column of " + where);
        Class<?> type = column.javaType();
        if (!TYPES.contains(type) && !type.isEnum() && !RawEntity.class.isAssignableFrom(type)) {
            throw new RefusedException(where + " has the type " + type.getName()
                    + ", which Jira's Active Objects does not store. Store a number, a text or a java.util.Date");
        }
        if (column.length() > StringLength.MAX_LENGTH) {
            throw new RefusedException(where + " has @StringLength(" + column.length() + "): at most "
                    + StringLength.MAX_LENGTH + " or UNLIMITED is accepted");
        }
        Default standard = column.method().getAnnotation(Default.class);
        if (standard != null && (standard.value().isEmpty() || column.isUnlimited())) {
            throw new RefusedException(where + ": a default may be neither empty nor stand at an UNLIMITED column");
        }
        if (column.method().isAnnotationPresent(PrimaryKey.class)
                && (column.isUnlimited() || (!KEY_TYPES.contains(type) && !type.isEnum()))) {
            throw new RefusedException(where + " cannot be a primary key: use int, long, a text or an enum");
        }
    }

    private static void checkName(String name, String what) {
        if (name.length() > LONGEST_NAME) {
            throw new RefusedException(
                    what + " is called " + name + ", longer than the " + LONGEST_NAME + " characters of Oracle");
        }
    }

    private static void checkReserved(String name, String what) {
        if (RESERVED.contains(name.toUpperCase(Locale.ROOT))) {
            throw new RefusedException(what + " is called " + name + ", a reserved word that Jira refuses");
        }
    }
}
