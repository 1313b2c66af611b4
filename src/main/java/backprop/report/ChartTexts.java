package backprop.report;

import backprop.data.Part;
import backprop.figure.SeriesStyle;
import backprop.figure.Words;
import backprop.text.Strings;
import java.util.Locale;

/** What all kinds of charts say and show alike. */
final class ChartTexts {
    private ChartTexts() {}

    static Strings strings() {
        return Strings.of("charts");
    }

    static Words words(Strings strings) {
        return new Words(
                strings.get("empty"),
                strings.get("position"),
                strings.get("summary"),
                strings.get("entry"),
                strings.get("separator"),
                strings.get("noData"),
                strings.get("absent"),
                strings.get("band"),
                strings.get("events"),
                strings.get("event"),
                strings.get("more"));
    }

    /** “train”, “validation” or “test”. */
    static String name(Strings strings, Part part) {
        return strings.get(part.name().toLowerCase(Locale.ROOT));
    }

    static SeriesStyle style(Part part) {
        return switch (part) {
            case TRAIN -> SeriesStyle.BLUE;
            case TEST -> SeriesStyle.ORANGE;
            case VALIDATION -> SeriesStyle.GREEN;
        };
    }
}
