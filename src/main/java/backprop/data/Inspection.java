package backprop.data;

import backprop.file.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Data of one's own before they are taken: what they are, what there is to choose from, and what a choice makes of them. A choice that
 * cannot be used has a {@link #problem} and no {@link #preview}; all else stays. Immutable; not for several threads at once.
 */
public final class Inspection {
    private final Path path;
    private final OpenData open;
    private final Layout layout;
    private final DataFile.Task task;
    private final Found found;

    /** What a choice makes of the data. */
    private record Found(
            Optional<Contents> contents, Optional<Preview> preview, Optional<String> problem, List<String> hints) {}

    private Inspection(Path path, OpenData open, Layout layout, DataFile.Task task, Found found) {
        this.path = path;
        this.open = open;
        this.layout = layout;
        this.task = task;
        this.found = found;
    }

    /**
     * Looks at a file or folder, and guesses.
     *
     * @throws LostDataException if there is nothing of that name
     * @throws CancelledReadException if the thread is interrupted
     * @throws DataException if it is of a kind that cannot be read
     */
    public static Inspection of(Path path, Progress progress) throws DataException {
        Path absolute = path.toAbsolutePath().normalize();
        return Reading.of(absolute, progress, reading -> {
            OpenData open = OpenData.of(absolute);
            Layout layout = new Layout.Guess();
            try {
                layout = open.proposed();
            } catch (DataException e) {
                // The same comes again below, where it is kept.
            }
            Inspection first = look(absolute, open, layout, DataFile.Task.AUTO, reading);
            reading.at(1);
            return first.preview()
                    .map(preview -> new Inspection(absolute, open, first.layout, task(preview), first.found))
                    .orElse(first);
        });
    }

    private static DataFile.Task task(Preview preview) {
        return preview.shape().classes() > 0 ? DataFile.Task.CLASSES : DataFile.Task.VALUES;
    }

    private static Inspection look(Path path, OpenData open, Layout layout, DataFile.Task task, Reading reading)
            throws InterruptedException, CancelledReadException {
        Optional<Contents> contents = Optional.empty();
        Optional<Preview> preview = Optional.empty();
        Optional<String> problem = Optional.empty();
        List<String> hints = new ArrayList<>();
        try {
            contents = Optional.of(open.contents(layout));
            hints.addAll(open.hints(layout));
            preview = Optional.of(open.preview(layout, task, reading));
            hints.addAll(PreviewHints.of(preview.get(), task));
        } catch (DataException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancelledReadException(path, e);
            }
            problem = Optional.of(String.valueOf(e.getMessage()));
        }
        return new Inspection(path, open, layout, task, new Found(contents, preview, problem, List.copyOf(hints)));
    }

    /**
     * The same data with another choice; quick, since what was read is kept.
     *
     * @throws CancelledReadException if the thread is interrupted
     */
    public Inspection with(Layout other, Progress progress) throws DataException {
        return Reading.of(path, progress, reading -> look(path, open, other, task, reading));
    }

    /**
     * The same data with other targets; quick, since what was read is kept.
     *
     * @throws CancelledReadException if the thread is interrupted
     */
    public Inspection with(DataFile.Task other, Progress progress) throws DataException {
        return Reading.of(path, progress, reading -> look(path, open, layout, other, reading));
    }

    public Path path() {
        return path;
    }

    public DataKind kind() {
        return open.kind();
    }

    /** What is chosen; what is proposed at first. */
    public Layout layout() {
        return layout;
    }

    /** What is chosen; what is proposed at first. */
    public DataFile.Task task() {
        return task;
    }

    /** What there is to choose from; absent if nothing can be read. */
    public Optional<Contents> contents() {
        return found.contents();
    }

    /** What the choice makes of the data; absent if it cannot be used. */
    public Optional<Preview> preview() {
        return found.preview();
    }

    /** Why the choice cannot be used. */
    public Optional<String> problem() {
        return found.problem();
    }

    /** What is worth knowing before training, in whole sentences. */
    public List<String> hints() {
        return found.hints();
    }

    /** The choice as an experiment's source. */
    public DataFile file() {
        return new DataFile(path, Optional.empty(), task, layout);
    }
}
