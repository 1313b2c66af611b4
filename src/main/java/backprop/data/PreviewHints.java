package backprop.data;

import java.util.ArrayList;
import java.util.List;

/** What of labels may surprise whoever trains on them. */
final class PreviewHints {
    /** More classes are suspicious where they are numbers. */
    private static final int MANY_CLASSES = 100;

    private PreviewHints() {}

    static List<String> of(Preview preview, DataFile.Task task) {
        List<String> hints = new ArrayList<>();
        List<ClassCount> classes = preview.classes();
        if (preview.different() > 0 && task == DataFile.Task.AUTO) {
            hints.add("The labels look like numbers to predict: %d different ones in %d examples."
                    .formatted(preview.different(), preview.size()));
        }
        if (classes.size() > MANY_CLASSES) {
            hints.add("There are %d classes: if the labels are numbers to predict, set the task to “values”."
                    .formatted(classes.size()));
        }
        List<String> single = classes.stream()
                .filter(one -> one.examples() < 2)
                .map(ClassCount::name)
                .toList();
        if (!single.isEmpty() && classes.size() <= MANY_CLASSES) {
            hints.add("Classes with fewer than two examples cannot be both trained and tested: %s."
                    .formatted(Shorten.list(single)));
        }
        return hints;
    }
}
