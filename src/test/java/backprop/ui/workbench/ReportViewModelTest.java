package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.report.page.PageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportViewModelTest {
    private static final int EPOCHS = 3;
    private static final Executor HERE = Runnable::run;

    @TempDir
    Path folder = Path.of("");

    private final List<String> proposed = new ArrayList<>();
    private Bench bench = new Bench(Samples.quick(EPOCHS));
    private ExportViewModel said = said();
    private ProgramExportViewModel programs = programs();

    private void start(Bench other) {
        bench = other;
        said = said();
        programs = programs();
    }

    private ExportViewModel said() {
        return new ExportViewModel(bench.run, bench.editor, HERE, HERE, names(), Samples.STRINGS);
    }

    private ExperimentNames names() {
        return new ExperimentNames(bench.editor, Samples.STRINGS);
    }

    private ProgramExportViewModel programs() {
        DocumentViewModel document = new DocumentViewModel(
                bench.editor,
                bench.run,
                names(),
                ExperimentStore.files(),
                RecentFiles.inMemory(),
                HERE,
                HERE,
                Samples.STRINGS);
        return new ProgramExportViewModel(
                bench.editor, bench.run, document, Samples::load, HERE, HERE, said, Samples.STRINGS);
    }

    private ReportViewModel reports() {
        return new ReportViewModel(bench.run, programs, HERE, said, Samples.STRINGS);
    }

    private Path write(PageFormat format, String name) {
        Path file = folder.resolve(name);
        ReportViewModel reports = reports();
        reports.setWhere((asked, proposal) -> {
            proposed.add(proposal);
            return Optional.of(file);
        });
        reports.write(format);
        bench.work();
        return file;
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void write_trainedRun_tellsOfItAndSaysSo(PageFormat format) throws IOException {
        start(Bench.trained(Samples.quick(EPOCHS)));
        Path file = write(format, "mine." + format.ending());
        String text = Files.readString(file);
        assertTrue(text.contains("Digits"), text);
        assertTrue(text.contains("Provenance"), text);
        assertEquals(
                "Saved " + file + ", the report of the run after 3 epochs",
                said.messageProperty().get());
        assertFalse(said.failedProperty().get());
        assertTrue(proposed.get(0).endsWith("-report." + format.ending()), proposed.get(0));
    }

    @Test
    void write_again_keepsOwnWordsAndTellsTheSame() throws IOException {
        start(Bench.trained(Samples.quick(EPOCHS)));
        String first = Files.readString(write(PageFormat.MARKDOWN, "mine.md"));
        assertEquals(first, Files.readString(write(PageFormat.MARKDOWN, "mine.md")));
    }

    @Test
    void write_runThatHasNotBegun_tellsOfTheExperiment() throws IOException {
        start(Bench.opened(Samples.quick(EPOCHS)));
        Path file = write(PageFormat.MARKDOWN, "start.md");
        assertNull(programs.refusalProperty().get());
        assertFalse(Files.readString(file).contains("Date of the run"));
    }

    @Test
    void write_inTheMiddleOfARun_tellsOfTheMomentAndTheRunGoesOn() {
        start(Bench.opened(Samples.quick(EPOCHS)));
        ReportViewModel reports = reports();
        reports.setWhere((asked, proposal) -> Optional.of(folder.resolve("mine.html")));
        bench.whenRunningAt(1, () -> reports.write(PageFormat.HTML));
        bench.train();
        assertEquals(EPOCHS, bench.shown().progress().epochsDone());
        String note = said.messageProperty().get();
        assertTrue(note.matches("Saved .*mine.html, the report of the run after [12] epochs"), note);
    }

    @Test
    void write_bothEngines_tellsBothAndHowFarTheyAreApart() throws Exception {
        FakeEngines engines = new FakeEngines();
        start(new Bench(Samples.quick(EPOCHS), Samples::load, engines));
        bench.engines.search();
        bench.engines.choose(EngineChoice.BOTH);
        bench.work();
        bench.train();
        String text = Files.readString(write(PageFormat.MARKDOWN, "both.md"));
        assertTrue(text.contains("The same to the last bit over 3 epochs."), text);
        assertTrue(text.contains("Analytic") && text.contains("PyTorch"), text);
        assertTrue(Files.exists(folder.resolve("both-figures").resolve("agreement.png")));
    }

    @Test
    void write_folderThatIsNot_isRefusedNamingIt() {
        start(Bench.trained(Samples.quick(EPOCHS)));
        write(PageFormat.HTML, "missing/mine.html");
        String reason = programs.refusalProperty().get();
        assertTrue(reason != null && reason.contains("missing"), reason);
        assertEquals("", said.messageProperty().get());
    }

    @Test
    void write_noRun_isRefused() {
        assertFalse(reports().hasRun().get());
        ReportViewModel reports = reports();
        reports.setWhere((asked, proposal) -> Optional.of(folder.resolve("mine.html")));
        reports.write(PageFormat.HTML);
        String reason = programs.refusalProperty().get();
        assertTrue(reason != null && reason.startsWith("There is no run"), reason);
        bench.work();
        assertTrue(reports.hasRun().get());
    }
}
