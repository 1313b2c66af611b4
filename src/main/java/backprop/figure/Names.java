package backprop.figure;

import java.util.List;

/** Names shortened so that they can still be told from one another. */
final class Names {
    private static final String GAP = "…";

    private Names() {}

    /**
     * The name, shortened in its middle if it is wider than {@code room} pixels; if what is left could be another one's too,
     * what they do not share is kept.
     *
     * @param all the names that it stands among
     */
    static String fit(String name, List<String> all, TextStyle style, double room) {
        String shorter = Fonts.fitMiddle(name, style, room);
        if (shorter.equals(name)) {
            return name;
        }
        int head = Integer.MAX_VALUE;
        int tail = Integer.MAX_VALUE;
        for (String other : all) {
            if (!other.equals(name) && fits(shorter, other)) {
                int same = sharedHead(name, other);
                head = Math.min(head, same);
                tail = Math.min(tail, sharedTail(name, other, same));
            }
        }
        return head == Integer.MAX_VALUE ? shorter : around(name, head, tail, style, room);
    }

    /** Whether a name could be what was shortened so. */
    private static boolean fits(String shorter, String name) {
        int gap = shorter.indexOf(GAP);
        String head = shorter.substring(0, Math.max(0, gap));
        String tail = shorter.substring(gap + 1);
        return name.length() >= head.length() + tail.length() && name.startsWith(head) && name.endsWith(tail);
    }

    /** As much of the beginning as has room before what is a name's own, between letters {@code head} and {@code tail}. */
    private static String around(String name, int head, int tail, TextStyle style, double room) {
        int from = name.offsetByCodePoints(0, head);
        int to = name.offsetByCodePoints(name.length(), -Math.min(tail, name.codePointCount(from, name.length())));
        if (to == from && to < name.length()) {
            // Nothing but the end of another one's own: the letter behind says that it ends here.
            to = name.offsetByCodePoints(to, 1);
        }
        return around(name, head, from, to, style, room);
    }

    private static String around(String name, int head, int from, int to, TextStyle style, double room) {
        String own = name.substring(from, to) + (to < name.length() ? GAP : "");
        String direct = name.substring(0, from) + own;
        String longest = Fonts.width(direct, style) <= room
                ? direct
                : Fonts.longest(0, head - 1, kept -> Fonts.head(name, kept) + GAP + own, style, room);
        if (longest.isEmpty()) {
            return Fonts.fitMiddle(own, style, room);
        }
        // What has room behind it too, where nothing had to go before it.
        String begin = name.substring(0, to);
        int rest = name.codePointCount(to, name.length());
        String whole = longest.startsWith(begin)
                ? Fonts.longest(1, rest - 1, kept -> begin + GAP + Fonts.tail(name, kept), style, room)
                : "";
        return whole.isEmpty() ? longest : whole;
    }

    /** How many letters two names have in common at their beginning. */
    private static int sharedHead(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int same = 0;
        while (same < Math.min(a.length, b.length) && a[same] == b[same]) {
            same++;
        }
        return same;
    }

    /** And at their end, without those at the beginning. */
    private static int sharedTail(String one, String other, int head) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int same = 0;
        while (same < Math.min(a.length, b.length) - head && a[a.length - 1 - same] == b[b.length - 1 - same]) {
            same++;
        }
        return same;
    }
}
