package backprop.ui.workbench;

import backprop.data.Dataset;
import backprop.text.Strings;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An example's class and features in words. */
final class ExampleTexts {
    private static final int MOST_FEATURES = 4;
    private static final int MOST_LINES = 8;

    private final Strings strings;

    ExampleTexts(Strings strings) {
        this.strings = strings;
    }

    /** What a class is called; one without a name goes by its number. */
    static String name(Dataset data, int k) {
        return k >= data.classNames().size()
                ? String.valueOf(k)
                : data.classNames().get(k).replace('-', '−');
    }

    /** The features in a few words: “0.31, −0.2”. */
    static String features(Dataset data, int index) {
        return IntStream.range(0, Math.min(data.inputs(), MOST_FEATURES))
                        .mapToObj(col -> number(data.feature(index, col)))
                        .collect(Collectors.joining(", "))
                + (data.inputs() > MOST_FEATURES ? ", …" : "");
    }

    /** The features, a line each, as many as there is room for. */
    String lines(Dataset data, int index) {
        int shown = data.inputs() > MOST_LINES ? MOST_LINES - 1 : data.inputs();
        String lines = IntStream.range(0, shown)
                .mapToObj(col -> strings.get("digits.feature", col + 1, number(data.feature(index, col))))
                .collect(Collectors.joining("\n"));
        return shown == data.inputs()
                ? lines
                : lines + "\n" + strings.get("digits.moreFeatures", data.inputs() - shown);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value).replace('-', '−');
    }
}
