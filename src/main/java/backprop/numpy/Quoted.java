package backprop.numpy;

/** Texts of a file in a message: short, and on one line. */
final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    static String text(String raw) {
        String line = raw.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
