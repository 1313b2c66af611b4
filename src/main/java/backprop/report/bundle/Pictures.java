package backprop.report.bundle;

import backprop.figure.Chart;
import backprop.figure.LengthUnit;
import backprop.figure.PicturePreset;
import backprop.report.page.Block.Picture;
import java.util.Optional;

/** Charts as a report shows them: as wide as its text, without a title, which the caption is. */
final class Pictures {
    /** Of most charts, in cm. */
    static final double HEIGHT = 8.5;

    /** Of one that says little for its size, in cm. */
    static final double LOW = 7;

    private static final double WIDTH = 15;

    private Pictures() {}

    /** @param height in cm */
    static Picture of(String name, Chart chart, String caption, double height) {
        return new Picture(
                name,
                chart,
                caption,
                PicturePreset.FULL_PAGE
                        .spec()
                        .withSize(WIDTH, height, LengthUnit.CM)
                        .withTitle(Optional.of("")));
    }
}
