package backprop.ui.workbench;

import backprop.data.BuiltInData;
import backprop.data.DataFile;
import backprop.data.DataSource;
import backprop.data.Ellipse;
import backprop.data.ImageShape;
import backprop.data.MadeUp;
import backprop.data.Points;
import backprop.text.Strings;

/** What is said of data. */
public final class DataTexts {
    private final Strings strings;

    /** @param strings the texts of the workbench */
    public DataTexts(Strings strings) {
        this.strings = strings;
    }

    /** Their name: “Digits”. */
    public String name(DataSource source) {
        if (source instanceof BuiltInData builtIn) {
            return strings.get(builtIn);
        }
        return source instanceof DataFile file ? fileName(file) : strings.get("source." + kind(source));
    }

    /** Name and extent: “Digits 8×8 · 1,797”. */
    public String described(DataSource source) {
        if (source instanceof BuiltInData builtIn) {
            return strings.get("source." + builtIn.name());
        }
        if (source instanceof MadeUp madeUp) {
            return strings.get("source.counted", name(source), madeUp.count());
        }
        if (source instanceof Ellipse ellipse) {
            return strings.get("source.divided", name(source), ellipse.train(), ellipse.test());
        }
        return source instanceof Points points
                ? strings.get("source.counted", name(source), points.x().size())
                : name(source);
    }

    /** A sentence about them. */
    public String help(DataSource source) {
        return source instanceof DataFile file
                ? strings.get("source.file.help", file.path())
                : source instanceof BuiltInData builtIn
                        ? strings.get("source." + builtIn.name() + ".help")
                        : strings.get("source." + kind(source) + ".help");
    }

    /** What an example is: “8×8 pixels”, “features”. */
    public String inputs(DataSource source) {
        if (source instanceof BuiltInData builtIn && builtIn.image().isPresent()) {
            ImageShape image = builtIn.image().get();
            return strings.get("designer.pixels", image.width(), image.height());
        }
        return strings.get("designer.features");
    }

    /** The same where there is little room. */
    String inputsInShort(DataSource source) {
        if (source instanceof BuiltInData builtIn && builtIn.image().isPresent()) {
            ImageShape image = builtIn.image().get();
            return strings.get("designer.pixels.short", image.width(), image.height());
        }
        return strings.get("designer.features.short");
    }

    private static String kind(DataSource source) {
        return source instanceof MadeUp madeUp ? madeUp.id() : source instanceof Ellipse ? "ellipse" : "points";
    }

    private static String fileName(DataFile file) {
        return String.valueOf(file.path().getFileName());
    }
}
