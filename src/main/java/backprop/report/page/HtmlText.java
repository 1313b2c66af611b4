package backprop.report.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A page as one HTML file that needs nothing beside it: pictures are SVG in its middle. */
final class HtmlText extends PageText {
    private static final String STYLE = """
            body { font: 16px/1.5 Inter, system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1f2328;
              background: #fff; max-width: 46rem; margin: 3rem auto; padding: 0 1.5rem; }
            h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .25rem; } h2 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; }
            .subtitle { color: #57606a; margin: 0 0 2rem; }
            figure { margin: 1.5rem 0; } figure img { display: block; width: 100%; height: auto; }
            figcaption, caption { color: #57606a; font-size: .875rem; text-align: left; padding: .5rem 0; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; font-size: .875rem; margin: 1rem 0; }
            th, td { text-align: left; vertical-align: top; padding: .3rem 1.25rem .3rem 0; border-bottom: 1px solid #e3e8ed; }
            th { border-bottom: 1px solid #57606a; font-weight: 600; } th:last-child, td:last-child { padding-right: 0; }
            .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            .prompt { color: #57606a; border-left: 3px solid #d0d7de; padding-left: .75rem; }
            @media print { body { margin: 0; max-width: none; } figure, tr { break-inside: avoid; } h2 { break-after: avoid; } }
            """;

    private final Map<String, String> drawings;

    /** @param drawings by a picture's name, SVG files in base 64 */
    HtmlText(KeptWords kept, Map<String, String> drawings) {
        super(kept);
        this.drawings = drawings;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    void begin(Page page) {
        line("<!DOCTYPE html>");
        line("<html lang=\"en\">");
        line("<head>");
        line("<meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<title>" + escaped(page.title()) + "</title>");
        line("<style>");
        line(STYLE.stripTrailing());
        line("</style>");
        line("</head>");
        line("<body>");
        line("<h1>" + escaped(page.title()) + "</h1>");
        if (!page.subtitle().isEmpty()) {
            line("<p class=\"subtitle\">" + escaped(page.subtitle()) + "</p>");
        }
    }

    @Override
    void heading(String title) {
        line("<h2>" + escaped(title) + "</h2>");
    }

    @Override
    void paragraph(String words) {
        line("<p>" + escaped(words) + "</p>");
    }

    @Override
    void table(Block.Table table, int number) {
        line("<div class=\"scroll\">");
        line("<table>");
        if (!table.caption().isEmpty()) {
            line("<caption>" + escaped(strings.get("page.table", number, table.caption())) + "</caption>");
        }
        line("<thead>"
                + row(
                        table,
                        "th",
                        table.columns().stream().map(Block.Table.Column::name).toList()) + "</thead>");
        line("<tbody>");
        table.rows().forEach(cells -> line(row(table, "td", cells)));
        line("</tbody>");
        line("</table>");
        line("</div>");
    }

    private static String row(Block.Table table, String element, List<String> cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            String kind = table.columns().get(i).numbers() ? " class=\"n\"" : "";
            row.append("<%s%s>%s</%s>".formatted(element, kind, escaped(cells.get(i)), element));
        }
        return row.append("</tr>").toString();
    }

    @Override
    void picture(Block.Picture picture, int number) {
        line("<figure>");
        line("<img alt=\"%s\" src=\"data:image/svg+xml;base64,%s\">"
                .formatted(escaped(picture.chart().describe()), drawings.getOrDefault(picture.name(), "")));
        line("<figcaption>" + escaped(strings.get("page.figure", number, picture.caption())) + "</figcaption>");
        line("</figure>");
    }

    @Override
    void prompt(String words) {
        line(words.lines()
                .map(line -> "<p class=\"prompt\">" + escaped(line) + "</p>")
                .collect(Collectors.joining("\n")));
    }

    @Override
    String mark(String what) {
        return "<!-- " + what + " -->";
    }

    @Override
    void end(Page page) {
        line("</body>");
        line("</html>");
    }
}
