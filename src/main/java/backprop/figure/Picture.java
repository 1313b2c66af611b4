package backprop.figure;

/**
 * A chart laid out for a file: what every picture format writes.
 *
 * @param drawing in logical pixels
 * @param spec how large it becomes
 * @param title said in the file's metadata, even if the picture shows none
 * @param description the chart in one sentence
 * @param provenance where its numbers come from
 */
record Picture(Drawing drawing, PictureSpec spec, String title, String description, Provenance provenance) {
    static Picture of(Chart chart, PictureSpec spec, Provenance provenance) {
        String title = spec.title().filter(text -> !text.isBlank()).orElse(chart.title());
        String said = chart.describe();
        String description = spec.caption().isBlank() ? said : spec.caption().strip() + " " + said;
        return new Picture(spec.drawing(chart), spec, clean(title), clean(description), provenance);
    }

    /** The text without what no XML file may hold: control characters become spaces, halves of a pair U+FFFD. */
    static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c < ' ' || (c >= 0x7f && c < 0xa0)
                        ? ' '
                        : (c >= 0xd800 && c <= 0xdfff) || (c & 0xfffe) == 0xfffe ? 0xfffd : c)
                .forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }
}
