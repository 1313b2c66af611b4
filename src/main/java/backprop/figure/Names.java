package backprop.figure;

import java.util.List;

/** Names shortened so that they can still be told from one another. */
final class Names {
    private Names() {}

    /**
     * The name, shortened in its middle if it is wider than {@code room} pixels; if another one would look the same, what
     * they do not share is kept.
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
            if (!other.equals(name) && shorter.equals(Fonts.fitMiddle(other, style, room))) {
                int same = sharedHead(name, other);
                head = Math.min(head, same);
                tail = Math.min(tail, sharedTail(name, other, same));
            }
        }
        return head == Integer.MAX_VALUE ? shorter : around(name, head, tail, style, room);
    }

    /** As much of the beginning as has room before what is a name's own, between letters {@code head} and {@code tail}. */
    private static String around(String name, int head, int tail, TextStyle style, double room) {
        int from = name.offsetByCodePoints(0, head);
        int to = name.offsetByCodePoints(name.length(), -Math.min(tail, name.codePointCount(from, name.length())));
        String own = name.substring(from, to) + (to < name.length() ? "…" : "");
        String longest = Fonts.longest(0, head, kept -> Fonts.head(name, kept) + "…" + own, style, room);
        return longest.isEmpty() ? Fonts.fitMiddle(own, style, room) : longest;
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
