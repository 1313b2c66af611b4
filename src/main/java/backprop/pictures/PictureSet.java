package backprop.pictures;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The pictures of a part, by classes in natural order. */
public record PictureSet(List<PictureClass> classes) {
    public PictureSet {
        classes = List.copyOf(classes);
    }

    public List<String> names() {
        return classes.stream().map(PictureClass::name).toList();
    }

    /** All files, class after class. */
    public List<Path> files() {
        return classes.stream().flatMap(one -> one.files().stream()).toList();
    }

    /** The number of its class for each of {@link #files}. */
    public int[] labels() {
        int[] labels = new int[size()];
        int from = 0;
        for (int label = 0; label < classes.size(); label++) {
            int to = from + classes.get(label).files().size();
            Arrays.fill(labels, from, to, label);
            from = to;
        }
        return labels;
    }

    /** How many pictures there are. */
    public int size() {
        return classes.stream().mapToInt(one -> one.files().size()).sum();
    }
}
