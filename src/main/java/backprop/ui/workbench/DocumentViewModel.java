package backprop.ui.workbench;

import backprop.experiment.BuiltIn;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Origin;
import backprop.experiment.json.ExperimentFileException;
import backprop.text.Strings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The experiment as a document: opened, saved, left. Nothing unsaved is lost without a question. */
public final class DocumentViewModel {
    /** Of experiment files. */
    static final String ENDING = "experiment.json";

    /** What to do with unsaved changes. */
    enum Answer {
        SAVE,
        DISCARD,
        CANCEL
    }

    private final ExperimentEditor editor;
    private final RunViewModel run;
    private final ExperimentSpec fresh;
    private final ExperimentNames names;
    private final ExperimentStore store;
    private final RecentFiles recent;
    private final Executor background;
    private final Executor screen;
    private final Strings strings;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FileErrorViewModel> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private FilePicker picker = FilePicker.NONE;
    private Runnable afterAnswer = () -> {};

    /**
     * @param background where files are read and written
     * @param screen where properties change
     */
    DocumentViewModel(
            ExperimentEditor editor,
            RunViewModel run,
            ExperimentNames names,
            ExperimentStore store,
            RecentFiles recent,
            Executor background,
            Executor screen,
            Strings strings) {
        this.editor = editor;
        this.run = run;
        this.fresh = editor.spec();
        this.names = names;
        this.store = store;
        this.recent = recent;
        this.background = background;
        this.screen = screen;
        this.strings = strings;
    }

    void setPicker(FilePicker asks) {
        picker = asks;
    }

    /** The file that the experiment is in; null if it is in none. */
    ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** The file that could not be opened; null when all is well. */
    ReadOnlyObjectProperty<@Nullable FileErrorViewModel> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Whether the user is being asked what to do with unsaved changes. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** What came of the last save. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** The experiment's name, with a mark while there are unsaved changes, and the program's. */
    public StringBinding windowTitle() {
        return Bindings.createStringBinding(
                () -> strings.get(
                        isUnsaved() ? "window.unsaved" : "window.title",
                        names.plain(editor.spec()),
                        strings.get("app.name")),
                editor.specProperty(),
                editor.unsavedProperty());
    }

    /** Whether there are changes that would be lost. */
    public boolean isUnsaved() {
        return editor.unsavedProperty().get();
    }

    /** Does it at once, or, with unsaved changes, when the user has said what to do with them, or not at all. */
    public void whenSafe(Runnable next) {
        editor.seal();
        if (isUnsaved()) {
            afterAnswer = next;
            asking.set(true);
        } else {
            next.run();
        }
    }

    void answer(Answer answer) {
        if (!asking.get()) {
            return;
        }
        asking.set(false);
        Runnable next = afterAnswer;
        afterAnswer = () -> {};
        switch (answer) {
            case SAVE -> save(next);
            case DISCARD -> next.run();
            case CANCEL -> {
                // Nothing is done, and nothing lost.
            }
        }
    }

    /** A copy of the experiment that the program opens with, as one's own. */
    void createNew() {
        whenSafe(() -> show(fresh.withName(strings.get("file.newName")).withOrigin(Origin.own()), Optional.empty()));
    }

    void open(BuiltIn builtIn) {
        whenSafe(() -> show(builtIn.textbook(), Optional.empty()));
    }

    /** The same, and then something more. */
    void open(BuiltIn builtIn, Runnable next) {
        whenSafe(() -> {
            show(builtIn.textbook(), Optional.empty());
            next.run();
        });
    }

    void open() {
        whenSafe(() -> picker.open().ifPresent(this::read));
    }

    void open(Path chosen) {
        whenSafe(() -> read(chosen));
    }

    private void read(Path chosen) {
        background.execute(() -> {
            try {
                ExperimentSpec spec = store.read(chosen);
                screen.execute(() -> opened(spec, chosen));
            } catch (ExperimentFileException e) {
                screen.execute(() -> fail(chosen, e));
            }
        });
    }

    private void opened(ExperimentSpec spec, Path from) {
        recent.add(from);
        show(spec, Optional.of(from));
    }

    private void fail(Path chosen, ExperimentFileException e) {
        error.set(new FileErrorViewModel(chosen, e, strings));
    }

    /** Opens the file with the proposed word in place of the wrong one; the file itself stays as it is until it is saved. */
    void repair() {
        FileErrorViewModel broken = error.get();
        error.set(null);
        if (broken == null || broken.repairedText().isEmpty()) {
            return;
        }
        try {
            ExperimentSpec spec =
                    store.parse(broken.file(), broken.repairedText().get());
            opened(spec, broken.file());
            editor.markUnsaved();
        } catch (ExperimentFileException e) {
            fail(broken.file(), e);
        }
    }

    void dismissError() {
        error.set(null);
    }

    private void show(ExperimentSpec spec, Optional<Path> from) {
        editor.open(spec);
        run.openAnew();
        file.set(from.orElse(null));
        say("", false);
    }

    void save() {
        save(() -> {});
    }

    private void save(Runnable next) {
        Path known = file.get();
        if (known == null) {
            saveAs(next);
        } else {
            write(known, next);
        }
    }

    void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable next) {
        picker.save(proposedName()).ifPresent(chosen -> write(chosen, next));
    }

    /** “digits-h-100-tanh.experiment.json”. */
    String proposedName() {
        String plain = names.plain(editor.spec()).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return plain.replaceAll("^-|-$", "") + "." + ENDING;
    }

    private void write(Path to, Runnable next) {
        editor.seal();
        String name = names.plain(editor.spec());
        editor.edit(spec -> spec.withName(name));
        ExperimentSpec written = editor.spec();
        background.execute(() -> {
            try {
                store.write(to, written);
                screen.execute(() -> written(to, written, next));
            } catch (IOException e) {
                screen.execute(() -> say(String.valueOf(e.getMessage()), true));
            }
        });
    }

    private void written(Path to, ExperimentSpec as, Runnable next) {
        editor.markSaved(as);
        file.set(to);
        recent.add(to);
        say(strings.get("export.saved", to), false);
        next.run();
    }

    /** Gives the experiment another name; a blank one is none. */
    void rename(String name) {
        if (!name.isBlank()) {
            editor.edit(spec -> spec.withName(name.strip()));
        }
    }

    void forgetMessage() {
        say("", false);
    }

    /** The files of late, the newest first. */
    List<Path> recent() {
        return recent.paths();
    }

    private void say(String text, boolean bad) {
        failed.set(bad);
        message.set(text);
    }
}
