package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.file.DataException;
import backprop.numpy.NpzReader;
import backprop.program.Dialect;
import backprop.program.Program;
import backprop.training.StopRules;
import backprop.training.TrainerState;
import backprop.ui.workbench.ProgramExportViewModel.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgramExportViewModelTest {
    private static final int EPOCHS = 5;
    private static final Executor HERE = Runnable::run;

    @TempDir
    Path folder = Path.of("");

    private final List<ExperimentSpec> loaded = new ArrayList<>();
    private final List<String> proposed = new ArrayList<>();
    private Bench bench = new Bench(Samples.quick(EPOCHS));
    private ExportViewModel said = said(bench);
    private DocumentViewModel document = document(bench);
    private ProgramExportViewModel programs = programs(bench);
    private Optional<Path> answer = Optional.empty();

    private void start(Bench other) {
        bench = other;
        said = said(bench);
        document = document(bench);
        programs = programs(bench);
    }

    private static ExportViewModel said(Bench bench) {
        return new ExportViewModel(bench.run, bench.editor, HERE, HERE, names(bench), Samples.STRINGS);
    }

    private static ExperimentNames names(Bench bench) {
        return new ExperimentNames(bench.editor, Samples.STRINGS);
    }

    private static DocumentViewModel document(Bench bench) {
        ExperimentStore store = ExperimentStore.files();
        RecentFiles recent = RecentFiles.inMemory();
        return new DocumentViewModel(bench.editor, bench.run, names(bench), store, recent, HERE, HERE, Samples.STRINGS);
    }

    private ProgramExportViewModel programs(Bench bench) {
        RunReporter.Loader loader = data -> {
            loaded.add(bench.editor.spec());
            return Samples.load(data);
        };
        ProgramExportViewModel model = new ProgramExportViewModel(
                bench.editor, bench.run, document, loader, HERE, HERE, said, Samples.STRINGS);
        model.setWhere((kind, name) -> {
            proposed.add(name);
            return answer;
        });
        return model;
    }

    private void export(Kind kind, Path file) {
        answer = Optional.of(file);
        programs.export(kind);
        bench.work();
    }

    private void assertRefused(String reason) {
        String refusal = Objects.requireNonNull(programs.refusalProperty().get());
        assertTrue(refusal.contains(reason), refusal);
        assertEquals("", said.messageProperty().get());
        programs.dismissRefusal();
        assertNull(programs.refusalProperty().get());
    }

    @Test
    void export_screenThatIsBehind_saysLastWhatCameOfIt() {
        bench.work();
        ArrayDeque<Runnable> screen = new ArrayDeque<>();
        said = new ExportViewModel(bench.run, bench.editor, HERE, screen::add, names(bench), Samples.STRINGS);
        programs = new ProgramExportViewModel(
                bench.editor, bench.run, document, Samples::load, HERE, screen::add, said, Samples.STRINGS);
        Path file = folder.resolve("mine.py");
        programs.setWhere((kind, name) -> Optional.of(file));
        programs.export(Kind.NUMPY);
        while (!screen.isEmpty()) {
            screen.remove().run();
        }
        assertTrue(
                said.messageProperty().get().startsWith("Saved mine.py"),
                said.messageProperty().get());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void export_program_isThatOfTheEditedExperimentAndSaysHowToRunIt(Dialect dialect) throws Exception {
        bench.work();
        bench.editor.edit(spec -> spec.withSeed(7));
        Path file = folder.resolve("mine.py");
        export(Kind.valueOf(dialect.name()), file);
        ExperimentSpec edited = bench.editor.spec();
        Program expected = Program.of(PreparedExperiment.prepare(edited, Samples.load(edited.data())), dialect);
        assertEquals(expected.text(), Files.readString(file));
        try (NpzReader npz = NpzReader.open(folder.resolve("mine.npz"))) {
            assertArrayEquals(new int[] {240, 64}, npz.read("x_train").shape());
        }
        assertEquals(
                "Saved mine.py, with its data in mine.npz. To run it: python3 " + file,
                said.messageProperty().get());
        assertFalse(said.failedProperty().get());
    }

    @Test
    void export_experimentOfTheRun_readsNoDataAnew() {
        bench.work();
        export(Kind.NUMPY, folder.resolve("same.py"));
        assertEquals(List.of(), loaded);
        bench.editor.edit(spec -> spec.withSeed(7));
        export(Kind.NUMPY, folder.resolve("edited.py"));
        assertEquals(1, loaded.size());
        assertTrue(Files.exists(folder.resolve("edited.py")));
    }

    @Test
    void export_nobodyAnswers_writesNothing() {
        bench.work();
        for (Kind kind : Kind.values()) {
            programs.export(kind);
        }
        assertEquals("", said.messageProperty().get());
        assertNull(programs.refusalProperty().get());
    }

    @Test
    void proposedName_builtIn_isThatOfTheCommandLine() {
        start(Bench.opened(Samples.builtIn("moons-sgd")));
        programs.export(Kind.NUMPY);
        bench.editor.edit(Deviation::asPublished);
        programs.export(Kind.PYTORCH);
        bench.work();
        programs.export(Kind.ONNX);
        assertEquals(
                List.of("moons-sgd-numpy.py", "moons-sgd-published-pytorch.py", "moons-sgd-published.onnx"), proposed);
    }

    @Test
    void proposedName_ownExperiment_isItsFilesOrItsName() throws Exception {
        bench.work();
        programs.export(Kind.NUMPY);
        ExperimentStore.files().write(folder.resolve("mine.experiment.json"), Deviation.asPublished(Samples.quick(3)));
        document.open(folder.resolve("mine.experiment.json"));
        programs.export(Kind.PYTORCH);
        assertEquals(List.of("digits-h-8-tanh-numpy.py", "mine-pytorch.py"), proposed);
    }

    @Test
    void export_ofWhatNoProgramCanKeepTo_isRefusedWithTheReason() {
        bench.editor.edit(
                spec -> spec.withTraining(spec.training().withStop(StopRules.NONE.withSeconds(OptionalDouble.of(3)))));
        export(Kind.NUMPY, folder.resolve("mine.py"));
        assertRefused("limit of time");
        assertTrue(Files.notExists(folder.resolve("mine.py")));
    }

    @Test
    void export_dataThatCannotBeRead_isRefusedWithTheReason() {
        start(new Bench(Samples.quick(EPOCHS), data -> {
            throw new DataException("No data.");
        }));
        bench.work();
        ProgramExportViewModel failing = new ProgramExportViewModel(
                bench.editor,
                bench.run,
                document,
                data -> {
                    throw new DataException("No data.");
                },
                HERE,
                HERE,
                said,
                Samples.STRINGS);
        failing.setWhere((kind, name) -> Optional.of(folder.resolve("mine.py")));
        failing.export(Kind.NUMPY);
        assertEquals("No data.", failing.refusalProperty().get());
    }

    @Test
    void export_folderThatIsNot_isRefusedNamingIt() {
        export(Kind.NUMPY, folder.resolve("missing").resolve("mine.py"));
        assertRefused("missing");
    }

    @Test
    void export_dataOfSomebodyElseBeside_areKept() throws Exception {
        Path data = folder.resolve("mine.npz");
        Files.writeString(data, "precious");
        export(Kind.NUMPY, folder.resolve("mine.py"));
        assertRefused("mine.npz");
        Files.writeString(folder.resolve("mine.py"), "print(1)");
        export(Kind.NUMPY, folder.resolve("mine.py"));
        assertRefused("mine.npz");
        assertEquals("precious", Files.readString(data));
        Files.delete(data);
        export(Kind.NUMPY, folder.resolve("mine.py"));
        export(Kind.PYTORCH, folder.resolve("mine.py"));
        assertNull(programs.refusalProperty().get());
        assertTrue(Files.readString(folder.resolve("mine.py")).contains("import torch"));
    }

    @Test
    void export_networkInTheMiddleOfARun_isThatOfTheMomentAndTheRunGoesOn() throws Exception {
        start(Bench.opened(Samples.quick(EPOCHS)));
        Path file = folder.resolve("mine.onnx");
        bench.whenRunningAt(2, () -> {
            answer = Optional.of(file);
            programs.export(Kind.ONNX);
        });
        bench.train();
        assertEquals(TrainerState.FINISHED, bench.run.state());
        assertEquals(EPOCHS, bench.shown().progress().epochsDone());
        String note = said.messageProperty().get();
        assertTrue(note.matches("Saved .*mine.onnx, the network after [23] epochs"), note);
        assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).contains("Digits, H = 8, tanh"));
        Path last = folder.resolve("last.onnx");
        export(Kind.ONNX, last);
        assertTrue(said.messageProperty().get().endsWith("the network after 5 epochs"));
        assertEquals(Files.size(file), Files.size(last));
        assertEquals(-1, Files.mismatch(last, again(last)));
        assertTrue(Files.mismatch(file, last) >= 0, "the network has learnt nothing since");
    }

    private Path again(Path file) {
        Path copy = file.resolveSibling("again.onnx");
        export(Kind.ONNX, copy);
        return copy;
    }

    @Test
    void hasRun_beforeTheDataAndAfterAFailure_isFalse() {
        assertFalse(programs.hasRun().get());
        bench.work();
        assertTrue(programs.hasRun().get());
        assertNotNull(bench.run.updateProperty().get());
        document.createNew();
        assertFalse(programs.hasRun().get());
        export(Kind.ONNX, folder.resolve("mine.onnx"));
        assertTrue(Files.exists(folder.resolve("mine.onnx")), "the run was asked before it was ready");
        start(new Bench(Samples.quick(EPOCHS), data -> {
            throw new DataException("No data.");
        }));
        bench.work();
        assertFalse(programs.hasRun().get());
        export(Kind.ONNX, folder.resolve("none.onnx"));
        assertRefused("There is no run");
    }
}
