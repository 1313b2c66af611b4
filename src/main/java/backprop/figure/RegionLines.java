package backprop.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines on which two classes are equal. Between two neighbouring cells of different classes the line passes where
 * their margins, which fall to 0 there, meet (marching squares); where three or four classes meet, lines join.
 */
final class RegionLines {
    /** A corner of a line: its column and row among the cells' middles, and its neighbours on lines. */
    private record Node(double column, double row, List<Integer> next) {}

    private final Regions regions;
    private final Map<Integer, Node> nodes = new LinkedHashMap<>();

    private RegionLines(Regions regions) {
        this.regions = regions;
    }

    /** The lines in units of the axes: of each the x of its corners, then the y. */
    static List<double[][]> of(Regions regions) {
        RegionLines lines = new RegionLines(regions);
        for (int row = 0; row + 1 < regions.rows(); row++) {
            for (int column = 0; column + 1 < regions.columns(); column++) {
                lines.block(row, column);
            }
        }
        return lines.chains();
    }

    /** Joins the crossings on the four sides of the block between four middles. */
    private void block(int row, int column) {
        List<Integer> crossings = new ArrayList<>();
        crossing(row, column, 0, 1, crossings);
        crossing(row, column + 1, 1, 0, crossings);
        crossing(row + 1, column, 0, 1, crossings);
        crossing(row, column, 1, 0, crossings);
        if (crossings.size() == 2) {
            link(crossings.get(0), crossings.get(1));
        } else if (crossings.size() > 2) {
            double x = crossings.stream()
                    .mapToDouble(id -> node(id).column())
                    .average()
                    .orElse(0);
            double y = crossings.stream()
                    .mapToDouble(id -> node(id).row())
                    .average()
                    .orElse(0);
            int middle = id(row, column, 2);
            nodes.put(middle, new Node(x, y, new ArrayList<>()));
            crossings.forEach(id -> link(id, middle));
        }
    }

    private void crossing(int row, int column, int down, int right, List<Integer> crossings) {
        int here = regions.kind(row, column);
        int there = regions.kind(row + down, column + right);
        if (here != there && here >= 0 && there >= 0) {
            double own = regions.margin(row, column);
            double both = own + regions.margin(row + down, column + right);
            double part = both > 0 ? own / both : 0.5;
            int id = id(row, column, down);
            nodes.computeIfAbsent(id, none -> new Node(column + part * right, row + part * down, new ArrayList<>()));
            crossings.add(id);
        }
    }

    private int id(int row, int column, int kind) {
        return 3 * (row * regions.columns() + column) + kind;
    }

    private Node node(int id) {
        return java.util.Objects.requireNonNull(nodes.get(id));
    }

    private void link(int one, int other) {
        node(one).next().add(other);
        node(other).next().add(one);
    }

    /** Ends and junctions first, then what is left: rings. */
    private List<double[][]> chains() {
        List<double[][]> chains = new ArrayList<>();
        Deque<Integer> starts = new ArrayDeque<>();
        nodes.forEach((id, node) -> {
            if (node.next().size() == 2) {
                starts.addLast(id);
            } else {
                starts.addFirst(id);
            }
        });
        Set<Integer> joints =
                starts.stream().filter(id -> node(id).next().size() != 2).collect(Collectors.toSet());
        for (int start : starts) {
            while (!node(start).next().isEmpty()) {
                chains.add(walk(start, joints));
            }
        }
        return chains;
    }

    private double[][] walk(int start, Set<Integer> joints) {
        List<Node> chain = new ArrayList<>();
        chain.add(node(start));
        int at = start;
        do {
            Integer next = node(at).next().remove(0);
            node(next).next().remove((Integer) at);
            at = next;
            chain.add(node(at));
        } while (!node(at).next().isEmpty() && !joints.contains(at));
        double wide = regions.x().span() / regions.columns();
        double high = regions.y().span() / regions.rows();
        double[] xs = chain.stream()
                .mapToDouble(node -> regions.x().from() + (node.column() + 0.5) * wide)
                .toArray();
        double[] ys = chain.stream()
                .mapToDouble(node -> regions.y().to() - (node.row() + 0.5) * high)
                .toArray();
        return new double[][] {xs, ys};
    }
}
