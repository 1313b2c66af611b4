package backprop.report.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table as LaTeX: a small one stays together on one page, a long one may go on over the next. */
final class LatexTable {
    /** More lines than that may be broken between two rows. */
    private static final int MOST_TOGETHER = 24;

    /** Room for a small letter on average, in widths of the page; that between two columns, and of all of them. */
    private static final double LETTER = 0.012;

    private static final double GAP = 0.027;
    private static final double PAGE = 1;

    /** A column of longer texts gets no more room than one of so many letters. */
    private static final int MOST_LETTERS = 60;

    private static final Pattern LONG_WORD = Pattern.compile("\\S{16}(?=\\S{4})");

    private final Block.Table table;
    private final String continued;

    /** The part of the page's width that a column of words has; 0 of one of numbers, which is as wide as it must. */
    private final double[] widths;

    /** @param continued the caption of what stands on a further page; empty where there is no caption */
    LatexTable(Block.Table table, String continued) {
        this.table = table;
        this.continued = continued;
        this.widths = widths(table);
    }

    /** One without a caption, which no number tells from others, stands where it is written. */
    List<String> lines() {
        if (table.rows().stream().mapToInt(this::height).sum() > MOST_TOGETHER) {
            return broken();
        }
        return table.caption().isEmpty()
                ? together("\\begin{center}", "\\end{center}")
                : together(
                        "\\begin{table}[!htbp]\\centering\\caption{" + inOneLine(table.caption()) + "}",
                        "\\end{table}");
    }

    private List<String> together(String begin, String end) {
        String rows = table.rows().stream().map(LatexTable::row).collect(Collectors.joining("\n"));
        return List.of(
                begin,
                "\\small",
                "\\begin{tabular}{" + format() + "}",
                "\\hline",
                head(),
                "\\hline",
                rows,
                "\\hline",
                "\\end{tabular}",
                end,
                "");
    }

    private List<String> broken() {
        String rows = table.rows().stream().map(LatexTable::row).collect(Collectors.joining("\n"));
        return List.of(
                "{\\small",
                "\\begin{longtable}{" + format() + "}",
                caption("\\caption", table.caption()) + "\\hline",
                head(),
                "\\hline",
                "\\endfirsthead",
                caption("\\caption[]", continued) + "\\hline",
                head(),
                "\\hline",
                "\\endhead",
                "\\hline",
                "\\endfoot",
                rows,
                "\\end{longtable}",
                "}",
                "");
    }

    private static String caption(String command, String words) {
        return words.isEmpty() ? "" : command + "{" + inOneLine(words) + "}\\\\\n";
    }

    private String head() {
        return row(table.columns().stream().map(Block.Table.Column::name).toList());
    }

    /** Columns of words have room for their longest word, and share what is left, the longest text getting most. */
    private static double[] widths(Block.Table table) {
        double room = PAGE - GAP * table.columns().size();
        double wanted = 0;
        double[] least = new double[table.columns().size()];
        double[] more = new double[least.length];
        for (int i = 0; i < least.length; i++) {
            int column = i;
            List<String> texts = Stream.concat(
                            Stream.of(table.columns().get(i).name()),
                            table.rows().stream().map(row -> row.get(column)))
                    .toList();
            int longest = texts.stream().mapToInt(String::length).max().orElse(0);
            boolean numbers = table.columns().get(i).numbers();
            int word = numbers
                    ? longest
                    : texts.stream().mapToInt(LatexTable::longestWord).max().orElse(0);
            least[i] = (word + 1) * LETTER;
            more[i] = numbers ? 0 : (Math.min(MOST_LETTERS, longest) - word) * LETTER;
            room -= least[i];
            wanted += more[i];
        }
        double share = wanted == 0 ? 0 : Math.max(0, Math.min(1, room / wanted));
        return IntStream.range(0, least.length)
                .mapToDouble(i -> table.columns().get(i).numbers() ? 0 : least[i] + share * more[i])
                .toArray();
    }

    private static int longestWord(String text) {
        return Stream.of(LONG_WORD.matcher(text).replaceAll("$0 ").split("\\s+", -1))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private String format() {
        return Arrays.stream(widths)
                .mapToObj(width -> width == 0
                        ? "r"
                        : String.format(Locale.ROOT, ">{\\raggedright\\arraybackslash}p{%.3f\\textwidth}", width))
                .collect(Collectors.joining());
    }

    /** How many lines a row takes. */
    private int height(List<String> cells) {
        return IntStream.range(0, widths.length)
                .map(i -> widths[i] == 0 ? 1 : (int) Math.ceil(cells.get(i).length() * LETTER / widths[i]))
                .max()
                .orElse(1);
    }

    /** The braces keep a bracket or an asterisk that a cell begins with from the end of the row before, which takes both. */
    private static String row(List<String> cells) {
        return cells.stream().map(LatexTable::cell).collect(Collectors.joining(" & ", "{}", " \\\\"));
    }

    /** LaTeX breaks no checksum and no path of a file: a space of no width says where it may. */
    private static String cell(String text) {
        return inOneLine(LONG_WORD.matcher(text).replaceAll("$0\u200b"));
    }

    /** An empty line ends a paragraph, which captions and cells cannot hold. */
    static String inOneLine(String text) {
        return Latex.escaped(PageText.singleLine(text));
    }
}
