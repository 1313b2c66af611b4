package backprop.ui.workbench;

import backprop.data.RawData;
import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.file.DataException;
import backprop.onnx.OnnxModel;
import backprop.program.Dialect;
import backprop.program.Program;
import backprop.program.ProgramName;
import backprop.run.ProgramVersion;
import backprop.text.Strings;
import backprop.training.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Writes the edited experiment as a program, and the run's network as a model for other programs. */
final class ProgramExportViewModel {
    private final ExperimentEditor editor;
    private final RunViewModel run;
    private final DocumentViewModel document;
    private final RunReporter.Loader loader;
    private final Executor background;
    private final Executor screen;
    private final ExportViewModel said;
    private final Strings strings;
    private final ReadOnlyObjectWrapper<@Nullable String> refusal = new ReadOnlyObjectWrapper<>();
    private Where where = (kind, proposedName) -> Optional.empty();

    /** What can be written. */
    enum Kind {
        NUMPY("py", Optional.of(Dialect.NUMPY)),
        PYTORCH("py", Optional.of(Dialect.PYTORCH)),
        /** The run's network, not the experiment. */
        ONNX("onnx", Optional.empty());

        private final String ending;
        private final Optional<Dialect> dialect;

        Kind(String ending, Optional<Dialect> dialect) {
            this.ending = ending;
            this.dialect = dialect;
        }

        /** Of its files, without a dot. */
        String ending() {
            return ending;
        }

        /** Whether it needs a run. */
        boolean isOfRun() {
            return dialect.isEmpty();
        }
    }

    /** Asks the user for a file. */
    interface Where {
        /** Where to write it; empty if the user thought better of it. */
        Optional<Path> file(Kind kind, String proposedName);
    }

    /** Writes something, and says what came of it. */
    private interface Export {
        String done() throws DataException, IOException;
    }

    /**
     * @param loader reads the data of an experiment that the run is not of
     * @param said where it is told what was written
     */
    ProgramExportViewModel(
            ExperimentEditor editor,
            RunViewModel run,
            DocumentViewModel document,
            RunReporter.Loader loader,
            Executor background,
            Executor screen,
            ExportViewModel said,
            Strings strings) {
        this.editor = editor;
        this.run = run;
        this.document = document;
        this.loader = loader;
        this.background = background;
        this.screen = screen;
        this.said = said;
        this.strings = strings;
    }

    void setWhere(Where asks) {
        where = asks;
    }

    /** Why the last export came to nothing; null when all is well. */
    ReadOnlyObjectProperty<@Nullable String> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    void dismissRefusal() {
        refusal.set(null);
    }

    /** Whether there is a run whose network can be written. */
    BooleanBinding hasRun() {
        return run.isThere();
    }

    /** Asks where, and writes it in the background. */
    void export(Kind kind) {
        editor.seal();
        kind.dialect.ifPresentOrElse(dialect -> program(kind, dialect), this::network);
    }

    private void program(Kind kind, Dialect dialect) {
        ExperimentSpec spec = editor.spec();
        Optional<PreparedExperiment> prepared = Optional.ofNullable(
                        run.updateProperty().get())
                .map(RunUpdate::experiment)
                .filter(ready -> ready.spec().equals(spec));
        String proposed = ProgramName.of(idOrFile(), isPublished(spec), dialect) + "." + kind.ending();
        where.file(kind, proposed)
                .ifPresent(file -> write(file, () -> {
                    requireNobodyElses(file);
                    Program.of(prepared.isPresent() ? prepared.get() : prepare(spec), dialect)
                            .write(file);
                    return strings.get("program.saved", file.getFileName(), nameOfData(file), command(file));
                }));
    }

    private PreparedExperiment prepare(ExperimentSpec spec) throws DataException {
        RawData data = loader.load(spec.data());
        return PreparedExperiment.prepare(spec, data);
    }

    /** The user was asked about the program's file alone. */
    private void requireNobodyElses(Path file) throws IOException {
        if (Files.exists(Program.dataOf(file)) && !Program.isIn(file)) {
            throw new IOException(strings.get("program.dataThere", Program.dataOf(file), file.getFileName()));
        }
    }

    private static Path nameOfData(Path file) {
        return Program.dataOf(file.getFileName());
    }

    private static String command(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        return "python3 " + (path.contains(" ") ? "\"" + path + "\"" : path);
    }

    private void network() {
        String proposed = runName() + "." + Kind.ONNX.ending();
        where.file(Kind.ONNX, proposed).ifPresent(file -> {
            said.say(strings.get("program.writing", file.getFileName()), false);
            // The network belongs to the training thread; what is read from it there is written elsewhere.
            run.ask((spec, asked) -> {
                Export export = read(spec, asked, file);
                write(file, export);
            });
        });
    }

    private Export read(ExperimentSpec spec, Optional<TrainingRun> asked, Path file) {
        try {
            TrainingRun now = asked.orElseThrow(() -> new IllegalArgumentException(strings.get("program.noRun")));
            OnnxModel model = new OnnxModel(spec, now.network(), ProgramVersion.text());
            int epochs = now.epochsDone();
            return () -> {
                model.write(file);
                return strings.get("program.savedNetwork", file, epochs);
            };
        } catch (RuntimeException | OutOfMemoryError e) {
            return () -> {
                throw e;
            };
        }
    }

    private void write(Path file, Export export) {
        said.say(strings.get("program.writing", file.getFileName()), false);
        background.execute(() -> {
            try {
                String note = export.done();
                said.say(note, false);
            } catch (DataException | IOException | IllegalArgumentException e) {
                refuse(String.valueOf(e.getMessage()));
            } catch (OutOfMemoryError e) {
                refuse(strings.get("failure.memory"));
            } catch (RuntimeException e) {
                refuse(strings.get("export.failed", file, e));
            }
        });
    }

    /** Says why something was not written; from any thread. */
    void refuse(String reason) {
        said.say("", false);
        screen.execute(() -> refusal.set(reason));
    }

    /** What the command line would call the run that is shown: “moons-sgd-published”. */
    String runName() {
        ExperimentSpec shown = Optional.ofNullable(run.updateProperty().get())
                .map(update -> update.experiment().spec())
                .orElseGet(editor::spec);
        return ProgramName.of(idOrFile(), isPublished(shown));
    }

    /** What the command line would be told to export. */
    private String idOrFile() {
        Path file = document.fileProperty().get();
        if (file != null) {
            return file.toString();
        }
        return BuiltInExperiments.all().stream()
                .filter(builtIn -> builtIn.textbook().equals(editor.opened()))
                .map(BuiltIn::id)
                .findFirst()
                .orElseGet(document::proposedName);
    }

    private boolean isPublished(ExperimentSpec spec) {
        return Deviation.isAsPublished(spec) && !Deviation.isAsPublished(editor.opened());
    }
}
