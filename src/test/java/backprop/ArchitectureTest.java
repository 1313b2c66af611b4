package backprop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of the rooms. A rule about a room that is not built yet holds. */
class ArchitectureTest {
    /** A room imports only rooms before it. */
    private static final List<String> ROOMS = List.of(
            "text",
            "file",
            "numpy",
            "idx",
            "pictures",
            "table",
            "math",
            "data",
            "network",
            "loss",
            "metrics",
            "optimizer",
            "training",
            "experiment",
            "onnx",
            "program",
            "torch",
            "run",
            "figure",
            "report",
            "cli",
            "ui",
            "app");

    /** A view or view model with the classes and lambdas inside it. */
    private static final String VIEW = "backprop\\..*View(\\$.*)?";

    private static final String VIEW_MODEL = "backprop\\..*ViewModel(\\$.*)?";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("backprop");

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }

    private static String[] packages(Stream<String> rooms) {
        return rooms.map(room -> "backprop." + room + "..").toArray(String[]::new);
    }

    static List<String> roomsButTheLast() {
        return ROOMS.subList(0, ROOMS.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("roomsButTheLast")
    void room_anyButTheLast_importsNoRoomAfterIt(String room) {
        String[] later = packages(ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()).stream());
        check(noClasses()
                .that()
                .resideInAPackage("backprop." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later));
    }

    @Test
    void rooms_everyClass_livesInOne() {
        assertTrue(MAIN.contain("backprop.math.Products"), "no classes of the program were found");
        check(classes().should().resideInAnyPackage(packages(ROOMS.stream())));
    }

    @Test
    void rooms_together_haveNoCycles() {
        check(slices().matching("backprop.(**)").should().beFreeOfCycles());
    }

    @Test
    void figure_importsNoOtherRoomButFile() {
        check(noClasses()
                .that()
                .resideInAPackage("backprop.figure..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        packages(ROOMS.stream().filter(room -> !room.equals("figure") && !room.equals("file")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy", "idx", "pictures", "table"})
    void formats_importNoOtherRoomsButTextAndFile(String format) {
        check(noClasses()
                .that()
                .resideInAPackage("backprop." + format + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(ROOMS.stream()
                        .filter(room -> !List.of(format, "text", "file").contains(room)))));
    }

    @Test
    void core_importsNoJavaFx() {
        check(noClasses()
                .that()
                .resideInAnyPackage(packages(ROOMS.subList(0, ROOMS.indexOf("ui")).stream()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.."));
    }

    @Test
    void math_importsOfThirdPartiesEjmlOnly() {
        check(classes()
                .that()
                .resideInAPackage("backprop.math..")
                .and()
                .resideOutsideOfPackage("backprop.math.vector..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("backprop.math..", "java..", "org.ejml..", "org.jspecify.annotations"));
    }

    @Test
    void vectorApi_isKnownToItsOwnPackageAlone() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("backprop.math.vector..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jdk.incubator..", "backprop.math.vector.."));
    }

    @Test
    void kernels_knowNoMatrices() {
        check(classes()
                .that()
                .resideInAPackage("backprop.math.kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("backprop.math.kernel..", "java..", "org.jspecify.annotations"));
    }

    @Test
    void viewModels_knowNoNodes() {
        check(noClasses()
                .that()
                .haveNameMatching(VIEW_MODEL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage.."));
    }

    @Test
    void views_knowNoTrainingAndNoMatrices() {
        check(noClasses()
                .that()
                .haveNameMatching(VIEW)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("backprop.math..", "backprop.training..", "org.ejml.."));
    }

    @Test
    void random_comesFromNamedStreamsOnly() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(StrictMath.class, "random"));
    }

    @Test
    void exit_isTheAppsBusinessAlone() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("backprop.app..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class));
    }
}
