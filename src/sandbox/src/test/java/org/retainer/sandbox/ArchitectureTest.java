package org.retainer.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.Test;

/** Which way the sandbox's parts may look. */
public class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.retainer");

    @Test
    public void theSandboxKnowsNoClassOfThePlugin() {
        noClasses()
                .that()
                .resideInAPackage("org.retainer.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.retainer.jira..", "org.retainer.account..", "org.retainer.hours..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    public void packagesHaveNoCycles() {
        slices().matching("org.retainer.sandbox.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    public void theHostLooksAtTheLookalikeOnlyThroughItsSeam() {
        noClasses()
                .that()
                .resideInAPackage("org.retainer.sandbox..")
                .and()
                .resideOutsideOfPackages("org.retainer.sandbox.jira..", "org.retainer.sandbox")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.retainer.sandbox.jira",
                        "org.retainer.sandbox.jira.issue..",
                        "org.retainer.sandbox.jira.person..",
                        "org.retainer.sandbox.jira.worklog..",
                        "org.retainer.sandbox.jira.rest..")
                .check(CLASSES);
    }
}
