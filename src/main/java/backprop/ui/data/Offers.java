package backprop.ui.data;

import backprop.data.Blobs;
import backprop.data.BuiltInData;
import backprop.data.Circles;
import backprop.data.DataSource;
import backprop.data.Ellipse;
import backprop.data.Moons;
import backprop.data.Plane;
import backprop.data.Sine;
import backprop.data.Spirals;
import backprop.data.Xor;
import java.util.List;

/** The sources that the screen offers, in their order. */
final class Offers {
    static final List<DataSource> BUILT_IN = List.of(BuiltInData.values());

    /** Made-up ones, in the size in which they are shown and taken over. */
    static final List<DataSource> MADE_UP = List.of(
            new Moons(500, 0.1),
            new Circles(500, 0.1, 0.5),
            new Blobs(500, 3, 2, 1, 10),
            new Spirals(500, 2, 1.5, 0.1),
            new Xor(500, 0.1),
            new Plane(500, 2, 0.1),
            new Sine(500, 1, 0.1),
            new Ellipse(2_000, 500));

    private Offers() {}
}
