package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarLayoutTest {
    private static final Axis COUNTS = new Axis("", Scale.LINEAR, NumberKind.INTEGER, null);
    private static final List<String> CLOTHES = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    private static List<String> digits(int n) {
        return IntStream.range(0, n).mapToObj(String::valueOf).toList();
    }

    private static BarFigure figure(List<String> names, int groups, Random random, Axis y) {
        boolean whole = y.equals(COUNTS);
        List<BarGroup> all = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            double size = Math.pow(10, random.nextInt(6)) * (whole ? 1 : 1e-5);
            double[] values = random.doubles(names.size(), 0, size).toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextInt(20) == 0 ? Double.NaN : whole ? Math.rint(values[i]) : values[i];
            }
            all.add(BarGroup.of("group " + g, SeriesStyle.ofIndex(g), values));
        }
        return BarFigure.of("Class distribution", "class", names, y, all);
    }

    private static Drawing file(BarFigure figure) {
        return FigureLayout.layout(figure, 640, 400, Theme.LIGHT, LayoutOptions.FILE);
    }

    private static BarFigure parts(List<String> names, double... values) {
        return BarFigure.of(
                "Class distribution",
                "class",
                names,
                COUNTS,
                List.of(
                        BarGroup.of("train", SeriesStyle.BLUE, values),
                        BarGroup.of("test", SeriesStyle.ORANGE, values)));
    }

    private static List<Box> filled(Drawing drawing, SeriesStyle style) {
        return drawing.marks().stream()
                .filter(Mark.Rectangle.class::isInstance)
                .map(Mark.Rectangle.class::cast)
                .filter(mark -> style.colour(Theme.LIGHT).equals(mark.fill()))
                .map(Mark.Rectangle::box)
                .filter(box -> drawing.plot().box().contains(box))
                .toList();
    }

    @Test
    void layout_namesWiderThanTheirBars_standOnTwoLines() {
        Drawing drawing = file(parts(
                List.of(
                        "Half-moons, SGD",
                        "Half-moons, momentum",
                        "Digits, H = 100, tanh",
                        "MNIST, 300 sigmoid",
                        "short"),
                1,
                2,
                3,
                4,
                5));
        List<String> said = drawing.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .toList();
        assertTrue(
                said.containsAll(
                        List.of("Half-moons, SGD", "Half-moons,", "momentum", "H = 100, tanh", "sigmoid", "short")),
                said.toString());
        assertTrue(said.stream().noneMatch(text -> text.contains("…")), said.toString());
    }

    @Test
    void layout_anyBars_keepsTextsApartAndInside() {
        int[] counts = {1, 2, 3, 7, 10, 26, 60, 100, 300, 1000};
        double[][] sizes = {{640, 400}, {448, 330}, {300, 220}, {1200, 500}};
        for (int seed = 0; seed < 240; seed++) {
            Random random = new Random(seed);
            int n = counts[seed % counts.length];
            int longest = 1 + random.nextInt(40);
            List<String> names = IntStream.range(0, n)
                    .mapToObj(i -> "a long class name that goes on, gq".substring(0, random.nextInt(longest) % 34) + i)
                    .toList();
            BarFigure figure = figure(names, 1 + random.nextInt(6), random, seed % 3 == 0 ? Axis.percent("y") : COUNTS);
            double[] size = sizes[random.nextInt(sizes.length)];
            LayoutOptions options = seed % 2 == 0 ? LayoutOptions.FILE : LayoutOptions.SCREEN_WITH_LEGEND;
            String said = "seed " + seed;
            Drawing drawing = FigureLayout.layout(figure, size[0], size[1], Theme.DARK, options);
            Texts.assertApart(drawing, said);
            Texts.assertInside(drawing, said);
            LayoutOptions pointing = options.withCrosshair(random.nextInt(n));
            Texts.assertInside(FigureLayout.layout(figure, size[0], size[1], Theme.DARK, pointing), said);
        }
    }

    @Test
    void layout_fewCategories_drawsEveryBarToScaleWithItsValue() {
        Drawing drawing = file(parts(List.of("inner", "outer"), 31, 62));
        List<Box> bars = filled(drawing, SeriesStyle.BLUE);
        assertEquals(2, bars.size());
        assertEquals(2 * bars.get(0).height(), bars.get(1).height(), 1.01);
        for (Box bar : bars) {
            assertEquals(drawing.plot().box().bottom(), bar.bottom());
        }
        assertEquals(0, drawing.plot().y().range().from());
        Mark.Text value = Texts.find(drawing, "62");
        assertTrue(value.box().bottom() <= bars.get(1).y());
        assertEquals(bars.get(1).x() + bars.get(1).width() / 2, value.x(), 1e-9);
    }

    @Test
    void layout_manyDigits_standUprightAboveNarrowBars() {
        double[] values = IntStream.range(0, 10).mapToDouble(i -> 5000 + i).toArray();
        Drawing drawing = file(parts(digits(10), values));
        assertEquals(-90, Texts.find(drawing, "5,003").angle());
        Box box = Texts.find(drawing, "5,003").box();
        assertTrue(filled(drawing, SeriesStyle.BLUE).get(3).y() > box.bottom());
    }

    @Test
    void layout_longNames_slantAndStayWhole() {
        double[] values = new double[10];
        Drawing drawing = file(parts(CLOTHES, values));
        for (String name : CLOTHES) {
            assertEquals(-45, Texts.find(drawing, name).angle(), name);
        }
        Drawing broad = FigureLayout.layout(parts(CLOTHES, values), 1200, 400, Theme.LIGHT, LayoutOptions.FILE);
        assertEquals(0, Texts.find(broad, "T-shirt/top").angle());
    }

    @Test
    void layout_veryLongNames_areShortenedAndStillDiffer() {
        List<String> names = IntStream.range(0, 12)
                .mapToObj(i -> "a name that is much too long to stand below a bar, number " + (10 + i))
                .toList();
        Drawing drawing = file(parts(names, new double[12]));
        List<String> shown = Samples.texts(drawing).stream()
                .filter(text -> text.angle() == -45)
                .map(Mark.Text::text)
                .toList();
        assertEquals(12, shown.size());
        assertEquals(12, shown.stream().distinct().count());
        assertTrue(shown.stream().allMatch(name -> name.contains("…")));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 250, 1000})
    void layout_manyNumbers_namesEveryFifthOrTenthLevel(int n) {
        Drawing drawing = file(
                parts(digits(n), IntStream.range(0, n).mapToDouble(i -> 3e6).toArray()));
        int every = n == 60 ? 5 : n == 250 ? 20 : 100;
        assertTrue(Texts.says(drawing, "0") && Texts.says(drawing, Integer.toString(every)));
        assertFalse(Texts.says(drawing, Integer.toString(every + 1)));
        assertEquals(0, Texts.find(drawing, Integer.toString(every)).angle());
    }

    @Test
    void layout_aThousandCategories_drawsOneOutlineAGroup() {
        Drawing drawing = file(figure(digits(1000), 3, new Random(1), Axis.of("")));
        assertFalse(Samples.lines(drawing).isEmpty());
        assertTrue(drawing.marks().size() < 500, drawing.marks().size() + " marks");
    }

    @Test
    void layout_groups_differWithoutColour() {
        for (double slot : new double[] {4, 20}) {
            List<String> signs = new ArrayList<>();
            for (SeriesStyle style : EnumSet.range(SeriesStyle.BLUE, SeriesStyle.GREY)) {
                Sheet sheet = new Sheet(Theme.LIGHT, 100, 100);
                BarFill.draw(sheet, style, new Box(10, 10, slot, 80));
                signs.add(sheet.drawing(file(parts(digits(2), 1, 2)).plot()).marks().stream()
                        .skip(1)
                        .map(mark -> mark.toString().replaceAll("Rgba\\[[^]]*]", ""))
                        .toList()
                        .toString());
            }
            assertEquals(signs.size(), signs.stream().distinct().count());
        }
    }

    @Test
    void layout_crosshair_showsTheExactValuesOfTheCategory() {
        BarFigure figure = BarFigure.of(
                "Class distribution",
                "class",
                CLOTHES,
                COUNTS,
                List.of(
                        BarGroup.of("train", SeriesStyle.BLUE, 1, 2, 3, 12345, 5, 6, 7, 8, 9, 10),
                        BarGroup.of("test", SeriesStyle.ORANGE, 1, 2, 3, Double.NaN, 5, 6, 7, 8, 9, 10)));
        Drawing drawing =
                FigureLayout.layout(figure, 448, 330, Theme.LIGHT, LayoutOptions.SCREEN_WITH_LEGEND.withCrosshair(3));
        List<String> card = drawing
                .marks()
                .subList(drawing.settled(), drawing.marks().size())
                .stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .toList();
        assertEquals(List.of("class Dress", "train", "12,345", "test", "–"), card);
        double x = drawing.plot().x().pixel(3);
        assertEquals(3, drawing.plot().nearest(x + 5, 100).orElseThrow());
    }

    @Test
    void layout_noValues_saysSo() {
        BarFigure empty = BarFigure.of("Class distribution", "class", List.of(), COUNTS, List.of());
        Drawing drawing = FigureLayout.layout(empty, 448, 330, Theme.LIGHT, LayoutOptions.FILE.withCrosshair(0));
        assertTrue(Texts.says(drawing, "No values yet"));
        assertTrue(drawing.plot().nearest(100, 100).isEmpty());
        assertFalse(Texts.says(file(parts(List.of("a"), 0)), "No values yet"));
    }

    @Test
    void layout_anySize_neverFails() {
        BarFigure figure = figure(CLOTHES, 3, new Random(4), COUNTS);
        for (double side = 1; side < 300; side += 7) {
            Drawing wide = FigureLayout.layout(figure, 400, side, Theme.LIGHT, LayoutOptions.FILE.withCrosshair(3));
            Drawing high = FigureLayout.layout(figure, side, 400, Theme.LIGHT, LayoutOptions.FILE.withCrosshair(3));
            assertFalse(wide.marks().isEmpty() || high.marks().isEmpty());
        }
    }

    @Test
    void layout_smallestValue_canBeSeen() {
        Drawing drawing = file(parts(List.of("many", "one", "none"), 1e6, 1, 0));
        List<Box> bars = filled(drawing, SeriesStyle.BLUE);
        assertEquals(2, bars.size());
        assertEquals(1, bars.get(1).height());
        assertNotEquals(0, bars.get(1).width());
    }
}
