package backprop.ui.data;

import backprop.data.Layout;
import backprop.pictures.Fit;
import backprop.ui.data.ImportProblem.Place;
import java.util.Optional;

/** What is chosen of a folder of pictures: the size that they are brought to, and how. */
final class PictureChoices {
    private final ImportViewModel model;
    private String width = "";
    private String height = "";
    private Fit fit = Fit.PAD;

    PictureChoices(ImportViewModel model) {
        this.model = model;
        if (model.layoutProperty().get() instanceof Layout.Pictures pictures) {
            width = String.valueOf(pictures.width());
            height = String.valueOf(pictures.height());
            fit = pictures.fit();
        }
    }

    String width() {
        return width;
    }

    String height() {
        return height;
    }

    Fit fit() {
        return fit;
    }

    void size(String newWidth, String newHeight) {
        if (!newWidth.equals(width) || !newHeight.equals(height)) {
            width = newWidth;
            height = newHeight;
            tell();
        }
    }

    void fit(Fit other) {
        if (other != fit) {
            fit = other;
            tell();
        }
    }

    private void tell() {
        Optional<Integer> w = Sides.read(width);
        Optional<Integer> h = Sides.read(height);
        if (w.isEmpty() || h.isEmpty()) {
            model.refuse(Place.SIZE, model.strings.get("import.noSize"));
        } else {
            model.choose(Place.SIZE, new Layout.Pictures(w.get(), h.get(), fit));
        }
    }
}
