package backprop.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageWriterTest {
    private static final String PROMPT = "Say what the curves show.";

    @TempDir
    Path folder = Path.of("");

    private static Picture picture() {
        Figure figure = Figure.of("Loss", Axis.counting("epoch", 3), Axis.of(""))
                .withSeries(
                        List.of(Series.of("train", new double[] {1, 2, 3}, new double[] {3, 2, 1}, SeriesStyle.BLUE)));
        return new Picture("loss", figure, "Loss & <more>", PicturePreset.REPORT_COLUMN.spec());
    }

    private static Page page(String... places) {
        List<Section> words = List.of(places).stream()
                .map(id -> new Section("Words on " + id, List.of(new OwnWords(id, PROMPT))))
                .toList();
        List<Section> all = new java.util.ArrayList<>(words);
        all.add(new Section(
                "Results",
                List.of(
                        new Paragraph("η = 0.1 & 5 % of <b>|x|</b>"),
                        new Table(
                                "Best_values",
                                List.of(Column.words("part"), Column.numbers("loss")),
                                List.of(List.of("a|b", "0.5"), List.of("test", "0.25"))),
                        picture())));
        return new Page("A report", "seed 1", all);
    }

    private Path write(Page page, String name) throws IOException {
        Path file = folder.resolve(name);
        List<Path> written = PageWriter.write(page, Provenance.NONE, file);
        assertEquals(file, written.get(written.size() - 1));
        for (Path one : written) {
            assertTrue(Files.size(one) > 0, one.toString());
        }
        return file;
    }

    @Test
    void write_html_isOneFileThatNeedsNothingElse() throws Exception {
        String text = Files.readString(write(page("a"), "report.html"));
        assertTrue(text.contains("<p>η = 0.1 &amp; 5 % of &lt;b&gt;|x|&lt;/b&gt;</p>"), text);
        assertTrue(text.contains("<caption>Table 1. Best_values</caption>"), text);
        assertTrue(text.contains("<td>a|b</td><td class=\"n\">0.5</td>"), text);
        assertTrue(text.contains("Figure 1. Loss &amp; &lt;more&gt;"), text);
        Matcher image = Pattern.compile("<img alt=\"([^\"]+)\" src=\"data:image/svg\\+xml;base64,([^\"]+)\">")
                .matcher(text);
        assertTrue(image.find());
        assertEquals(picture().chart().describe(), image.group(1));
        byte[] svg = Base64.getDecoder().decode(image.group(2));
        assertEquals(
                "svg",
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg))
                        .getDocumentElement()
                        .getTagName());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void write_markdown_hasItsPicturesBeside() throws Exception {
        String text = Files.readString(write(page("a"), "my.report.md"));
        assertTrue(text.contains("| a\\|b | 0.5 |"), text);
        assertTrue(text.contains("| --- | ---: |"), text);
        assertTrue(text.contains("(my.report-figures/loss.png)"), text);
        assertTrue(Files.exists(folder.resolve("my.report-figures").resolve("loss.png")));
    }

    @Test
    void write_latex_hasItsFiguresBesideAndNothingUnescaped() throws Exception {
        String text = Files.readString(write(page("a"), "report.tex"));
        assertTrue(text.contains("\\(\\eta\\) = 0.1 \\& 5 \\% of \\(<\\)b\\(>\\)|x|"), text);
        assertTrue(text.contains("\\caption{Best\\_values}"), text);
        assertTrue(text.contains("\\includegraphics[width=8.5cm]{\\figures/loss.pdf}"), text);
        assertTrue(Files.exists(folder.resolve("report-figures").resolve("loss.pdf")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar-EG-u-nu-arab", "tr"})
    void write_inAnyLanguage_isTheSame(String language) throws Exception {
        Locale usual = Locale.getDefault();
        for (PageFormat format : PageFormat.values()) {
            String name = "report." + format.ending();
            String text = Files.readString(write(page("a"), name));
            Files.delete(folder.resolve(name));
            Locale.setDefault(Locale.forLanguageTag(language));
            try {
                assertEquals(text, Files.readString(write(page("a"), name)));
            } finally {
                Locale.setDefault(usual);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void write_again_keepsOwnWordsAndChangesTheRest(PageFormat format) throws Exception {
        Path file = write(page("a", "b"), "report." + format.ending());
        String first = Files.readString(file);
        String prompt =
                first.lines().filter(line -> line.contains(PROMPT)).findFirst().orElseThrow();
        String own = "My words: 5 < 6 & 7,\n\n<em>as they are</em>.";
        int at = first.indexOf(prompt);
        Files.writeString(file, first.substring(0, at) + own + first.substring(at + prompt.length()));
        String second = Files.readString(
                write(new Page("Another title", "", page("a", "b").sections()), "report." + format.ending()));
        assertTrue(second.contains(own), second);
        assertTrue(second.contains("Another title"), second);
        assertFalse(second.contains("A report"), second);
        assertEquals(
                second,
                Files.readString(
                        write(new Page("Another title", "", page("a", "b").sections()), "report." + format.ending())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "md"})
    void write_wordsInTheLineOfTheirMarks_areKept(String ending) throws Exception {
        Path file = write(page("a", "b"), "report." + ending);
        String joined = Files.readString(file)
                .replaceAll("(?s)(<!-- words: [a-z]+ -->).*?(<!-- end of words -->)", "$1 My words. $2");
        assertTrue(joined.contains("words: a --> My words. <!-- end"), joined);
        Files.writeString(file, joined);
        String second = Files.readString(write(page("a", "b"), "report." + ending));
        assertEquals(3, second.split("My words\\.", -1).length, second);
        assertEquals(second, Files.readString(write(page("a", "b"), "report." + ending)));
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void write_placeThatIsGone_keepsItsWordsAtTheEnd(PageFormat format) throws Exception {
        Path file = write(page("a", "b"), "report." + format.ending());
        Files.writeString(file, Files.readString(file).replace(PROMPT, "My words."));
        String text = Files.readString(write(page("a"), "report." + format.ending()));
        assertEquals(2, text.split("My words\\.", -1).length - 1, text);
        assertTrue(text.contains("words: b"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My own notes.",
                "<!-- words: a -->\nlost",
                "<!-- words: a -->\n<!-- words: b -->\n<!-- end of words -->",
                "<!-- end of words -->",
                "<!-- words: a -->\n<!-- end of words -->\n<!-- words: a -->\n<!-- end of words -->"
            })
    void write_whereWordsWouldBeLost_isRefusedAndLeavesTheFile(String there) throws Exception {
        Path file = Files.writeString(folder.resolve("report.html"), there);
        IOException e = assertThrows(IOException.class, () -> PageWriter.write(page("a"), Provenance.NONE, file));
        assertTrue(String.valueOf(e.getMessage()).contains("Choose another name"), e.getMessage());
        assertEquals(2, String.valueOf(e.getMessage()).split("is there already", -1).length, e.getMessage());
        assertEquals(there, Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n  \n"})
    void write_whereAnEmptyFileIs_replacesIt(String there) throws Exception {
        Files.writeString(folder.resolve("report.html"), there);
        assertTrue(Files.readString(write(page("a"), "report.html")).contains("A report"));
    }

    @Test
    void write_whereAFolderIs_isRefusedSayingWhichAndWhatToTry() throws Exception {
        Path file = Files.createDirectory(folder.resolve("report.html"));
        IOException e = assertThrows(IOException.class, () -> PageWriter.write(page("a"), Provenance.NONE, file));
        String said = String.valueOf(e.getMessage());
        assertTrue(said.contains(file + " is a folder") && said.contains("Choose another name"), said);
    }

    @Test
    void write_otherEnding_isRefusedSayingWhichThereAre() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> PageWriter.write(page("a"), Provenance.NONE, folder.resolve("report.docx")));
        assertTrue(String.valueOf(e.getMessage()).contains(".html, .md, .tex"), e.getMessage());
    }

    @Test
    void latex_anyLetter_isPlainOrSaidInItsWords() {
        assertEquals(
                "\\textbackslash{}x\\{\\}\\#\\$\\^{}".replace("\\^{}", "\\textasciicircum{}"),
                Latex.escaped("\\x{}#$^"));
        assertEquals("Müller [U+4E2D]", Latex.escaped("Müller 中"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "charts", "deviations"})
    void latex_ourOwnTexts_lackNoLetter(String bundle) {
        ResourceBundle texts = ResourceBundle.getBundle("backprop/strings/" + bundle);
        for (String key : texts.keySet()) {
            assertFalse(Latex.escaped(texts.getString(key)).contains("[U+"), texts.getString(key));
        }
    }

    @Test
    void markdown_signs_areEscaped() {
        assertEquals("\\*a\\* \\[b\\] \\`c\\` 1.5", MarkdownText.escaped("*a* [b] `c` 1.5"));
        assertEquals("1\\. first", MarkdownText.escaped("1. first"));
    }
}
