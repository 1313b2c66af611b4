package backprop.figure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Pictures for the tests of files. */
final class Pictures {
    static final Provenance PROVENANCE = new Provenance(
            "digits <100> & more",
            "as published",
            "46abec6b",
            OptionalLong.of(7),
            "Backprop Workbench 0.1",
            Optional.of(Instant.parse("2026-11-01T10:00:00.123Z")));

    static final String TITLE = "η = 10² − ½ α <&\"> 中";

    private static final Stroke PEN = new Stroke(Rgba.of(0x0072b2), 2, List.of(6.0, 3.0));
    private static final Box BOX = new Box(20, 20, 60, 60);

    private Pictures() {}

    /** Curves with a legend and letters of many kinds, some of which no shipped font has. */
    static Figure curves() {
        Figure loss = Samples.loss(1000, Scale.LOG);
        return new Figure(
                TITLE,
                "cross-entropy, mean over N",
                loss.x(),
                loss.y(),
                loss.series(),
                List.of(),
                List.of(new Reference(2.303, "chance, ln 10")),
                List.of(),
                null,
                Words.ENGLISH);
    }

    static PictureSpec spec() {
        return PicturePreset.REPORT_COLUMN.spec().withCaption("Figure 1. A caption.");
    }

    /** One mark of each kind, 200 × 150 logical pixels at a size of as many. */
    static Picture marks() {
        Raster raster = Raster.of(3, 4, (row, column) -> 0xff000000 + row * 0x780000 + column * 0x5000);
        Values xs = Values.copyOf(100, 190, 150);
        Values ys = Values.copyOf(15, 40, 140);
        List<Mark> marks = List.of(
                new Mark.Rectangle(new Box(0, 0, 200, 150), 0, Rgba.of(0xffffff), null),
                new Mark.Cells(BOX, raster),
                new Mark.Area(xs, ys, Rgba.of(0xd55e00).withAlpha(0.4), new Box(90, 20, 100, 100)),
                new Mark.Rectangle(new Box(100, 100, 60, 30), 6, null, Stroke.solid(Rgba.of(0x008800), 3)),
                new Mark.Circle(60, 110, 12, Rgba.of(0x3f3fb0), PEN),
                new Mark.Polyline(xs, Values.copyOf(10, 90, 120), PEN, new Box(90, 5, 80, 100)),
                new Mark.Polygon(Values.copyOf(5, 15, 10), Values.copyOf(5, 5, 15), Rgba.of(0), null),
                new Mark.Line(5, 140, 195, 140, PEN),
                new Mark.Hatch(new Box(165, 95, 30, 40), 8, Stroke.solid(Rgba.of(0xcf222e), 1.5)));
        PictureSpec spec = PicturePreset.REPORT_COLUMN
                .spec()
                .withFontSize(PictureSpec.BASE_FONT_SIZE)
                .withSize(200, 150, LengthUnit.PX)
                .withDpi(192);
        PlotArea<?> plot = PicturePreset.FULL_PAGE.spec().drawing(curves()).plot();
        Drawing drawing = new Drawing(200, 150, marks, marks.size(), plot);
        return new Picture(drawing, spec, "Marks", "one of each kind", Provenance.NONE);
    }
}
