package org.retainer.jira;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.Test;

public class PluginArchitectureTest {
    private static final JavaClasses PLUGIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("org.retainer.jira");

    /** Whether Jira has these as classes or interfaces is not known: a direct call may not link. */
    private static final DescribedPredicate<JavaClass> OF_UNKNOWN_KIND = DescribedPredicate.describe(
            "worklog events and deleted worklogs",
            type -> type.getName().startsWith("com.atlassian.jira.event.worklog.")
                    || type.getName().equals("com.atlassian.jira.bc.issue.worklog.DeletedWorklog"));

    @Test
    public void servletAndRestTypesStayInTheThinWebLayer() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.retainer.jira.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.servlet..", "javax.ws.rs..")
                .because("the web layer is what changes for the next generation of Jira"));
    }

    @Test
    public void featuresFormNoCircles() {
        check(slices().matching("org.retainer.jira.(*)..").should().beFreeOfCycles());
    }

    @Test
    public void worklogEventsAreOnlyReadByReflection() {
        check(noClasses()
                .should()
                .callMethodWhere(target(owner(OF_UNKNOWN_KIND)))
                .because("a call to a class that is an interface in the other Jira does not link"));
    }

    @Test
    public void projectsAreListedByReflection() {
        check(noClasses()
                .should()
                .callMethodWhere(
                        target(owner(DescribedPredicate.describe("ProjectManager", (JavaClass type) -> type.getName()
                                        .equals("com.atlassian.jira.project.ProjectManager"))))
                                .and(target(name("getProjects"))))
                .because("its return type differs between versions of Jira"));
    }

    @Test
    public void theAuditLogOnlyGrows() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.retainer.jira.audit", "org.retainer.jira.export")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("StoredAuditEntry"));
        check(noClasses()
                .that()
                .resideInAnyPackage("org.retainer.jira.audit")
                .should()
                .callMethodWhere(target(name("delete")
                        .or(name("deleteIn"))
                        .or(name("deleteSeen"))
                        .or(name("deleteWithSQL"))
                        .or(name("save"))))
                .because("nobody changes or deletes what was noted"));
    }

    @Test
    public void onlyAdaptersKnowTheHost() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "org.retainer.jira.audit",
                        "org.retainer.jira.export",
                        "org.retainer.jira.json",
                        "org.retainer.jira.language",
                        "org.retainer.jira.panel",
                        "org.retainer.jira.report",
                        "org.retainer.jira.request",
                        "org.retainer.jira.store")
                .or()
                .haveSimpleNameEndingWith("Requests")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.atlassian.jira..")
                .because("what Jira knows comes through ports"));
        check(noClasses()
                .that()
                .resideInAPackage("org.retainer.jira.page")
                .and()
                .haveSimpleNameNotStartingWith("Jira")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.atlassian..")
                .because("pages are tried without a Jira"));
    }

    @Test
    public void onlyStoresKnowActiveObjects() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.retainer.jira.page", "org.retainer.jira.web", "org.retainer.jira.request")
                .or()
                .haveSimpleNameEndingWith("Requests")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.java.ao..", "com.atlassian.activeobjects.."));
    }

    @Test
    public void timeIsInjected() {
        check(noClasses().should().callMethod(Instant.class, "now"));
        check(noClasses().should().callMethod(LocalDate.class, "now"));
        check(noClasses().should().callMethod(Clock.class, "systemDefaultZone"));
        check(noClasses().should().callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    public void nobodyDependsOnTheHostsLogger() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.log4j..",
                        "org.apache.commons.logging..",
                        "ch.qos.logback..",
                        "java.util.logging.."));
    }

    @Test
    public void noPackageIsADumpingGround() {
        check(noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..manager..", "..helper.."));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PLUGIN);
    }
}
