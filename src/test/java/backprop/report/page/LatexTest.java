package backprop.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backprop.figure.Axis;
import backprop.figure.Figure;
import backprop.figure.PicturePreset;
import backprop.figure.Provenance;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.report.page.Block.OwnWords;
import backprop.report.page.Block.Paragraph;
import backprop.report.page.Block.Picture;
import backprop.report.page.Block.Table;
import backprop.report.page.Block.Table.Column;
import backprop.report.page.Page.Section;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as LaTeX, and what pdflatex makes of them where it is installed. */
class LatexTest {
    /** Class names that mean something to LaTeX. */
    private static final List<String> NAMES = List.of("[0, 1)", "*", "\uD83D\uDE00", "a & b", "--", "two\n\nlines");

    @TempDir
    Path folder = Path.of("");

    private static Page page(String paragraph) {
        Figure figure = Figure.of("Loss", Axis.counting("epoch", 3), Axis.of(""))
                .withSeries(List.of(Series.of("train", new double[] {1, 2}, new double[] {3, 2}, SeriesStyle.BLUE)));
        List<List<String>> rows =
                NAMES.stream().map(name -> List.of(name, "0.5", name)).toList();
        List<Column> columns = List.of(Column.words("class"), Column.numbers("n"), Column.words("[again]"));
        return new Page(
                "A title\n\nof two lines",
                "seed\n\n1",
                List.of(new Section(
                        "Results\n\nhere",
                        List.of(
                                new Paragraph(paragraph),
                                new Table("Some\n\nrows", columns, rows),
                                new Picture("loss", figure, "A\n\ncurve", PicturePreset.REPORT_COLUMN.spec()),
                                new OwnWords("own", "Say it.\n\nHere.")))));
    }

    private String written(String name) throws IOException {
        Path file = folder.resolve(name);
        PageWriter.write(page("Some words."), Provenance.NONE, file);
        return Files.readString(file);
    }

    @Test
    void row_thatBeginsWithABracket_isNotTheLastRowsArgument() throws Exception {
        List<String> lines = written("report.tex").lines().toList();
        assertTrue(lines.contains("{}[0, 1) & 0.5 & [0, 1) \\\\"), lines::toString);
        assertTrue(lines.contains("{}* & 0.5 & * \\\\"), lines::toString);
        assertTrue(lines.contains("{}[U+1F600] & 0.5 & [U+1F600] \\\\"), lines::toString);
    }

    @Test
    void title_ofSeveralLines_isOneLine() throws Exception {
        String text = written("report.tex");
        assertTrue(text.contains("\\title{A title of two lines}"), text);
        assertTrue(text.contains("\\section{Results here}"), text);
        assertTrue(text.contains("\\caption{Some rows}"), text);
        assertTrue(text.contains("\\caption{A curve}"), text);
    }

    @Test
    void row_withALongWord_mayBreakIt() throws Exception {
        Table table =
                new Table("", List.of(Column.words("a")), List.of(List.of("sha256 " + "0123456789abcdef".repeat(2))));
        Page page = new Page("A title", "", List.of(new Section("Results", List.of(table))));
        Path file = folder.resolve("report.tex");
        PageWriter.write(page, Provenance.NONE, file);
        String text = Files.readString(file);
        assertTrue(text.contains("{}sha256 0123456789abcdef\\hspace{0pt}0123456789abcdef \\\\"), text);
    }

    @ParameterizedTest
    @CsvSource({
        "--seed, -\\/-seed",
        "a---b, a-\\/-\\/-b",
        "one-two, one-two",
        "''quoted'', '\\/'quoted'\\/'",
        "?`, ?\\/`",
        "a – b, a -- b"
    })
    void escaped_signsThatLatexWouldJoin_stayApart(String text, String said) {
        assertEquals(said, Latex.escaped(text.replace("''", "''")));
    }

    @Test
    void escaped_tabsAndLineEnds_areSpacesAndLines() {
        assertEquals("a b\nc\nd", Latex.escaped("a\tb\r\nc\rd"));
    }

    @Test
    void escaped_lettersThatFontsLack_areSaidAsNumbers() {
        assertEquals("[U+0126][U+0167][U+0138][U+0149][U+017F][U+0140] ÄőŁžŋ", Latex.escaped("\u0126\u0167ĸŉſŀ ÄőŁžŋ"));
        assertEquals("[U+0085][U+009F][U+007F]", Latex.escaped("\u0085\u009f\u007f"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "my report", "50 % #1 a_b & c~d^e$"})
    void pdflatex_ofAPageInAnyFolder_findsItsFigures(String name) throws Exception {
        String text = written(name + ".tex");
        assertTrue(text.contains("\\gdef\\figures{" + name + "-figures}\\endgroup"), text);
        compile(folder.resolve(name + ".tex"));
    }

    @Test
    void pdflatex_ofEveryLetter_takesIt() throws Exception {
        String letters = IntStream.range(1, 0x2300)
                .filter(letter -> letter != '\n' && letter != '\r')
                .mapToObj(letter -> Character.toString(letter) + (letter % 16 == 0 ? "\n" : " "))
                .collect(Collectors.joining());
        Path file = folder.resolve("letters.tex");
        PageWriter.write(page(letters), Provenance.NONE, file);
        compile(file);
    }

    private void compile(Path file) throws IOException, InterruptedException {
        boolean installed = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "pdflatex")));
        assumeTrue(installed, "pdflatex is not installed: what it makes of a page is not tested");
        // Its own name for the copy: how a shell or TeX reads a file's name on the command line is not the page's
        // matter.
        Path copy = Files.copy(file, folder.resolve("page.tex"));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        "pdflatex", "-interaction=nonstopmode", "-halt-on-error", String.valueOf(copy.getFileName()))
                .directory(folder.toFile())
                .redirectOutput(said.toFile())
                .redirectErrorStream(true)
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = new String(Files.readAllBytes(said), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(ended, text);
        assertEquals(0, process.exitValue(), text);
    }
}
