// SPDX-License-Identifier: Apache-2.0
package org.hearsay;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house rules about the shape of the core, as the design (sections 2 and 4) and CONTRIBUTING give them. */
class ArchitectureTest {

    /** The packages in the order of the data; each may import only those before it. Those that do not exist yet have their place. */
    private static final List<String> ORDER = List.of(
            "text",
            "country",
            "page",
            "article",
            "copy",
            "encoder",
            "mention",
            "attribution",
            "time",
            "place",
            "actor",
            "event",
            "claim",
            "reading");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hearsay");

    @Test
    void packagesImportOnlyThoseBeforeThem() {
        for (int i = 0; i < ORDER.size(); i++) {
            String[] later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(ArchitectureTest::named)
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(named(ORDER.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .allowEmptyShould(true)
                        .check(CORE);
            }
        }
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> packages = new TreeSet<>();
        CORE.forEach(c -> packages.add(c.getPackageName()));
        assertThat(packages)
                .allMatch(name ->
                        ORDER.stream().anyMatch(known -> (name + ".").startsWith("org.hearsay." + known + ".")));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.hearsay.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void onlyPagesComeFromTheNetwork() {
        noClasses()
                .that()
                .resideOutsideOfPackage(named("page"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..")
                        // A file is mapped into memory through a channel, too.
                        .or(resideInAnyPackage("java.nio.channels..")
                                .and(describe(
                                        "of no file",
                                        c -> !c.getSimpleName().startsWith("FileChannel")
                                                && !c.getSimpleName().equals("MapMode"))))
                        .or(describe(
                                "talk to the network",
                                (JavaClass c) -> c.getPackageName().equals("java.net")
                                        && !Set.of("URI", "URISyntaxException").contains(c.getSimpleName()))))
                .check(CORE);
    }

    /** A page may be a line of JSON; feeds and tables are taken apart before. */
    @Test
    void onlyPagesAndArticlesAreReadFromJson() {
        noClasses()
                .that()
                .resideOutsideOfPackages(named("article"), named("page"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .check(CORE);
    }

    @Test
    void nothingIsPrintedAndNobodyLeaves() {
        noClasses().should().accessField(System.class, "out").check(CORE);
        noClasses().should().accessField(System.class, "err").check(CORE);
        noClasses().should().callMethod(System.class, "exit", int.class).check(CORE);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CORE);
    }

    @Test
    void nothingDependsOnWhenOrWhereTheProgramRuns() {
        for (Class<?> clock : List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(clock, "now").check(CORE);
        }
        noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(CORE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CORE);
        noClasses().should().callMethod(Locale.class, "getDefault").check(CORE);
        noClasses().should().callMethod(String.class, "toLowerCase").check(CORE);
        noClasses().should().callMethod(String.class, "toUpperCase").check(CORE);
    }

    @Test
    void chanceHasASeed() {
        noClasses().should().callConstructor(Random.class).check(CORE);
        noClasses().should().callMethod(Math.class, "random").check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .check(CORE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameContaining("Util")
                .orShould()
                .haveSimpleNameContaining("Helper")
                .orShould()
                .haveSimpleNameContaining("Manager")
                .orShould()
                .haveSimpleNameContaining("Impl")
                .check(CORE);
    }

    @Test
    void classesAreFinalRecordsEnumsSealedOrInterfaces() {
        classes()
                .that()
                .areTopLevelClasses()
                .should(have(describe(
                        "a closed shape",
                        (JavaClass c) -> c.isInterface()
                                || c.isEnum()
                                || c.isRecord()
                                || c.getModifiers().contains(JavaModifier.FINAL)
                                || c.reflect().isSealed()
                                // Exceptions are the one thing that other packages may extend.
                                || c.isAssignableTo(Throwable.class))))
                .check(CORE);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> packages = new TreeSet<>();
        CORE.forEach(c -> packages.add(c.getPackageName()));
        assertThat(packages).allMatch(name -> CORE.getPackage(name).isAnnotatedWith(NullMarked.class));
    }

    private static String named(String name) {
        return "org.hearsay." + name + "..";
    }
}
