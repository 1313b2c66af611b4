package backprop.ui.data;

import backprop.data.BuiltInData;
import backprop.data.DataSource;
import backprop.data.Ellipse;
import backprop.data.Moons;
import java.util.List;

/** The sources that the screen offers, in their order. */
final class Offers {
    static final List<DataSource> BUILT_IN = List.of(BuiltInData.values());

    /** Made-up ones, in the size in which they are shown and taken over. */
    static final List<DataSource> MADE_UP = List.of(new Moons(500, 0.1), new Ellipse(2_000, 500));

    private Offers() {}
}
