package backprop.report.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page as LaTeX that pdflatex, xelatex and lualatex take; figures are PDF files. */
final class LatexText extends PageText {
    private static final String PREAMBLE = """
            \\documentclass[11pt,a4paper]{article}
            \\usepackage{iftex}
            \\ifPDFTeX
              \\usepackage[T1]{fontenc}
              \\usepackage[utf8]{inputenc}
              \\usepackage{textcomp}
            \\fi
            \\usepackage[margin=25mm]{geometry}
            \\usepackage{graphicx}
            \\usepackage{longtable}
            \\usepackage{array}
            \\setlength{\\parindent}{0pt}
            \\setlength{\\parskip}{6pt}
            """;

    /** In the group that this begins, signs that mean something to LaTeX are letters of a name. */
    private static final String NAMES =
            "\\begingroup\\def\\do#1{\\catcode`#1=12 }\\do\\#\\do\\%\\do\\&\\do\\$\\do\\_\\do\\^\\do\\~\\do\\ ";

    private static final Pattern LONG_WORD = Pattern.compile("\\S{16}(?=\\S{4})");

    private final String folder;

    /** @param folder of the figures, relative to the page */
    LatexText(KeptWords kept, String folder) {
        super(kept);
        this.folder = folder;
    }

    @Override
    void begin(Page page) {
        line(PREAMBLE.stripTrailing());
        line("% The folder of the figures; its name may have signs that mean something to LaTeX.");
        line(NAMES);
        line("\\gdef\\figures{" + folder + "}\\endgroup");
        line("\\title{" + inOneLine(page.title()) + "}");
        line("\\author{}");
        line("\\date{" + inOneLine(page.subtitle()) + "}");
        line("\\begin{document}");
        line("\\maketitle");
        line("");
    }

    @Override
    void heading(String title) {
        line("\\section{" + inOneLine(title) + "}");
        line("");
    }

    @Override
    void paragraph(String words) {
        line(Latex.escaped(words));
        line("");
    }

    @Override
    void table(Block.Table table, int number) {
        line("{\\small");
        line("\\begin{longtable}{" + columns(table) + "}");
        if (!table.caption().isEmpty()) {
            line("\\caption{" + inOneLine(table.caption()) + "}\\\\");
        }
        line("\\hline");
        line(row(table.columns().stream().map(Block.Table.Column::name).toList()));
        line("\\hline");
        line("\\endhead");
        table.rows().forEach(cells -> line(row(cells)));
        line("\\hline");
        line("\\end{longtable}");
        line("}");
        line("");
    }

    /** Columns of words share the room that is left by the numbers, the longest text getting most. */
    private static String columns(Block.Table table) {
        List<Block.Table.Column> columns = table.columns();
        int[] longest = new int[columns.size()];
        int words = 0;
        int numbers = 0;
        for (int i = 0; i < longest.length; i++) {
            int column = i;
            longest[i] = Math.max(
                    columns.get(i).name().length(),
                    table.rows().stream()
                            .mapToInt(row -> row.get(column).length())
                            .max()
                            .orElse(0));
            if (columns.get(i).numbers()) {
                numbers += longest[i] + 2;
            } else {
                words += Math.min(60, longest[i]);
            }
        }
        double room = Math.max(0.3, 0.92 - numbers * 0.0115 - 0.025 * columns.size());
        // A line of the page has room for some 90 small letters.
        double scale = Math.min(room, words * 0.0125) / Math.max(1, words);
        StringBuilder format = new StringBuilder();
        for (int i = 0; i < longest.length; i++) {
            format.append(
                    columns.get(i).numbers()
                            ? "r"
                            : String.format(
                                    Locale.ROOT,
                                    ">{\\raggedright\\arraybackslash}p{%.3f\\textwidth}",
                                    Math.max(0.05, scale * Math.min(60, longest[i]))));
        }
        return format.toString();
    }

    /** The braces keep a bracket or an asterisk that a cell begins with from the end of the row before, which takes both. */
    private static String row(List<String> cells) {
        return cells.stream().map(LatexText::cell).collect(Collectors.joining(" & ", "{}", " \\\\"));
    }

    /** LaTeX breaks no checksum and no path of a file: a space of no width says where it may. */
    private static String cell(String text) {
        return inOneLine(LONG_WORD.matcher(text).replaceAll("$0\u200b"));
    }

    /** An empty line ends a paragraph, which titles, captions and cells cannot hold. */
    private static String inOneLine(String text) {
        return Latex.escaped(singleLine(text));
    }

    @Override
    void picture(Block.Picture picture, int number) {
        line("\\begin{figure}[htbp]");
        line("\\centering");
        line(String.format(
                Locale.ROOT,
                "\\includegraphics[width=%.1fcm]{\\figures/%s.pdf}",
                2.54 * picture.look().widthInches(),
                picture.name()));
        line("\\caption{" + inOneLine(picture.caption()) + "}");
        line("\\end{figure}");
        line("");
    }

    @Override
    void prompt(String words) {
        words.lines().forEach(line -> {
            line("\\emph{" + Latex.escaped(line) + "}");
            line("");
        });
    }

    @Override
    String mark(String what) {
        return "% " + what;
    }

    @Override
    void end(Page page) {
        line("\\end{document}");
    }
}
