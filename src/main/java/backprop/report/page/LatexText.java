package backprop.report.page;

import java.util.Locale;

/** A page as LaTeX that pdflatex, xelatex and lualatex take; figures are PDF files. */
final class LatexText extends PageText {
    private static final String PREAMBLE = """
            \\documentclass[11pt,a4paper]{article}
            \\usepackage{iftex}
            % The figures are PDF 1.7.
            \\ifPDFTeX \\pdfminorversion=7 \\fi
            \\ifLuaTeX \\pdfvariable minorversion=7 \\fi
            \\ifPDFTeX
              \\IfFileExists{cmap.sty}{\\usepackage{cmap}}{}
              \\usepackage[T1]{fontenc}
              \\usepackage[utf8]{inputenc}
              \\usepackage{textcomp}
              % Letters that are outlines: Latin Modern, else CM-Super, else those that AE makes of Computer Modern.
              \\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}
                {\\IfFileExists{type1ec.sty}{}{\\IfFileExists{ae.sty}{\\usepackage{ae}}{}}}
              \\IfFileExists{glyphtounicode.tex}{\\input{glyphtounicode}\\pdfgentounicode=1 }{}
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
            % Figures and tables stand where they are written if there is room, else at the top of the next page, and text fills this one.
            \\renewcommand{\\topfraction}{.95}
            \\renewcommand{\\bottomfraction}{.95}
            \\renewcommand{\\textfraction}{.05}
            \\renewcommand{\\floatpagefraction}{.75}
            \\setcounter{topnumber}{4}
            \\setcounter{bottomnumber}{4}
            \\setcounter{totalnumber}{8}
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

    @Override
    void picture(Block.Picture picture, int number) {
        line("\\begin{figure}[!htbp]\\centering");
        line(String.format(
                Locale.ROOT,
                "\\includegraphics[width=%.1fcm]{\\figures/%s.pdf}",
                2.54 * picture.look().widthInches(),
                picture.name()));
        line("\\caption{" + LatexTable.inOneLine(picture.caption()) + "}");
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
