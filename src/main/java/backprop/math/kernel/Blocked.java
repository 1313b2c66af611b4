package backprop.math.kernel;

/**
 * Products in blocks that fit the caches, after Goto and van de Geijn, “Anatomy of high-performance matrix multiplication” (ACM TOMS
 * 34, 2008): B is packed into strips in the order in which tiles read them, and A unless few strips do. The inner index is cut at
 * fixed places, so an element's sum has one order, whatever block, tile or thread it falls to.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
public final class Blocked<A> {
    /** Most inner indices of which a strip of B stays in the first cache. */
    private static final int DEPTH = 256;

    /** Most inner indices that are packed at once. */
    private static final int CHUNK = 1024;

    /** Bytes of a packed block of A: half a second-level cache. */
    private static final int BLOCK = 1 << 20;

    /** Bytes of an array's header: a large array begins at a multiple of 64 bytes, its elements after that. */
    private static final int HEADER = 16;

    private static final int LINE = 64;

    /** Bytes from which packed strips of B are worth an array that is kept apart, and bytes of such an array. */
    private static final int WORTH_ALIGNING = 1 << 16;

    private static final int APART = 1 << 22;

    /** Strips of B up to which A is read where it stands: packing it would take longer than it saves. */
    private static final int FEW_STRIPS = 8;

    private final Tiles<A> tiles;
    private final int height;
    private final int width;
    private final int start;
    private final ThreadLocal<Buffers<A>> buffers;

    /** What one thread packs into; it grows to what the largest product needs. */
    private static final class Buffers<A> {
        private A a;
        private A b;
        private final A edge;
        private final A zeros;
        private int aLength;
        private int bLength;

        private Buffers(Tiles<A> tiles) {
            a = tiles.array(0);
            b = tiles.array(0);
            edge = tiles.array(tiles.height() * 2 * tiles.lanes());
            zeros = tiles.array(2 * tiles.lanes());
        }
    }

    public Blocked(Tiles<A> tiles) {
        this.tiles = tiles;
        height = tiles.height();
        width = 2 * tiles.lanes();
        start = (LINE - HEADER) / tiles.bytes();
        buffers = ThreadLocal.withInitial(() -> new Buffers<>(tiles));
    }

    public int rowUnit() {
        return height;
    }

    public int columnUnit() {
        return width;
    }

    /** Computes those rows and columns of C. */
    public void multiply(Product<A> p, int fromRow, int toRow, int fromCol, int toCol) {
        if (fromRow == toRow || fromCol == toCol) {
            return;
        }
        Buffers<A> to = buffers.get();
        // Where all columns of these rows are this thread's own, it may write behind a row's end, up to there.
        int end = fromCol == 0 && toCol == p.n() ? toRow * p.n() : 0;
        for (int chunk = 0; chunk < p.k(); chunk += CHUNK) {
            int depth = Math.min(CHUNK, p.k() - chunk);
            int blockRows = Math.max(height, BLOCK / tiles.bytes() / depth / height * height);
            boolean single = toRow - fromRow <= blockRows;
            reserve(to, inPlace(p) ? 0 : Math.min(blockRows, toRow - fromRow), single ? width : toCol - fromCol, depth);
            for (int row = fromRow; row < toRow; row += blockRows) {
                int rows = Math.min(blockRows, toRow - row);
                if (!inPlace(p)) {
                    packLeft(p, row, rows, chunk, depth, to);
                }
                for (int col = fromCol; col < toCol; col += width) {
                    int at = start + (single ? 0 : (col - fromCol) * depth);
                    int cols = Math.min(width, toCol - col);
                    if (row == fromRow) {
                        packRight(p, col, cols, chunk, depth, to.b, at);
                    }
                    strip(p, row, rows, col, cols, chunk, depth, to, at, end);
                }
            }
        }
    }

    private void reserve(Buffers<A> to, int rows, int cols, int depth) {
        int aNeeded = (rows + height) * depth + width;
        if (aNeeded > to.aLength) {
            to.a = tiles.array(aNeeded);
            to.aLength = aNeeded;
        }
        int bNeeded = start + (cols + width) * depth + width;
        if (bNeeded > to.bLength) {
            // A large array is kept apart by the garbage collector and never moved, so the strips stay aligned.
            to.bLength = bNeeded < WORTH_ALIGNING / tiles.bytes() ? bNeeded : Math.max(bNeeded, APART / tiles.bytes());
            to.b = tiles.array(to.bLength);
        }
    }

    /** The rows of a tile where so many are left: the last one may be half as tall. */
    private int tileHeight(int left) {
        return left > height / 2 ? height : Math.max(4, height / 2);
    }

    private int vectors(int cols) {
        return cols > tiles.lanes() ? 2 : 1;
    }

    /** A chunk's inner indices in equal cuts, so that none is too short to be worth a tile. */
    private static int cut(int depth) {
        int cuts = (depth + DEPTH - 1) / DEPTH;
        return (depth + cuts - 1) / cuts;
    }

    private boolean inPlace(Product<A> p) {
        return !p.form().isLeftTransposed() && p.n() <= FEW_STRIPS * width;
    }

    private void packLeft(Product<A> p, int row, int rows, int chunk, int depth, Buffers<A> to) {
        int cut = cut(depth);
        for (int from = 0; from < depth; from += cut) {
            int length = Math.min(cut, depth - from);
            for (int i = 0; i < rows; i += height) {
                int tall = tileHeight(rows - i);
                int there = Math.min(tall, rows - i);
                int at = from * padded(rows) + i * length;
                if (p.form().isLeftTransposed()) {
                    tiles.packAlong(p.a(), (chunk + from) * p.m() + row + i, p.m(), there, tall, length, to.a, at);
                } else {
                    tiles.packAcross(p.a(), (row + i) * p.k() + chunk + from, p.k(), there, tall, length, to.a, at);
                }
            }
        }
    }

    /** Rows with those that fill the last tile. */
    private int padded(int rows) {
        int last = rows % height;
        return last == 0 ? rows : rows - last + tileHeight(last);
    }

    private void packRight(Product<A> p, int col, int cols, int chunk, int depth, A to, int at) {
        int wide = vectors(cols) * tiles.lanes();
        if (p.form().isRightTransposed()) {
            tiles.packAcross(p.b(), col * p.k() + chunk, p.k(), cols, wide, depth, to, at);
        } else {
            tiles.packAlong(p.b(), chunk * p.n() + col, p.n(), cols, wide, depth, to, at);
        }
    }

    /** One strip of columns: it stays near while all its inner indices are done. */
    private void strip(
            Product<A> p,
            int row,
            int rows,
            int col,
            int cols,
            int chunk,
            int depth,
            Buffers<A> from,
            int stripAt,
            int end) {
        int vectors = vectors(cols);
        int wide = vectors * tiles.lanes();
        boolean inPlace = inPlace(p);
        int cut = cut(depth);
        for (int inner = 0; inner < depth; inner += cut) {
            int length = Math.min(cut, depth - inner);
            boolean adding = p.isAccumulating() || chunk + inner > 0;
            for (int i = 0; i < rows; i += height) {
                int tall = tileHeight(rows - i);
                int there = Math.min(tall, rows - i);
                int aAt = inPlace ? (row + i) * p.k() + chunk + inner : inner * padded(rows) + i * length;
                int bAt = stripAt + inner * wide;
                int at = (row + i) * p.n() + col;
                boolean whole = there == tall && cols == wide;
                A start = adding ? p.c() : p.bias();
                int startAt = adding ? at : col;
                int startStride = adding ? p.n() : 0;
                if (start == null) {
                    start = from.zeros;
                    startAt = 0;
                } else if (!whole) {
                    tiles.take(start, startAt, startStride, there, cols, wide, from.edge);
                    start = from.edge;
                    startAt = 0;
                    startStride = wide;
                }
                A c = whole ? p.c() : from.edge;
                int cAt = whole ? at : 0;
                int stride = whole ? p.n() : wide;
                if (inPlace) {
                    tiles.rowTile(
                            tall,
                            vectors,
                            p.a(),
                            aAt,
                            p.k(),
                            there,
                            from.b,
                            bAt,
                            length,
                            start,
                            startAt,
                            startStride,
                            c,
                            cAt,
                            stride);
                } else {
                    tiles.tile(
                            tall,
                            vectors,
                            from.a,
                            aAt,
                            from.b,
                            bAt,
                            length,
                            start,
                            startAt,
                            startStride,
                            c,
                            cAt,
                            stride);
                }
                if (!whole) {
                    tiles.give(from.edge, wide, there, cols, p.c(), at, p.n(), end, adding);
                }
            }
        }
    }
}
