package org.retainer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.Test;

public class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.retainer");

    @Test
    public void coreKnowsNoHostNoServletAndNoSql() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.atlassian..",
                        "net.java.ao..",
                        "javax.servlet..",
                        "javax.ws.rs..",
                        "java.sql..",
                        "javax.sql..")
                .check(CORE);
    }

    @Test
    public void packagesFormNoCircles() {
        slices().matching("org.retainer.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    public void noPackageIsADumpingGround() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..manager..", "..helper..")
                .check(CORE);
    }
}
