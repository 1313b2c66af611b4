package backprop.report.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page as Markdown with tables as GitHub and pandoc have them. */
final class MarkdownText extends PageText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~$]");
    private static final Pattern LIST = Pattern.compile("^(\\s*\\d*)([-+.)])(\\s)");

    private final String folder;

    /** @param folder of the images, relative to the page */
    MarkdownText(KeptWords kept, String folder) {
        super(kept);
        this.folder = folder;
    }

    static String escaped(String text) {
        String safe = SPECIAL.matcher(text).replaceAll("\\\\$0");
        return LIST.matcher(safe).replaceFirst("$1\\\\$2$3");
    }

    @Override
    void begin(Page page) {
        line("# " + escaped(page.title()));
        line("");
        if (!page.subtitle().isEmpty()) {
            paragraph(page.subtitle());
        }
    }

    @Override
    void heading(String title) {
        line("## " + escaped(title));
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
            paragraph(strings.get("page.table", number, table.caption()));
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
        line("![" + escaped(picture.chart().describe()) + "](" + folder + "/" + picture.name() + ".png)");
        line("");
        paragraph(strings.get("page.figure", number, picture.caption()));
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
