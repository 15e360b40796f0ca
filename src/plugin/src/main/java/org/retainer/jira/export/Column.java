package org.retainer.jira.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import net.java.ao.RawEntity;

/** One column of a table, read through the getter that Active Objects derives it from. */
record Column(String name, Method getter) {
    static final String ID = "ID";

    /** Makes the column of a getter: {@code getKeyLower} is {@code KEY_LOWER}, {@code isHidden} is {@code HIDDEN}. */
    static Column of(Method getter) {
        String property = getter.getName().replaceFirst("^(get|is)", "");
        return new Column(property.replaceAll("([a-z\\d])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT), getter);
    }

    static boolean isGetter(Method method) {
        return method.getDeclaringClass() != RawEntity.class
                && method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && method.getName().matches("(get|is)[A-Z].*");
    }

    /** Reads the value of a row. */
    JsonElement read(RawEntity<?> row) {
        Object value = invoke(row);
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        } else if (value instanceof Boolean bool) {
            return new JsonPrimitive(bool);
        }
        return value == null ? JsonNull.INSTANCE : new JsonPrimitive(value.toString());
    }

    /** Tells whether the column takes a value. */
    boolean accepts(JsonElement value) {
        Class<?> type = getter.getReturnType();
        if (value.isJsonNull()) {
            return !type.isPrimitive();
        } else if (!value.isJsonPrimitive()) {
            return false;
        }
        JsonPrimitive one = value.getAsJsonPrimitive();
        if (type == String.class) {
            return one.isString() && !one.getAsString().isEmpty();
        } else if (type == boolean.class || type == Boolean.class) {
            return one.isBoolean();
        }
        return one.isNumber() && isWhole(one, type);
    }

    /** Makes what the store takes of a value that {@link #accepts} has accepted. */
    Object value(JsonElement value) {
        Class<?> type = getter.getReturnType();
        if (value.isJsonNull()) {
            return null;
        } else if (type == String.class) {
            return value.getAsString();
        } else if (type == boolean.class || type == Boolean.class) {
            return value.getAsBoolean();
        }
        long number = value.getAsBigDecimal().longValueExact();
        return type == int.class || type == Integer.class ? (Object) Math.toIntExact(number) : (Object) number;
    }

    private static boolean isWhole(JsonPrimitive one, Class<?> type) {
        try {
            long number = one.getAsBigDecimal().longValueExact();
            return type == long.class || type == Long.class || number == (int) number;
        } catch (ArithmeticException fraction) {
            return false;
        }
    }

    private Object invoke(RawEntity<?> row) {
        try {
            return getter.invoke(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A getter of an entity is public: " + getter, e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The column " + name + " cannot be read", e.getCause());
        }
    }
}
