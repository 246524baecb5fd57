// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house rules about the shape of the ledger; those about the core stand in its own test. */
class ArchitectureTest {

    /** The packages in the order of the data; each may import only those before it, and the ledger itself comes last. */
    private static final List<String> ORDER = List.of(
            "words", "query", "cluster", "coreference", "incident", "decision", "relation", "store", "exchange");

    private static final JavaClasses LEDGER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hearsay.ledger");

    @Test
    void packagesImportOnlyThoseBeforeThem() {
        for (int i = 0; i < ORDER.size(); i++) {
            List<String> later = new java.util.ArrayList<>(ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(ArchitectureTest::named)
                    .toList());
            later.add("org.hearsay.ledger");
            noClasses()
                    .that()
                    .resideInAPackage(named(ORDER.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later.toArray(String[]::new))
                    .check(LEDGER);
        }
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        assertThat(packages())
                .allMatch(name -> name.equals("org.hearsay.ledger")
                        || ORDER.stream()
                                .anyMatch(known -> (name + ".").startsWith("org.hearsay.ledger." + known + ".")));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.hearsay.ledger.(**)").should().beFreeOfCycles().check(LEDGER);
    }

    @Test
    void onlyTheStoreSpeaksSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage(named("store"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..", "org.postgresql..")
                .check(LEDGER);
    }

    @Test
    void nothingIsPrintedAndNothingDependsOnWhenOrWhereTheProgramRuns() {
        noClasses().should().accessField(System.class, "out").check(LEDGER);
        noClasses().should().accessField(System.class, "err").check(LEDGER);
        for (Class<?> clock : List.of(Instant.class, LocalDate.class)) {
            noClasses().should().callMethod(clock, "now").check(LEDGER);
        }
        noClasses().should().callMethod(String.class, "toLowerCase").check(LEDGER);
        noClasses().should().callMethod(String.class, "toUpperCase").check(LEDGER);
        noClasses().should().callConstructor(Random.class).check(LEDGER);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .check(LEDGER);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages()).allMatch(name -> LEDGER.getPackage(name).isAnnotatedWith(NullMarked.class));
    }

    private static Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        LEDGER.forEach(c -> packages.add(c.getPackageName()));
        return packages;
    }

    private static String named(String name) {
        return "org.hearsay.ledger." + name + "..";
    }
}
