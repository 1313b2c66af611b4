package backprop.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.figure.Axis;
import backprop.figure.Figure;
import backprop.figure.PicturePreset;
import backprop.figure.Provenance;
import backprop.report.page.Block.Picture;
import backprop.report.page.Page.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- x; \\- x",
                "+ x; \\+ x",
                "-; \\-",
                "1. second; 1\\. second",
                "12) twelfth; 12\\) twelfth",
                "===; \\===",
                "---; \\---",
                ":--:; \\:--:",
                "# x; \\# x",
                "> x; \\> x",
                "&amp: & x; \\&amp: \\& x",
                "-0.5 and 1.5 - 2; -0.5 and 1.5 - 2",
                "--seed 7; --seed 7",
                "1.5 times; 1.5 times"
            })
    void escaped_whatALineBeginsWith_isTextInEveryLine(String line, String said) {
        assertEquals(said, MarkdownText.escaped(line));
        assertEquals("First\n" + said + "\n" + said, MarkdownText.escaped("First\n    " + line + "  \r\n\t" + line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a & b", "&lt;", "&#35;"})
    void escaped_ampersand_beginsNoEntity(String text) {
        assertTrue(MarkdownText.escaped(text).contains("\\&"), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "my report.md; my%20report-figures/loss.png",
                "50 % (a) #1.md; 50%20%25%20%28a%29%20%231-figures/loss.png",
                "für_uns.md; für_uns-figures/loss.png"
            })
    void write_anyFolder_isLinked(String name, String link) throws Exception {
        Figure figure = Figure.of("Two\nlines", Axis.of("epoch"), Axis.of(""));
        Picture picture = new Picture("loss", figure, "A\n\ncurve", PicturePreset.REPORT_COLUMN.spec());
        Page page = new Page("A title\nof two lines", "", List.of(new Section("Results", List.of(picture))));
        Path file = folder.resolve(name);
        PageWriter.write(page, Provenance.NONE, file);
        String text = Files.readString(file);
        assertTrue(text.contains("](" + link + ")\n\nFigure 1. A curve\n"), text);
        assertTrue(text.startsWith("# A title of two lines\n"), text);
        assertTrue(text.contains("![Two lines"), text);
    }
}
