package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Origin;
import backprop.experiment.json.ExperimentFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentViewModelTest {
    @TempDir
    Path folder = Path.of("");

    private final ExperimentSpec start = Samples.quick(3);
    private final Bench bench = new Bench(start);
    private final RecentFiles recent = RecentFiles.inMemory();
    private final DocumentViewModel document = new DocumentViewModel(
            bench.editor,
            bench.run,
            new ExperimentNames(bench.editor, Samples.STRINGS),
            ExperimentStore.files(),
            recent,
            Runnable::run,
            Runnable::run,
            Samples.STRINGS);
    private Optional<Path> answer = Optional.empty();

    @BeforeEach
    void answerDialogs() {
        document.setPicker(new FilePicker() {
            @Override
            public Optional<Path> open() {
                return answer;
            }

            @Override
            public Optional<Path> save(String proposedName) {
                return answer;
            }
        });
    }

    private void edit() {
        bench.editor.edit(spec -> spec.withSeed(spec.seed() + 1));
    }

    @Test
    void open_everyBuiltIn_isShownUnchangedAndClean() {
        for (BuiltIn builtIn : BuiltInExperiments.all()) {
            document.open(builtIn);
            assertEquals(builtIn.textbook(), bench.editor.spec());
            assertFalse(document.isUnsaved());
            assertFalse(bench.editor.canUndoProperty().get());
            assertEquals(
                    builtIn.textbook().name() + " – Backprop Workbench",
                    document.windowTitle().get());
        }
    }

    @Test
    void open_duringARun_forgetsThatRun() {
        bench.work();
        bench.train();
        document.open(BuiltInExperiments.find("not-xor").orElseThrow());
        assertNull(bench.run.updateProperty().get());
        assertNull(bench.run.formerProperty().get());
        bench.work();
        assertEquals(4, bench.shown().examples().size());
        bench.train();
        assertEquals(100, bench.shown().history().size());
    }

    @Test
    void saveAs_andOpen_isTheSameExperimentUnderItsNewName() throws Exception {
        edit();
        document.rename("  Mine ");
        assertTrue(document.isUnsaved());
        assertTrue(document.windowTitle().get().startsWith("● Mine – "));
        Path file = folder.resolve("mine.experiment.json");
        answer = Optional.of(file);
        document.saveAs();
        assertFalse(document.isUnsaved());
        assertEquals(file, document.fileProperty().get());
        assertEquals("Saved " + file, document.messageProperty().get());
        ExperimentSpec saved = bench.editor.spec();
        assertEquals("Mine", saved.name());
        assertEquals(saved, ExperimentFiles.read(file));
        document.createNew();
        assertEquals(Origin.own(), bench.editor.spec().origin());
        assertNull(document.fileProperty().get());
        document.open(file);
        assertEquals(saved, bench.editor.spec());
        assertEquals(List.of(file), recent.paths());
    }

    @Test
    void save_withAFile_asksNothing() throws Exception {
        Path file = folder.resolve("a.experiment.json");
        answer = Optional.of(file);
        document.save();
        answer = Optional.empty();
        edit();
        document.save();
        assertFalse(document.isUnsaved());
        assertEquals(bench.editor.spec(), ExperimentFiles.read(file));
    }

    @Test
    void save_thatFails_isSaidAndStaysUnsaved() {
        edit();
        answer = Optional.of(folder.resolve("missing").resolve("a.experiment.json"));
        document.save();
        assertTrue(document.failedProperty().get());
        assertTrue(document.messageProperty().get().contains("missing"));
        assertTrue(document.isUnsaved());
    }

    @Test
    void save_editedNetwork_takesTheNameOfWhatItHasBecome() {
        bench.editor.edit(spec -> spec.withNetwork(Samples.builtIn().network()));
        answer = Optional.of(folder.resolve("a.experiment.json"));
        assertEquals("digits-h-100-tanh.experiment.json", document.proposedName());
        document.save();
        assertEquals("Digits, H = 100, tanh", bench.editor.spec().name());
    }

    @Test
    void whenSafe_unsaved_asksAndDoesAsAnswered() {
        int[] done = {0};
        document.whenSafe(() -> done[0]++);
        assertEquals(1, done[0]);
        edit();
        document.whenSafe(() -> done[0]++);
        assertTrue(document.askingProperty().get());
        assertEquals(1, done[0]);
        document.answer(DocumentViewModel.Answer.CANCEL);
        assertEquals(1, done[0]);
        assertFalse(document.askingProperty().get());
        document.whenSafe(() -> done[0]++);
        document.answer(DocumentViewModel.Answer.SAVE);
        assertEquals(1, done[0], "left although the user chose no file");
        answer = Optional.of(folder.resolve("a.experiment.json"));
        document.whenSafe(() -> done[0]++);
        document.answer(DocumentViewModel.Answer.SAVE);
        assertEquals(2, done[0]);
        edit();
        document.whenSafe(() -> done[0]++);
        document.answer(DocumentViewModel.Answer.DISCARD);
        assertEquals(3, done[0]);
    }

    @Test
    void open_unsavedAndCancelled_keepsTheExperiment() {
        edit();
        ExperimentSpec mine = bench.editor.spec();
        document.open(BuiltInExperiments.find("not-xor").orElseThrow());
        document.answer(DocumentViewModel.Answer.CANCEL);
        assertEquals(mine, bench.editor.spec());
    }

    @Test
    void open_misspeltKey_isShownWithItsPlaceAndRepaired() throws IOException {
        Path file = folder.resolve("broken.experiment.json");
        String text = ExperimentFiles.text(start, folder).replace("\"learningRate\"", "\"learning_rate\"");
        Files.writeString(file, text);
        document.open(file);
        assertEquals(start, bench.editor.spec());
        FileErrorViewModel error =
                Objects.requireNonNull(document.errorProperty().get());
        assertEquals("This experiment has a setting the workbench does not know", error.heading());
        assertTrue(error.where().startsWith("broken.experiment.json, line "), error.where());
        assertEquals(Optional.of("learningRate"), error.proposal());
        assertEquals(
                "learning_rate",
                error.excerpt()
                        .map(e -> e.markedText().substring(e.markStart(), e.markStart() + e.markLength()))
                        .orElse(""));
        document.repair();
        assertNull(document.errorProperty().get());
        assertEquals(start, bench.editor.spec());
        assertEquals(file, document.fileProperty().get());
        assertTrue(document.isUnsaved(), "the repair is not in the file yet");
        document.save();
        assertFalse(document.isUnsaved());
        document.open(file);
        assertNull(document.errorProperty().get());
    }

    @Test
    void open_missingFile_isSaidAndNothingChanges() {
        document.open(folder.resolve("gone.experiment.json"));
        assertNotNull(document.errorProperty().get());
        assertEquals(start, bench.editor.spec());
        document.dismissError();
        assertNull(document.errorProperty().get());
        assertEquals(List.of(), recent.paths());
    }

    @Test
    void rename_blank_isNoEdit() {
        document.rename("   ");
        assertEquals(start, bench.editor.spec());
        document.rename("Other");
        bench.editor.undo();
        assertEquals(start, bench.editor.spec());
    }
}
