package backprop.text;

import java.util.Comparator;

/**
 * Names as people sort them: numbers in them by their value (2 before 10), letters without regard to capitals. Names that
 * differ so little still have one order, the same everywhere.
 */
public enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int order;
            if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
                int endA = endOfNumber(a, i);
                int endB = endOfNumber(b, j);
                order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
                i = endA;
                j = endB;
            } else {
                order = Character.compare(folded(a.charAt(i++)), folded(b.charAt(j++)));
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest == 0 ? a.compareTo(b) : rest;
    }

    /** Of any length; leading zeros do not count. */
    private static int compareNumbers(String a, String b) {
        String digitsA = a.replaceFirst("^0+", "");
        String digitsB = b.replaceFirst("^0+", "");
        int length = Integer.compare(digitsA.length(), digitsB.length());
        return length == 0 ? digitsA.compareTo(digitsB) : length;
    }

    private static int endOfNumber(String name, int start) {
        int end = start;
        while (end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
