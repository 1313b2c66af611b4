package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.table.Table;
import backprop.table.TableFormat;
import backprop.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {
    private static Figure figure(Series... curves) {
        return Figure.of("Loss", Axis.of("epoch"), Axis.of("")).withSeries(List.of(curves));
    }

    private static String csv(Chart figure) throws IOException {
        StringBuilder text = new StringBuilder();
        CsvWriter.write(figure, text);
        return text.toString();
    }

    @Test
    void write_differentX_mergesTheRows() throws IOException {
        Series train =
                Series.of("train", new double[] {1, 2, 3}, new double[] {0.1, Double.NaN, 1e-300}, SeriesStyle.BLUE);
        Series test =
                Series.of("test", new double[] {2, 2.5}, new double[] {0.30000000000000004, 7}, SeriesStyle.ORANGE);
        assertEquals("""
                epoch,train,test
                1,0.1,
                2,NaN,0.30000000000000004
                2.5,,7.0
                3,1.0E-300,
                """, csv(figure(train, test)));
    }

    @Test
    void write_namesWithCommasAndQuotes_areQuoted() throws IOException {
        Series curve = Series.of("a \"b\", c", new double[] {}, new double[] {}, SeriesStyle.BLUE);
        assertEquals("epoch,\"a \"\"b\"\", c\"\n", csv(figure(curve)));
    }

    @Test
    void write_bandsAndEvents_haveColumns() throws IOException {
        Series test = Series.of("test", new double[] {1, 3}, new double[] {0.5, 0.25}, SeriesStyle.ORANGE)
                .withBand(new Band(Values.copyOf(0.25, Double.NaN), Values.copyOf(0.75, Double.NaN), "±1 SD"));
        Figure figure =
                figure(test).withEvents(List.of(new Event(2, "clip, none"), new Event(3, "a"), new Event(3, "b")));
        assertEquals("""
                epoch,test,test lower,test upper,event
                1,0.5,0.25,0.75,
                2,,,,"clip, none"
                3,0.25,,,a; b
                """, csv(figure));
    }

    @Test
    void write_namesLikeFormulas_areTexts() throws IOException {
        Series curve = Series.of("=1+1", new double[] {1}, new double[] {-0.5}, SeriesStyle.BLUE);
        assertEquals("""
                epoch,'=1+1,event
                1,-0.5,'@b
                """, csv(figure(curve).withEvents(List.of(new Event(1, "@b")))));
        BarFigure bars = BarFigure.of(
                "Class distribution",
                "class",
                List.of("-1", "+x"),
                Axis.of(""),
                List.of(BarGroup.of("train", SeriesStyle.BLUE, 3, 4)));
        assertEquals("category,train\n-1,3\n'+x,4\n", csv(bars));
    }

    @Test
    void write_equalNames_areToldApart() throws IOException {
        Series curve = Series.of("test", new double[] {1}, new double[] {0.5}, SeriesStyle.BLUE);
        assertEquals("epoch,test,test (2)\n1,0.5,0.5\n", csv(figure(curve, curve)));
    }

    @Test
    void write_anyProvenance_canBeReadAgainAsData(@TempDir Path folder) throws Exception {
        Series curve = Series.of("=train", new double[] {1, 2}, new double[] {0.5, 0.25}, SeriesStyle.BLUE);
        Provenance odd = new Provenance("\"a\",=1;@b, c", "own: form", "", OptionalLong.of(7), "", Optional.empty());
        Path file = folder.resolve("loss.csv");
        CsvWriter.write(figure(curve), odd, file);
        assertEquals("# experiment: \"a\", =1; @b, c", Files.readAllLines(file).get(0));
        Table table = TableReader.read(file, TableFormat.auto());
        assertEquals(List.of("epoch", "'=train"), table.names());
        assertEquals(2, table.rows());
    }

    @Test
    void write_smoothed_haveWhatWasMeasuredBefore() throws IOException {
        Series train = Series.of("train", new double[] {1, 2}, new double[] {0.5, 0.25}, SeriesStyle.BLUE)
                .smoothed(Values.copyOf(0.5, 0.375), "train", "train, smoothed");
        assertEquals("""
                epoch,train,"train, smoothed"
                1,0.5,0.5
                2,0.25,0.375
                """, csv(figure(train)));
    }

    @Test
    void write_bars_haveARowACategory() throws IOException {
        BarFigure bars = BarFigure.of(
                "Class distribution",
                "class",
                List.of("T-shirt/top", "shirt, long"),
                Axis.of(""),
                List.of(
                        BarGroup.of("train", SeriesStyle.BLUE, 6000, 5999),
                        BarGroup.of("validation", SeriesStyle.GREEN, Double.NaN, 0),
                        BarGroup.of("test", SeriesStyle.ORANGE, 0.1, 1.0 / 3)));
        assertEquals("""
                category,train,validation,test
                T-shirt/top,6000,,0.1
                "shirt, long",5999,0,0.3333333333333333
                """, csv(bars));
    }

    @Test
    void write_points_haveARowEach() throws IOException {
        double[] x = {0, 0.1, Double.NaN};
        double[] y = {-2, 1e-300, 7};
        ScatterFigure points = ScatterFigure.of(
                "Moons", Axis.of("a"), Axis.of("b"), x, y, new int[] {0, 1, 0}, List.of("in,ner", "outer"));
        assertEquals("""
                index,x,y,class
                0,0,-2,"in,ner"
                1,0.1,1.0E-300,outer
                2,NaN,7,"in,ner"
                """, csv(points));
    }

    @Test
    void write_randomDoubles_comeBackExactly(@TempDir Path folder) throws IOException {
        Random random = new Random(11);
        double[] y = new double[5_000];
        for (int i = 0; i < y.length; i++) {
            y[i] = Double.longBitsToDouble(random.nextLong());
        }
        Path file = folder.resolve("loss.csv");
        CsvWriter.write(
                figure(Series.of("train", Samples.counting(y.length), y, SeriesStyle.BLUE)), Provenance.NONE, file);
        List<String> rows = Files.readAllLines(file);
        assertEquals(y.length + 1, rows.size());
        for (int i = 0; i < y.length; i++) {
            String[] cells = rows.get(i + 1).split(",", -1);
            assertEquals(i + 1, Integer.parseInt(cells[0]));
            assertEquals(y[i], Double.parseDouble(cells[1]));
        }
    }
}
