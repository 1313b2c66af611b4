package backprop.ui.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.figure.LegendPlace;
import backprop.figure.LengthUnit;
import backprop.figure.PictureFormat;
import backprop.figure.PicturePreset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureMemoryTest {
    private static final FigureSettings OWN = new FigureSettings(
            PictureFormat.PDF,
            true,
            false,
            false,
            PicturePreset.SLIDE
                    .spec()
                    .withSize(3.346, 2.5, LengthUnit.INCH)
                    .withFontSize(8)
                    .withLegend(LegendPlace.BELOW)
                    .withGreys(true));

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("new").resolve("figure.properties");
    }

    @Test
    void read_whatWasWritten_isTheSame() {
        new FigureMemory(file).write(OWN);
        assertEquals(OWN, new FigureMemory(file).read());
    }

    @Test
    void read_noFile_isTheUsual() {
        assertEquals(FigureSettings.USUAL, new FigureMemory(file).read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "width = -3\n", "dpi = many\n", "unit = MILE\n", "fontSize = 1000\n"})
    void read_fileThatMakesNoSense_isTheUsual(String spoilt) throws IOException {
        FigureMemory memory = new FigureMemory(file);
        memory.write(OWN);
        Files.writeString(file, spoilt.isEmpty() ? "" : Files.readString(file) + spoilt);
        assertEquals(FigureSettings.USUAL, memory.read());
    }

    @Test
    void write_placeThatCannotBe_stopsNobody() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "").resolve("figure.properties");
        FigureMemory memory = new FigureMemory(blocked);
        memory.write(OWN);
        assertEquals(FigureSettings.USUAL, memory.read());
    }
}
