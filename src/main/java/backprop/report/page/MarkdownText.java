package backprop.report.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page as Markdown with tables as GitHub and pandoc have them. */
final class MarkdownText extends PageText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~$&]");

    /** What a line begins with that would be a list, or underlines the line before as a heading or a table's first row. */
    private static final Pattern BEGIN = Pattern.compile("^(\\d+(?=[.)](?:\\s|$))|(?=[-+](?:\\s|$)|=+$|:?-+:?$))");

    private final String folder;

    /** @param folder of the images, relative to the page */
    MarkdownText(KeptWords kept, String folder) {
        super(kept);
        this.folder = folder;
    }

    static String escaped(String text) {
        return text.lines()
                .map(line -> SPECIAL.matcher(line.strip()).replaceAll("\\\\$0"))
                .map(line -> BEGIN.matcher(line).replaceFirst("$1\\\\"))
                .collect(Collectors.joining("\n"));
    }

    /** The folder in a link, where a space would end it, and a percent sign begin a letter's number. */
    private static String linked(String name) {
        StringBuilder link = new StringBuilder();
        name.codePoints().forEach(letter -> {
            if (letter > 0x7f || Character.isLetterOrDigit(letter) || "-._".indexOf(letter) >= 0) {
                link.appendCodePoint(letter);
            } else {
                link.append("%%%02X".formatted(letter));
            }
        });
        return link.toString();
    }

    @Override
    void begin(Page page) {
        line("# " + escaped(singleLine(page.title())));
        line("");
        if (!page.subtitle().isEmpty()) {
            paragraph(singleLine(page.subtitle()));
        }
    }

    @Override
    void heading(String title) {
        line("## " + escaped(singleLine(title)));
        line("");
    }

    @Override
    void paragraph(String words) {
        line(escaped(words));
        line("");
    }

    @Override
    void table(Block.Table table, int number) {
        if (!table.caption().isEmpty()) {
            paragraph(singleLine(strings.get("page.table", number, table.caption())));
        }
        line(row(table.columns().stream().map(Block.Table.Column::name).toList()));
        line(table.columns().stream()
                .map(column -> column.numbers() ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |")));
        table.rows().forEach(cells -> line(row(cells)));
        line("");
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> escaped(cell).replace("\n", "<br>"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    void picture(Block.Picture picture, int number) {
        String said = escaped(singleLine(picture.chart().describe()));
        line("![" + said + "](" + linked(folder) + "/" + picture.name() + ".png)");
        line("");
        paragraph(singleLine(strings.get("page.figure", number, picture.caption())));
    }

    @Override
    void prompt(String words) {
        line("");
        words.lines().forEach(line -> {
            line("*" + escaped(line) + "*");
            line("");
        });
    }

    @Override
    String mark(String what) {
        return "<!-- " + what + " -->";
    }

    @Override
    void end(Page page) {
        // Nothing closes a Markdown text.
    }
}
