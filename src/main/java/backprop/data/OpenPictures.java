package backprop.data;

import backprop.file.DataException;
import backprop.file.Place;
import backprop.pictures.Fit;
import backprop.pictures.PictureClass;
import backprop.pictures.PictureFolder;
import backprop.pictures.PictureReader;
import backprop.pictures.PictureSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A folder with a sub-folder of pictures for each class. Validation pictures follow those of the training part. */
final class OpenPictures implements OpenData {
    /** What larger pictures are brought to, unless somebody says. */
    private static final int USUAL_SIDE = 28;

    private static final int LARGEST_KEPT = 64;

    private final PictureFolder folder;

    OpenPictures(Path path) throws DataException {
        folder = PictureFolder.list(path);
    }

    @Override
    public DataKind kind() {
        return DataKind.PICTURES;
    }

    @Override
    public Path folder() {
        return folder.folder();
    }

    @Override
    public Contents contents(Layout layout) {
        return new Contents.Pictures(
                counts(Optional.of(folder.training())), counts(folder.validation()), counts(folder.test()));
    }

    private static List<ClassCount> counts(Optional<PictureSet> part) {
        return part.stream()
                .flatMap(set -> set.classes().stream())
                .map(one -> new ClassCount(one.name(), one.files().size()))
                .toList();
    }

    @Override
    public Layout.Pictures decided(Layout layout) throws DataException {
        if (layout instanceof Layout.Pictures pictures) {
            return pictures;
        }
        if (layout instanceof Layout.Guess) {
            return usual();
        }
        throw wrong(layout, folder.folder());
    }

    /** The size of the first picture, if it is a small one. */
    private Layout.Pictures usual() throws DataException {
        Path first = folder.files().get(0);
        try (ImageInputStream in = ImageIO.createImageInputStream(first.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                reader.dispose();
                if (width > 0 && height > 0 && Math.max(width, height) <= LARGEST_KEPT) {
                    return new Layout.Pictures(width, height, Fit.PAD);
                }
            }
        } catch (IOException | RuntimeException e) {
            // Whoever reads it will say what is wrong with it.
        }
        return new Layout.Pictures(USUAL_SIDE, USUAL_SIDE, Fit.PAD);
    }

    @Override
    public List<Path> files(Layout layout) {
        return folder.files();
    }

    @Override
    public boolean hasOwnTest(Layout layout) {
        return folder.test().isPresent();
    }

    @Override
    public RawData read(Layout layout, DataFile.Task task, Reading reading) throws DataException, InterruptedException {
        return read(layout, task, IntStream.range(0, size()).toArray(), reading);
    }

    @Override
    public Preview preview(Layout layout, DataFile.Task task, Reading reading)
            throws DataException, InterruptedException {
        int[] some = Preview.spread(size());
        RawData examples = read(layout, task, some, reading);
        int[] counts = new int[classes().size()];
        Arrays.stream(labels()).forEach(label -> counts[label]++);
        return new Preview(
                DataShape.of(examples), size() - test(), test(), 0, Preview.counts(classes(), counts), examples, some);
    }

    private RawData read(Layout layout, DataFile.Task task, int[] rows, Reading reading)
            throws DataException, InterruptedException {
        if (task == DataFile.Task.VALUES) {
            throw new Place(folder.folder().toString())
                    .refused(
                            "the sub-folders of pictures are classes, which cannot be predicted as numbers",
                            "Set the task to “classes”.");
        }
        Layout.Pictures pictures = decided(layout);
        List<Path> files = folder.files();
        int[] all = labels();
        List<Path> wanted = Arrays.stream(rows).mapToObj(files::get).toList();
        byte[] pixels =
                PictureReader.read(wanted, pictures.options(), done -> reading.tell((double) done / rows.length));
        int[] labels = Arrays.stream(rows).map(row -> all[row]).toArray();
        int train =
                (int) Arrays.stream(rows).filter(row -> row < size() - test()).count();
        return new RawData(
                new Features.Bytes(pixels, rows.length, pictures.options().pixels()),
                new Targets.Classes(labels, classes().size()),
                classes(),
                List.of(),
                Optional.of(new ImageShape(pictures.width(), pictures.height())),
                train);
    }

    private List<String> classes() {
        return folder.training().classes().stream().map(PictureClass::name).toList();
    }

    private int[] labels() {
        return IntStream.concat(
                        IntStream.of(folder.training().labels()),
                        IntStream.concat(labels(folder.validation()), labels(folder.test())))
                .toArray();
    }

    private static IntStream labels(Optional<PictureSet> part) {
        return part.stream().flatMapToInt(set -> IntStream.of(set.labels()));
    }

    private int size() {
        return folder.files().size();
    }

    private int test() {
        return folder.test().map(PictureSet::size).orElse(0);
    }

    @Override
    public List<String> hints(Layout layout) {
        List<String> hints = new ArrayList<>();
        folder.validation()
                .ifPresent(part -> hints.add(
                        "The %d validation pictures are the last of the training part: let the split take them from there."
                                .formatted(part.size())));
        if (folder.skipped().total() > 0) {
            hints.add(
                    "%d files or folders are left out: %d hidden, %d that are no PNG or JPEG, %d links that lead elsewhere."
                            .formatted(
                                    folder.skipped().total(),
                                    folder.skipped().hidden(),
                                    folder.skipped().other(),
                                    folder.skipped().outside()));
        }
        return hints;
    }
}
