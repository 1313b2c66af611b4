package backprop.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Where the names at line ends stand: beside the end, pushed apart where they would overlap; where another curve runs through,
 * near the end if there is room; else aside, behind all curves.
 */
final class EndPlaces {
    /** What a line's end takes to each side, pixels. */
    static final double MARKER = 6;

    private static final double STEP = 2;

    /** A label may be so far above or below its line's end to be free of curves, and of pale ones, pixels. */
    private static final double FARTHEST = 40;

    private static final double BESIDE = 20;

    /** What a leader across a curve costs, in pixels that the label could be farther away instead. */
    private static final double CROSSED = 16;

    /** A label and the middle of its text. */
    record Place(EndLabel label, double y) {
        Box box() {
            return label.at(y);
        }

        /** Around the line that leads from the line's end to the label. */
        Box leader() {
            double top = Math.min(label.y(), y);
            return new Box(label.x(), top, Math.max(0, label.left() - label.x()), Math.abs(label.y() - y));
        }
    }

    private final Sheet sheet;
    private final PlotArea<Figure> plot;
    private final List<EndLabel> labels = new ArrayList<>();
    private final List<Mark.Polyline> all;
    private final List<Mark.Polyline> curves;
    private final List<Mark.Polyline> pale;

    private EndPlaces(Sheet sheet, PlotArea<Figure> plot, List<LastPoint> ends, List<Mark.Polyline> lines) {
        this.sheet = sheet;
        this.plot = plot;
        List<String> names = ends.stream().map(LastPoint::name).toList();
        for (LastPoint end : ends) {
            labels.add(EndLabel.of(labels.size(), end, names, plot, sheet.width()));
        }
        all = lines;
        curves = lines.stream().filter(line -> !isPale(line)).toList();
        pale = lines.stream().filter(EndPlaces::isPale).toList();
    }

    private static boolean isPale(Mark.Polyline line) {
        return line.stroke().colour().alpha() < 1;
    }

    /** The frame in which each name has a place; those for which the plot has none stand aside. */
    static Frame frame(Sheet sheet, Figure figure, double top, LayoutOptions options) {
        BitSet aside = new BitSet();
        Frame frame = Frame.of(figure, sheet.width(), sheet.height(), top, options, aside);
        boolean named = options.finish().ends(figure, sheet.width());
        while (named
                && mayCross(frame.ends())
                && FigureLayout.isRoomy(frame.plot().box())) {
            Sheet trial = new Sheet(sheet.theme(), sheet.width(), sheet.height());
            List<Mark.Polyline> lines = Curves.draw(trial, frame.plot());
            GapMarks.edge(trial, frame.plot(), lines);
            EndPlaces places = new EndPlaces(trial, frame.plot(), frame.ends(), lines);
            BitSet more = new BitSet();
            places.find(more);
            if (more.isEmpty()) {
                break;
            }
            aside.or(more);
            frame = Frame.of(figure, sheet.width(), sheet.height(), top, options, aside);
        }
        return frame;
    }

    /** Whether a curve goes on where another has ended. */
    private static boolean mayCross(List<LastPoint> ends) {
        return ends.stream().mapToDouble(LastPoint::x).distinct().count() > 1;
    }

    /** The places in such a frame, which are kept from later text. */
    static List<Place> of(Sheet sheet, Frame frame, List<Mark.Polyline> lines) {
        List<Place> places = new EndPlaces(sheet, frame.plot(), frame.ends(), lines).find(new BitSet());
        places.forEach(place -> sheet.take(place.box()));
        return places;
    }

    /**
     * Finds the places.
     *
     * @param homeless gets the numbers of the ends for which there is none
     */
    private List<Place> find(BitSet homeless) {
        BitSet crossed = new BitSet();
        List<Place> places = columns(crossed);
        for (BitSet more = crossed(places); !more.isEmpty(); more = crossed(places)) {
            crossed.or(more);
            places = columns(crossed);
        }
        for (EndLabel label : labels) {
            if (crossed.get(label.number())) {
                Optional<Place> near = near(label, places, curves, FARTHEST);
                near.ifPresentOrElse(places::add, () -> homeless.set(label.number()));
            }
        }
        List<Place> found = places;
        found.replaceAll(place -> isAhead(place.label()) && Curves.cross(pale, place.box())
                ? near(place.label(), found, all, BESIDE).orElse(place)
                : place);
        return found;
    }

    /** Whether the plot goes on where a line ends that is named there. */
    private boolean isAhead(EndLabel label) {
        return !label.end().aside() && label.x() < plot.box().right() - 0.5;
    }

    /** The numbers of the labels that lie over a curve or another line's end, or far from their own. */
    private BitSet crossed(List<Place> places) {
        BitSet crossed = new BitSet();
        for (Place place : places) {
            EndLabel label = place.label();
            boolean far = !isNear(label) || cost(place) > FARTHEST;
            if (isAhead(label) && (far || isCrossed(place.box(), label, curves))) {
                crossed.set(label.number());
            }
        }
        return crossed;
    }

    /** Neither the surface's edge nor a gap keeps the label away from its line's end. */
    private static boolean isNear(EndLabel label) {
        double away = label.left() - label.x();
        return away >= MARKER && away <= FARTHEST;
    }

    private boolean isCrossed(Box box, EndLabel own, List<Mark.Polyline> lines) {
        return Curves.cross(lines, box) || holdsEnd(box, own);
    }

    private boolean holdsEnd(Box box, EndLabel own) {
        return labels.stream()
                .filter(label -> label.number() != own.number())
                .anyMatch(label -> box.overlaps(new Box(label.x(), label.y(), 0, 0).grown(MARKER)));
    }

    /** The best place at most so far above or below the line's end that is free of {@code lines}. */
    private Optional<Place> near(EndLabel label, List<Place> others, List<Mark.Polyline> lines, double farthest) {
        Optional<Place> best = Optional.empty();
        double least = Math.nextUp(farthest);
        for (double away = 0; away < least && isNear(label); away += STEP) {
            for (int side : new int[] {-1, 1}) {
                Place place = new Place(label, Math.rint(label.y() + side * away));
                double cost = cost(place);
                if (cost < least && isFree(place, others, lines)) {
                    best = Optional.of(place);
                    least = cost;
                }
            }
        }
        return best;
    }

    private boolean isFree(Place place, List<Place> others, List<Mark.Polyline> lines) {
        Box box = place.box();
        Box leader = place.leader();
        return box.y() >= plot.box().y() - 2
                && box.bottom() <= plot.box().bottom() - 1
                && sheet.isFree(box)
                && others.stream()
                        .filter(other -> other.label().number() != place.label().number())
                        .noneMatch(other -> box.overlaps(other.box())
                                || box.overlaps(other.leader())
                                || leader.overlaps(other.box()))
                && !isCrossed(box.grown(1), place.label(), lines)
                && !holdsEnd(leader, place.label());
    }

    /** How far the label is above or below the line's end, and more for each curve that its leader crosses there. */
    private double cost(Place place) {
        Box whole = place.leader();
        double beside = Math.min(MARKER, whole.width());
        Box leader = new Box(whole.x() + beside, whole.y(), whole.width() - beside, whole.height());
        long crossed = curves.stream()
                .filter(line -> Curves.cross(List.of(line), leader))
                .count();
        return whole.height() + CROSSED * crossed;
    }

    /** All but some, each where its line ends, one below the other where they would overlap. */
    private List<Place> columns(BitSet without) {
        return new EndColumns(sheet, plot.box())
                .of(labels.stream()
                        .filter(label -> !without.get(label.number()))
                        .toList());
    }
}
