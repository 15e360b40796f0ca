package org.retainer.jira.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;

public class LinkageCheckTest {
    @Test
    public void everyCallOfTheHostIsListedAndNothingElse() {
        Set<String> called = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.retainer.jira")) {
            type.getMethodCallsFromSelf().forEach(call -> add(called, call.getTarget()));
            type.getMethodReferencesFromSelf().forEach(reference -> add(called, reference.getTarget()));
        }

        assertThat(LinkageCheck.expected())
                .as("linkage.txt should hold exactly these lines:\n%s", String.join("\n", called))
                .containsExactlyInAnyOrderElementsOf(called);
    }

    @Test
    public void theSignaturesThatWeCompileAgainstHaveThemAll() {
        LinkageCheck check = new LinkageCheck();
        check.run();

        assertThat(check.missing()).isEmpty();
    }

    private static void add(Set<String> called, CodeUnitAccessTarget target) {
        if (target.getOwner().getName().startsWith("com.atlassian.")) {
            called.add(line(target));
        }
    }

    private static String line(CodeUnitAccessTarget target) {
        return target.getOwner().getName() + "#" + target.getName()
                + target.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .collect(Collectors.joining(",", "(", ")"))
                + ":" + target.getRawReturnType().getName();
    }
}
