package org.retainer.jira.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.junit.Test;
import org.w3c.dom.Element;

/** What Jira's Active Objects and the databases below it refuse, found before they do. */
public class EntityRulesIT {
    private static final int LONGEST_NAME = 30;
    private static final int PREFIX = "AO_123456_".length();
    private static final Set<String> RESERVED = Set.of("BLOB", "CLOB", "NUMBER", "ROWID", "TIMESTAMP", "VARCHAR2");
    private static final Set<String> BETTER_AVOIDED = Set.of(
            "USER", "DATE", "ORDER", "KEY", "VALUE", "COMMENT", "LEVEL", "GROUP", "TABLE", "INDEX", "DAY_OF_WEEK");
    private static final Set<Class<?>> ALLOWED = Set.of(
            String.class, int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class, Date.class);

    private final List<Class<?>> entities =
            Xml.descriptor().elements("entity").map(EntityRulesIT::load).toList();

    @Test
    public void entitiesAreInterfacesOfActiveObjects() {
        assertThat(entities).isNotEmpty().doesNotHaveDuplicates().allSatisfy(entity -> {
            assertThat(entity.isInterface()).as(entity.getName()).isTrue();
            assertThat(RawEntity.class).as(entity.getName()).isAssignableFrom(entity);
            assertThat(entity.isAnnotationPresent(Table.class))
                    .as(entity + " names its table")
                    .isTrue();
        });
        assertThat(entities).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    public void everyEntityOfTheJarIsListedInTheDescriptor() {
        List<String> inJar = PluginJar.built().entries().keySet().stream()
                .filter(entry -> entry.startsWith("org/retainer/") && entry.endsWith(".class"))
                .map(entry -> entry.replace(".class", "").replace('/', '.'))
                .filter(name -> !name.endsWith("package-info"))
                .filter(name -> RawEntity.class.isAssignableFrom(load(name))
                        && load(name).isAnnotationPresent(Table.class))
                .toList();

        assertThat(entities.stream().map(Class::getName)).containsExactlyInAnyOrderElementsOf(inJar);
    }

    @Test
    public void namesFitAndAreNotReserved() {
        Set<String> tables = new HashSet<>();
        entities.forEach(entity -> {
            String table = table(entity);
            assertThat(PREFIX + table.length()).as(table).isLessThanOrEqualTo(LONGEST_NAME);
            assertThat(RESERVED).doesNotContain(table);
            assertThat(tables.add(table)).as("only one " + table).isTrue();
            columns(entity).forEach(method -> {
                String column = column(method);
                assertThat(column.length()).as(table + "." + column).isLessThanOrEqualTo(LONGEST_NAME);
                assertThat(RESERVED).as(table).doesNotContain(column);
                assertThat(BETTER_AVOIDED).as(table).doesNotContain(column);
            });
        });
    }

    @Test
    public void columnsHaveTypesThatEveryDatabaseKeepsExactly() {
        everyColumn((entity, method) -> assertThat(ALLOWED.contains(method.getReturnType())
                        || method.getReturnType().isEnum())
                .as(method + " returns a type that is stored exactly")
                .isTrue());
    }

    @Test
    public void stringsAreAtMost255LongOrUnlimited() {
        // without the annotation they are 255
        everyColumn((entity, method) -> {
            StringLength length = method.getAnnotation(StringLength.class);
            assertThat(length == null || length.value() == StringLength.UNLIMITED || length.value() <= 255)
                    .as(method.toString())
                    .isTrue();
        });
    }

    @Test
    public void noColumnOfUnlimitedLengthIsIndexedOrUnique() {
        everyColumn((entity, method) -> {
            StringLength length = method.getAnnotation(StringLength.class);
            if (length != null && length.value() == StringLength.UNLIMITED) {
                assertThat(method.getAnnotations()).as(method.toString()).noneMatch(mark -> Set.of(
                                "Indexed", "Unique", "PrimaryKey", "Default")
                        .contains(mark.annotationType().getSimpleName()));
                assertThat(indexedMethods(entity)).doesNotContain(method.getName());
            }
        });
    }

    @Test
    public void stringsThatMayBeEmptyAreNotMandatory() {
        // Oracle keeps "" as NULL: a mandatory text must be one that is never empty, such as a key or a state
        everyColumn((entity, method) -> {
            StringLength length = method.getAnnotation(StringLength.class);
            if (length != null && length.value() == StringLength.UNLIMITED) {
                assertThat(method.isAnnotationPresent(NotNull.class))
                        .as(method.toString())
                        .isFalse();
            }
        });
    }

    @Test
    public void rowsAreReadWithAllTheirColumns() {
        entities.forEach(entity -> assertThat(entity.isAnnotationPresent(Preload.class))
                .as(entity.getName())
                .isTrue());
    }

    @Test
    public void indexesNameGettersOfTheirEntity() {
        entities.forEach(entity -> {
            Set<String> getters = new HashSet<>();
            Stream.of(entity.getMethods()).map(Method::getName).forEach(getters::add);
            assertThat(getters).containsAll(indexedMethods(entity));
        });
    }

    private void everyColumn(Check check) {
        entities.forEach(entity -> columns(entity).forEach(method -> check.of(entity, method)));
    }

    private static Stream<Method> columns(Class<?> entity) {
        return Stream.of(entity.getMethods())
                .filter(method -> !method.getDeclaringClass().getName().startsWith("net.java.ao."))
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getName().matches("(get|is)[A-Z].*"));
    }

    private static List<String> indexedMethods(Class<?> entity) {
        Indexes indexes = entity.getAnnotation(Indexes.class);
        return indexes == null
                ? List.of()
                : Stream.of(indexes.value())
                        .map(Index::methodNames)
                        .flatMap(Stream::of)
                        .toList();
    }

    private static String table(Class<?> entity) {
        Table table = entity.getAnnotation(Table.class);
        return table == null ? underscored(entity.getSimpleName()) : table.value();
    }

    private static String column(Method getter) {
        return underscored(getter.getName().replaceFirst("^(get|is)", ""));
    }

    private static String underscored(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    private static Class<?> load(Element element) {
        return load(element.getTextContent().strip());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EntityRulesIT.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw new AssertionError(name + " is not there", absent);
        }
    }

    private interface Check {
        void of(Class<?> entity, Method column);
    }
}
