package backprop.ui.data;

import backprop.data.DataFile;
import backprop.data.Inspection;
import backprop.data.Preview;
import backprop.data.Progress;
import backprop.data.RawData;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.experiment.DataSpec;
import backprop.file.DataException;
import backprop.ui.common.BackgroundJob;
import backprop.ui.common.DataShelf;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;

/** What an import reads in the background, one thing at a time. */
final class ImportWork {
    private final DataShelf shelf;
    private final Executor background;
    private final Executor screen;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private @Nullable BackgroundJob<?> job;

    /** All of the data, read to be used. */
    record Taken(DataFile file, RawData data) {}

    /**
     * @param background reads, one task at a time
     * @param screen where news are told
     */
    ImportWork(DataShelf shelf, Executor background, Executor screen) {
        this.shelf = shelf;
        this.background = background;
        this.screen = screen;
    }

    /** How far reading has come, 0..1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Looks at a file or folder, and guesses. */
    void open(Path path, Consumer<Inspection> done, Consumer<Throwable> failed) {
        begin(at -> Inspection.of(path, at), done, failed);
    }

    /**
     * Looks in another way.
     *
     * @param chosen the targets; if none are chosen, what the labels are decides
     */
    void look(
            Inspection last,
            Optional<DataFile.Task> chosen,
            ImportLook way,
            Consumer<Inspection> done,
            Consumer<Throwable> failed) {
        begin(at -> looked(last, chosen, way, at), done, failed);
    }

    private static Inspection looked(Inspection last, Optional<DataFile.Task> chosen, ImportLook way, Progress at)
            throws DataException {
        DataFile.Task targets = chosen.orElse(DataFile.Task.AUTO);
        Inspection found = way.at(last.task() == targets ? last : last.with(targets, at));
        return chosen.isPresent() || found.preview().isEmpty()
                ? found
                : found.with(taskOf(found.preview().get()), at);
    }

    private static DataFile.Task taskOf(Preview preview) {
        return preview.shape().classes() > 0 ? DataFile.Task.CLASSES : DataFile.Task.VALUES;
    }

    /** Reads all of it. */
    void take(Inspection chosen, Consumer<Taken> done, Consumer<Throwable> failed) {
        begin(at -> taken(chosen, at), done, failed);
    }

    private Taken taken(Inspection chosen, Progress at) throws DataException {
        String sha256 = chosen.file().fingerprint(at.between(0, 0.2));
        DataFile file = chosen.file().withSha256(Optional.of(sha256));
        DataSpec whole = new DataSpec(file, 0, new SplitSpec.None(), new Scaling.None());
        return new Taken(file, shelf.load(whole, at.between(0.2, 1)));
    }

    private <T> void begin(BackgroundJob.Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        stop();
        progress.set(0);
        job = BackgroundJob.start(background, screen, work, new BackgroundJob.Listener<>(progress::set, done, failed));
    }

    /** Calls off what is being read; nobody hears of it any more. */
    void stop() {
        BackgroundJob<?> former = job;
        if (former != null) {
            former.cancel();
        }
    }
}
