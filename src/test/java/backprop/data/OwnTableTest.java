package backprop.data;

import static backprop.data.OwnFiles.load;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.file.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTableTest {
    private static final String CARS = """
            id,colour,weight,species,doors
            1,red,0.5,car,4
            2,blue,,bike,0
            3,,2,car,5
            """;

    @TempDir
    Path folder = Path.of("");

    private DataFile table(String content) throws IOException {
        return DataFile.of(Files.writeString(folder.resolve("mine.csv"), content));
    }

    private static Layout.Table cars() {
        return Layout.Table.auto()
                .withLabel(Optional.of("species"))
                .withLeftOut(List.of("id"))
                .withOneHot(List.of("colour"));
    }

    private static void assertRefused(String message, DataFile file) {
        var refusal = assertThrows(DataException.class, () -> load(file));
        assertEquals(file.path() + message, refusal.getMessage());
    }

    private static double[] row(RawData data, int row) {
        return IntStream.range(0, data.inputs())
                .mapToDouble(col -> data.features().get(row, col))
                .toArray();
    }

    @Test
    void load_layout_choosesLabelAndFeatures() throws Exception {
        RawData data = load(table(CARS).withLayout(cars()));
        assertEquals(List.of("colour = blue", "colour = red", "weight", "doors"), data.featureNames());
        assertEquals(List.of("bike", "car"), data.classNames());
        assertArrayEquals(new double[] {0, 1, 0.5, 4}, row(data, 0));
        assertArrayEquals(new double[] {1, 0, Double.NaN, 0}, row(data, 1));
        assertArrayEquals(new double[] {Double.NaN, Double.NaN, 2, 5}, row(data, 2));
        assertArrayEquals(new int[] {1, 0, 1}, ((Targets.Classes) data.targets()).labels());
    }

    @Test
    void load_numbersOneHot_areFeaturesToo() throws Exception {
        RawData data = load(table("a,b,y\n4,1,u\n6,2,v\n4,3,u\n")
                .withLayout(Layout.Table.auto().withOneHot(List.of("a"))));
        assertEquals(List.of("a = 4", "a = 6", "b"), data.featureNames());
        assertArrayEquals(new double[] {1, 0, 3}, row(data, 2));
    }

    @Test
    void load_withoutLabel_takesTheLastThatIsLeft() throws Exception {
        DataFile file = table("a,b,note\n0.5,u,x\n2,v,y\n")
                .withLayout(Layout.Table.auto().withLeftOut(List.of("note")));
        assertEquals(List.of("u", "v"), load(file).classNames());
    }

    @Test
    void load_columnCalledLabel_isGuessed() throws Exception {
        RawData data = load(table("label,a\n1,0.5\n0,2\n"));
        assertEquals(List.of("a"), data.featureNames());
        assertEquals(List.of("0", "1"), data.classNames());
    }

    @Test
    void load_byteOrderMarkSemicolonsAndDecimalCommas_areUnderstood() throws Exception {
        RawData data = load(table("\uFEFFhöhe;breite;art\r\n1,5;2;Tanne\r\n0,25;-3,5;Eiche\r\n"));
        assertEquals(List.of("höhe", "breite"), data.featureNames());
        assertArrayEquals(new double[] {0.25, -3.5}, row(data, 1));
        assertEquals(List.of("Eiche", "Tanne"), data.classNames());
    }

    @Test
    void load_packedTable_isUnpacked() throws Exception {
        byte[] packed = OwnFiles.gzip(CARS.getBytes(StandardCharsets.UTF_8));
        DataFile file = DataFile.of(Files.write(folder.resolve("cars.csv.gz"), packed));
        assertEquals(4, load(file.withLayout(cars())).inputs());
        packed[packed.length - 6] ^= 1;
        Files.write(file.path(), packed);
        assertRefused(": its gzip data are cut short or damaged. Copy or download it again.", file);
        Files.write(file.path(), OwnFiles.gzip(new byte[] {1, 0}));
        assertRefused(": what is packed in it is not text. Unpack it (gunzip), and choose what comes out.", file);
        Files.write(file.path(), OwnFiles.gzip(new byte[] {'a', (byte) 0xe9}));
        assertRefused(": what is packed in it is not text in UTF-8. Save it as “CSV UTF-8”.", file);
    }

    @Test
    void load_pixelsInColumns_areImagesOfBytes() throws Exception {
        String row = IntStream.range(0, 64).mapToObj(Integer::toString).collect(Collectors.joining(","));
        RawData data = load(table(row + ",1\n" + row + ",2\n"));
        assertEquals(Optional.of(new ImageShape(8, 8)), data.image());
        assertInstanceOf(Features.Bytes.class, data.features());
        RawData wide = load(table("256," + row.substring(2) + ",1\n" + row + ",2\n"));
        assertEquals(Optional.empty(), wide.image());
    }

    @Test
    void load_whatCannotBe_saysWhereAndWhatToTry() throws Exception {
        assertRefused(
                ", line 2, column “colour”: “red” is not a number. Correct it, leave the column out, or make a feature of each of its words (data, “layout”: “leftOut” or “oneHot”).",
                table(CARS).withLayout(cars().withOneHot(List.of())));
        assertRefused(
                ", line 3, column “a”: “2,5” is not a number. Write decimals with a point, leave the column out, or make a feature of each of its words (data, “layout”: “leftOut” or “oneHot”).",
                table("a,y\n1.5,0\n\"2,5\",1\n"));
        assertRefused(
                ": there is no column “colour2”. Did you mean “colour”?",
                table(CARS).withLayout(cars().withOneHot(List.of("colour2"))));
        assertRefused(
                ": there is no column “zzzzzz”. There are id, colour, weight, species, doors.",
                table(CARS).withLayout(Layout.Table.auto().withLabel(Optional.of("zzzzzz"))));
        assertRefused(
                ", line 4, column “colour”: the label is missing. Write it there, remove the row, or choose another column of labels.",
                table(CARS).withLayout(Layout.Table.auto().withLabel(Optional.of("colour"))));
        assertRefused(
                ": no column is left for features beside the label “y”. Separate the columns by commas, semicolons or tabs, or leave out fewer.",
                table("y\n1\n2\n"));
        assertRefused(
                ": all columns are left out. Keep one with labels, and one with features.",
                table("a,b\n1,2\n3,4\n").withLayout(Layout.Table.auto().withLeftOut(List.of("a", "b"))));
    }

    @Test
    void load_labelsOfBothKinds_areClassesOnlyWhereAsked() throws Exception {
        DataFile file = table("a,b\n1,x\n2,7\n3,x\n");
        assertRefused(
                ", line 2, column “b”: the label “x” is not a number, but “7” on line 3 is. Make the labels all numbers or all words, or set the task to “classes”.",
                file);
        assertEquals(
                List.of("7", "x"), load(file.withTask(DataFile.Task.CLASSES)).classNames());
    }

    @Test
    void layout_contradictions_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> cars().withLeftOut(List.of("species")));
        assertThrows(IllegalArgumentException.class, () -> cars().withLeftOut(List.of("colour")));
        assertThrows(IllegalArgumentException.class, () -> cars().withLeftOut(List.of("a", "a")));
    }
}
