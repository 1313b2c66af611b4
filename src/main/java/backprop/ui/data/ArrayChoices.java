package backprop.ui.data;

import backprop.data.ArrayCandidate;
import backprop.data.Contents;
import backprop.data.ImageShape;
import backprop.data.Inspection;
import backprop.data.Layout;
import backprop.ui.data.ImportProblem.Place;
import java.util.List;
import java.util.Optional;

/** What is chosen of arrays: which are inputs and labels, and how a row is an image. */
final class ArrayChoices {
    private final ImportViewModel model;
    private Optional<String> x = Optional.empty();
    private Optional<String> y = Optional.empty();
    private Optional<String> testX = Optional.empty();
    private Optional<String> testY = Optional.empty();
    private String width = "";
    private String height = "";

    /** What an array can be chosen as. */
    enum Use {
        X,
        Y,
        TEST_X,
        TEST_Y
    }

    ArrayChoices(ImportViewModel model) {
        this.model = model;
        if (model.layoutProperty().get() instanceof Layout.Arrays arrays) {
            x = Optional.of(arrays.x());
            y = Optional.of(arrays.y());
            testX = arrays.testX();
            testY = arrays.testY();
            width = arrays.image().map(image -> String.valueOf(image.width())).orElse("");
            height = arrays.image().map(image -> String.valueOf(image.height())).orElse("");
        }
    }

    List<ArrayCandidate> arrays() {
        Inspection found = model.inspectionProperty().get();
        return found != null && found.contents().orElse(null) instanceof Contents.Arrays contents
                ? contents.arrays()
                : List.of();
    }

    Optional<String> chosen(Use use) {
        return switch (use) {
            case X -> x;
            case Y -> y;
            case TEST_X -> testX;
            case TEST_Y -> testY;
        };
    }

    /** @param name empty for none */
    void choose(Use use, Optional<String> name) {
        if (name.equals(chosen(use))) {
            return;
        }
        switch (use) {
            case X -> x = name;
            case Y -> y = name;
            case TEST_X -> testX = name;
            case TEST_Y -> testY = name;
        }
        tell(use == Use.X || use == Use.Y ? Place.ARRAYS : Place.TEST_ARRAYS);
    }

    /** Both empty for what the array's shape shows. */
    void size(String newWidth, String newHeight) {
        if (!newWidth.equals(width) || !newHeight.equals(height)) {
            width = newWidth;
            height = newHeight;
            tell(Place.SIZE);
        }
    }

    String width() {
        return width;
    }

    String height() {
        return height;
    }

    private void tell(Place place) {
        if (x.isEmpty() || y.isEmpty()) {
            model.refuse(Place.ARRAYS, model.strings.get("import.bothArrays"));
            return;
        }
        if (testX.isPresent() != testY.isPresent()) {
            model.refuse(Place.TEST_ARRAYS, model.strings.get("import.bothTestArrays"));
            return;
        }
        Optional<ImageShape> image = Optional.empty();
        if (!width.isBlank() || !height.isBlank()) {
            Optional<Integer> w = Sides.read(width);
            Optional<Integer> h = Sides.read(height);
            if (w.isEmpty() || h.isEmpty()) {
                model.refuse(Place.SIZE, model.strings.get("import.noImageSize"));
                return;
            }
            image = Optional.of(new ImageShape(w.get(), h.get()));
        }
        model.choose(place, new Layout.Arrays(x.get(), y.get(), testX, testY, image));
    }
}
