package backprop.report.page;

import java.util.Locale;

/** A page as LaTeX that pdflatex, xelatex and lualatex take; figures are PDF files. */
final class LatexText extends PageText {
    private static final String PREAMBLE = """
            \\documentclass[11pt,a4paper]{article}
            \\usepackage{iftex}
            \\ifPDFTeX
              \\IfFileExists{cmap.sty}{\\usepackage{cmap}}{}
              \\usepackage[T1]{fontenc}
              \\usepackage[utf8]{inputenc}
              \\usepackage{textcomp}
              \\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}
            \\fi
            \\usepackage[margin=25mm]{geometry}
            \\usepackage{graphicx}
            \\usepackage{longtable}
            \\usepackage{array}
            \\setlength{\\parindent}{0pt}
            \\setlength{\\parskip}{6pt}
            \\setlength{\\extrarowheight}{1.5pt}
            \\raggedbottom
            \\setlength{\\abovecaptionskip}{6pt}
            \\setlength{\\belowcaptionskip}{6pt}
            % A figure or a table that stands where it is written, in one piece.
            \\makeatletter
            \\newenvironment{here}[1]
              {\\par\\addvspace{10pt}\\noindent\\begin{minipage}{\\textwidth}\\centering\\def\\@captype{#1}}
              {\\end{minipage}\\par\\addvspace{10pt}}
            \\makeatother
            % A new page, unless so much is left of this one.
            \\newcommand{\\roomfor}[1]
              {\\par\\penalty0 \\ifdim\\dimexpr\\pagetotal+#1\\relax>\\pagegoal \\newpage\\fi}
            """;

    /** In the group that this begins, signs that mean something to LaTeX are letters of a name. */
    private static final String NAMES =
            "\\begingroup\\def\\do#1{\\catcode`#1=12 }\\do\\#\\do\\%\\do\\&\\do\\$\\do\\_\\do\\^\\do\\~\\do\\ ";

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
        line("\\title{" + LatexTable.inOneLine(page.title()) + "}");
        line("\\author{}");
        line("\\date{" + LatexTable.inOneLine(page.subtitle()) + "}");
        line("\\begin{document}");
        line("\\maketitle");
        line("");
    }

    @Override
    void heading(String title) {
        line("\\roomfor{10\\baselineskip}");
        line("\\section{" + LatexTable.inOneLine(title) + "}");
        line("");
    }

    @Override
    void paragraph(String words) {
        line(Latex.escaped(words));
        line("");
    }

    @Override
    void table(Block.Table table, int number) {
        String continued = table.caption().isEmpty() ? "" : strings.get("page.continued", table.caption());
        new LatexTable(table, continued).lines().forEach(this::line);
    }

    /** Where a figure could float to another page's top, a table that goes on over pages would leave no room for it. */
    @Override
    void picture(Block.Picture picture, int number) {
        line("\\begin{here}{figure}");
        line(String.format(
                Locale.ROOT,
                "\\includegraphics[width=%.1fcm]{\\figures/%s.pdf}",
                2.54 * picture.look().widthInches(),
                picture.name()));
        line("\\caption{" + LatexTable.inOneLine(picture.caption()) + "}");
        line("\\end{here}");
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
