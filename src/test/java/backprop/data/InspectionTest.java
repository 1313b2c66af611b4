package backprop.data;

import static backprop.data.OwnFiles.NUMPY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.table.TableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
    private static final String CARS = """
            id,colour,weight,species
            1,red,0.5,car
            2,blue,,bike
            3,red,2,car
            """;

    @TempDir
    Path folder = Path.of("");

    private Inspection table(String content) throws Exception {
        return Inspection.of(write(content), Progress.NONE);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("mine.csv"), content);
    }

    @Test
    void of_table_proposesWhatCanBeTrained() throws Exception {
        Inspection cars = table(CARS);
        assertEquals(DataKind.TABLE, cars.kind());
        assertEquals(Optional.empty(), cars.problem());
        assertEquals(
                Layout.Table.auto()
                        .withLabel(Optional.of("species"))
                        .withLeftOut(List.of("id"))
                        .withOneHot(List.of("colour")),
                cars.layout());
        assertEquals(DataFile.Task.CLASSES, cars.task());
        Contents.Columns columns = (Contents.Columns) cars.contents().orElseThrow();
        assertEquals(TableFormat.Separator.COMMA, columns.format().separator());
        assertEquals(
                new ColumnCandidate("colour", true, 2, 0, List.of("red", "blue", "red")),
                columns.columns().get(1));
        assertEquals(
                new ColumnCandidate("weight", false, 2, 1, List.of("0.5", "", "2")),
                columns.columns().get(2));
        Preview preview = cars.preview().orElseThrow();
        assertEquals(DataShape.ofClasses(3, 2), preview.shape());
        assertEquals(List.of(new ClassCount("bike", 1), new ClassCount("car", 2)), preview.classes());
        assertEquals(
                List.of(
                        "“id” counts the rows, and is left out.",
                        "“colour” holds words (2 different), the first “red” on line 2.",
                        "“weight” has no value in 1 of 3 rows: let them be left out, or filled with the mean.",
                        "Classes with fewer than two examples cannot be both trained and tested: bike."),
                cars.hints());
        assertEquals(3, cars.file().load(backprop.math.RandomStream.seeded(0)).size());
    }

    @Test
    void with_aChoiceThatCannotBe_keepsAllElse() throws Exception {
        Inspection cars = table(CARS);
        Inspection wrong = cars.with(Layout.Table.auto().withLabel(Optional.of("specie")), Progress.NONE);
        assertEquals(Optional.empty(), wrong.preview());
        assertTrue(wrong.problem().orElseThrow().endsWith("there is no column “specie”. Did you mean “species”?"));
        assertEquals(cars.contents(), wrong.contents());
        assertTrue(cars.with(DataFile.Task.VALUES, Progress.NONE)
                .problem()
                .orElseThrow()
                .endsWith("Set the task to “classes”."));
        Inspection weight = cars.with(
                Layout.Table.auto().withLabel(Optional.of("id")).withLeftOut(List.of("colour", "species")),
                Progress.NONE);
        assertEquals(Optional.empty(), weight.problem());
        assertEquals(1, weight.preview().orElseThrow().shape().inputs());
    }

    @Test
    void of_manyDifferentLabels_saysThatTheyLookLikeNumbers() throws Exception {
        String rows = IntStream.range(0, 200)
                .mapToObj(i -> i % 7 + "," + (i + 0.5))
                .collect(Collectors.joining("\n", "a,price\n", "\n"));
        Inspection prices = table(rows);
        assertEquals(DataFile.Task.VALUES, prices.task());
        assertEquals(
                List.of("The labels look like numbers to predict: 200 different ones in 200 examples."),
                prices.hints());
        Preview preview = prices.preview().orElseThrow();
        assertEquals(60, preview.examples().size());
        assertEquals(196, preview.indices()[59]);
        assertEquals(196.5, ((Targets.Values) preview.examples().targets()).y().get(59));
    }

    @Test
    void of_damagedCells_namesTheLine() throws Exception {
        Inspection ages = table("age,y\n1,0\n2,1\nabc,1\n");
        assertEquals(
                "“age” holds numbers, but also words: “abc” on line 4.",
                ages.hints().get(0));
    }

    @Test
    void of_arrays_listsTheCandidates() throws Exception {
        Inspection bunch = Inspection.of(NUMPY.resolve("bunch.npz"), Progress.NONE);
        assertEquals(DataKind.NUMPY_ARCHIVE, bunch.kind());
        assertEquals(Layout.Arrays.of("data", "target"), bunch.layout());
        assertEquals(
                new Contents.Arrays(List.of(
                        new ArrayCandidate("data", "float64", List.of(6, 64), Optional.empty()),
                        new ArrayCandidate("target", "int64", List.of(6), Optional.empty()),
                        new ArrayCandidate("images", "float64", List.of(6, 8, 8), Optional.empty()))),
                bunch.contents().orElseThrow());
        assertEquals(List.of("Not used: images."), bunch.hints());
        Inspection other = bunch.with(Layout.Arrays.of("images", "target"), Progress.NONE);
        assertEquals(64, other.preview().orElseThrow().shape().inputs());
    }

    @Test
    void of_noPair_offersAllArrays() throws Exception {
        Inspection sets = Inspection.of(NUMPY.resolve("two_sets.npz"), Progress.NONE);
        assertTrue(sets.problem().orElseThrow().contains("several sets"));
        Contents.Arrays arrays =
                assertInstanceOf(Contents.Arrays.class, sets.contents().orElseThrow());
        assertEquals(4, arrays.arrays().size());
        Inspection chosen = sets.with(Layout.Arrays.of("moons_x", "moons_y"), Progress.NONE);
        assertEquals(Optional.empty(), chosen.problem());
    }

    @Test
    void of_arrayThatCannotBeRead_saysWhyBesideTheOthers() throws Exception {
        Inspection objects = Inspection.of(NUMPY.resolve("objects.npz"), Progress.NONE);
        Contents.Arrays arrays = (Contents.Arrays) objects.contents().orElseThrow();
        assertTrue(arrays.arrays().get(1).problem().orElseThrow().contains("Python objects"));
        assertTrue(objects.problem().orElseThrow().contains("Python objects"));
    }

    @Test
    void of_idx_describesItsFiles() throws Exception {
        Path mnist = Path.of("assets", "data", "mnist").toAbsolutePath();
        Contents contents = OpenData.of(mnist).contents(new Layout.Guess());
        assertTrue(((Contents.Arrays) contents)
                .arrays()
                .contains(new ArrayCandidate(
                        "train-images-idx3-ubyte.gz", "uint8", List.of(60_000, 28, 28), Optional.empty())));
    }

    @Test
    void of_nothing_isLost() {
        assertThrows(LostDataException.class, () -> Inspection.of(folder.resolve("no.csv"), Progress.NONE));
    }

    @Test
    void of_emptyFile_hasAProblem() throws Exception {
        Inspection empty = table("");
        assertEquals(Optional.empty(), empty.contents());
        assertTrue(empty.problem().isPresent());
    }

    @Test
    void of_interrupted_isCancelled() throws Exception {
        Path file = write(CARS);
        Thread.currentThread().interrupt();
        assertThrows(CancelledReadException.class, () -> Inspection.of(file, Progress.NONE));
        assertTrue(Thread.interrupted());
    }
}
