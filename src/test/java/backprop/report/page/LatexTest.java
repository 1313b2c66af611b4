package backprop.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backprop.figure.Axis;
import backprop.figure.Figure;
import backprop.figure.LengthUnit;
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
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as LaTeX, and what pdflatex makes of them where it is installed. */
class LatexTest {
    /** Class names that mean something to LaTeX. */
    private static final List<String> NAMES = List.of("[0, 1)", "*", "\uD83D\uDE00", "a & b", "--", "two\n\nlines");

    /** Heights of a page's contents: some heading comes to stand at a page's end. */
    private static final int TRIALS = 20;

    private static final Figure FIGURE = Figure.of("Loss", Axis.counting("epoch", 3), Axis.of(""))
            .withSeries(List.of(Series.of("train", new double[] {1, 2}, new double[] {3, 2}, SeriesStyle.BLUE)));

    @TempDir
    Path folder = Path.of("");

    private static Page page(String paragraph) {
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
                                new Picture("loss", FIGURE, "A\n\ncurve", PicturePreset.REPORT_COLUMN.spec()),
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

    @Test
    void pdflatex_figuresAndTablesOfAnyHeight_allAreOnThePagesAndCanBeSearched() throws Exception {
        List<Block> blocks = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        for (int rows : new int[] {3, 10, 16, 22, 40, 90}) {
            blocks.add(new Paragraph("A figure, and then rows."));
            blocks.add(new Picture(
                    "figure-" + rows,
                    FIGURE,
                    "A figure before " + rows + " rows",
                    PicturePreset.FULL_PAGE.spec().withSize(15, 11, LengthUnit.CM)));
            String caption = rows + " rows of shuffled floats";
            captions.add(caption);
            blocks.add(new Table(
                    caption,
                    List.of(Column.words("class"), Column.numbers("n"), Column.words("long")),
                    IntStream.range(0, rows)
                            .mapToObj(i -> List.of("cell " + rows + "/" + i, "0.5", "a word and ".repeat(i % 9)))
                            .toList()));
        }
        Path file = folder.resolve("long.tex");
        PageWriter.write(new Page("Long", "", List.of(new Section("All", blocks))), Provenance.NONE, file);
        compile(file);
        String said = compile(file);
        assertFalse(said.contains("Overfull"), said);
        assertFalse(said.contains("PDF inclusion"), said);
        assertOutlines();
        String text = text();
        captions.forEach(caption -> assertTrue(text.contains(caption), () -> caption + " in " + text));
        for (int rows : new int[] {3, 10, 16, 22, 40, 90}) {
            IntStream.range(0, rows)
                    .mapToObj(i -> "cell " + rows + "/" + i)
                    .forEach(cell -> assertTrue(text.contains(cell + " 0.5"), () -> cell + " in " + text));
        }
        assertTrue(text.contains("90 rows of shuffled floats (continued)"), text);
        assertFalse(text.contains("3 rows of shuffled floats (continued)"), text);
    }

    @Test
    void pdflatex_headingBeforeALongTable_standsOnItsPage() throws Exception {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < TRIALS; i++) {
            String heading = "Heading " + i + ".";
            List<List<String>> rows = IntStream.range(0, 30)
                    .mapToObj(row -> List.of(row == 0 ? "row of " + heading : "row", "0.5"))
                    .toList();
            Table table = new Table("", List.of(Column.words("class"), Column.numbers("n")), rows);
            Picture filler = new Picture(
                    "filler-" + i,
                    FIGURE,
                    "",
                    PicturePreset.FULL_PAGE.spec().withSize(10, 17 + 0.25 * i, LengthUnit.CM));
            sections.add(new Section("Filler", List.of(filler)));
            sections.add(new Section(heading, List.of(table)));
        }
        Path file = folder.resolve("heading.tex");
        PageWriter.write(new Page("Long", "", sections), Provenance.NONE, file);
        compile(file);
        try (PDDocument document = Loader.loadPDF(folder.resolve("page.pdf").toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            int found = 0;
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                String page = stripper.getText(document);
                for (int lines = 0; lines < TRIALS; lines++) {
                    String heading = "Heading " + lines + ".";
                    if (page.contains(heading)) {
                        found++;
                        assertTrue(page.contains("row of " + heading), page);
                    }
                }
            }
            assertEquals(TRIALS, found);
        }
    }

    @Test
    void pdflatex_figureThatFindsNoRoom_leavesThePageToTheTextBehindIt() throws Exception {
        Picture filler = new Picture(
                "filler", FIGURE, "First", PicturePreset.FULL_PAGE.spec().withSize(15, 11, LengthUnit.CM));
        Picture high = new Picture(
                "high", FIGURE, "Second", PicturePreset.FULL_PAGE.spec().withSize(15, 13, LengthUnit.CM));
        Page page = new Page(
                "Room",
                "",
                List.of(new Section("All", List.of(filler, high, new Paragraph("What stands behind it.")))));
        Path file = folder.resolve("room.tex");
        PageWriter.write(page, Provenance.NONE, file);
        compile(file);
        try (PDDocument document = Loader.loadPDF(folder.resolve("page.pdf").toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            String first = stripper.getText(document);
            assertTrue(first.contains("What stands behind it.") && !first.contains("Second"), first);
            assertEquals(2, document.getNumberOfPages());
        }
    }

    @Test
    void table_withoutACaption_standsWhereItIsWritten() throws Exception {
        Table table = new Table("", List.of(Column.words("a")), List.of(List.of("b")));
        Path file = folder.resolve("report.tex");
        PageWriter.write(
                new Page("A title", "", List.of(new Section("Results", List.of(table)))), Provenance.NONE, file);
        String text = Files.readString(file);
        assertTrue(text.contains("\\begin{center}\n\\small\n\\begin{tabular}"), text);
        assertFalse(text.contains("\\begin{table}"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xelatex", "lualatex"})
    void otherCompilers_ofAPage_takeItToo(String compiler) throws Exception {
        written("report.tex");
        String said = compile(compiler, folder.resolve("report.tex"));
        assertFalse(said.contains("PDF inclusion"), said);
    }

    /** No letter of the page's own is a bitmap. */
    private void assertOutlines() throws IOException {
        try (PDDocument document = Loader.loadPDF(folder.resolve("page.pdf").toFile())) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertFalse(page.getResources().getFont(name) instanceof PDType3Font, name::getName);
                }
            }
        }
    }

    private String text() throws IOException {
        try (PDDocument document = Loader.loadPDF(folder.resolve("page.pdf").toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** What pdflatex said. */
    private String compile(Path file) throws IOException, InterruptedException {
        return compile("pdflatex", file);
    }

    private String compile(String compiler, Path file) throws IOException, InterruptedException {
        boolean installed = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, compiler)));
        assumeTrue(installed, compiler + " is not installed: what it makes of a page is not tested");
        // Its own name for the copy: how a shell or TeX reads a file's name on the command line is not the page's
        // matter.
        Path copy = Files.copy(file, folder.resolve("page.tex"), StandardCopyOption.REPLACE_EXISTING);
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        compiler, "-interaction=nonstopmode", "-halt-on-error", String.valueOf(copy.getFileName()))
                .directory(folder.toFile())
                .redirectOutput(said.toFile())
                .redirectErrorStream(true)
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = new String(Files.readAllBytes(said), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(ended, text);
        assertEquals(0, process.exitValue(), text);
        return text;
    }
}
