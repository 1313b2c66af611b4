package backprop.figure;

import java.util.List;

/** A confusion matrix: counts on the colour of their share of the row; the diagonal is framed. */
final class MatrixLayout {
    private static final double AWAY = 8;
    private static final double PALEST = 0.07;

    private MatrixLayout() {}

    static PlotArea<MatrixFigure> draw(Sheet sheet, MatrixFigure figure, LayoutOptions options) {
        double top = Header.draw(sheet, figure, Legend.of(List.of()), options);
        MatrixFrame frame = MatrixFrame.of(figure, sheet, top, options);
        if (figure.size() > 0
                && FigureLayout.isRoomy(frame.plot().box())
                && sheet.holds(frame.plot().box())) {
            draw(sheet, frame, options);
        }
        return frame.plot();
    }

    private static void draw(Sheet sheet, MatrixFrame frame, LayoutOptions options) {
        MatrixFigure figure = frame.plot().figure();
        double worst = figure.worstShare();
        double size = frame.figures();
        for (int row = 0; row < figure.size(); row++) {
            for (int column = 0; column < figure.size(); column++) {
                cell(sheet, frame, row, column, worst, size);
            }
        }
        MatrixLabels.draw(sheet, frame);
        footer(sheet, frame, worst);
        if (!(figure.total() > 0)) {
            Furniture.empty(sheet, frame.plot());
        }
        sheet.settle();
        if (options.crosshair().isPresent() && figure.total() > 0) {
            point(sheet, frame, figure.index(options.crosshair().getAsDouble()));
        }
    }

    private static void cell(Sheet sheet, MatrixFrame frame, int row, int column, double worst, double size) {
        MatrixFigure figure = frame.plot().figure();
        Theme theme = sheet.theme();
        Box box = frame.cell(row, column);
        double share = figure.share(row, column);
        boolean right = row == column;
        Rgba fill = !(share > 0) ? theme.subtle() : right ? right(share, theme) : wrong(share / worst, theme);
        double radius = box.width() > 12 && box.height() > 12 ? 2 : 0;
        sheet.add(new Mark.Rectangle(box, radius, fill, null));
        if (right) {
            Box inner = new Box(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1);
            sheet.add(new Mark.Rectangle(inner, radius, null, Stroke.solid(theme.text(), 1)));
        }
        if (size > 0) {
            double count = figure.count(row, column);
            TextStyle style = new TextStyle(FontFace.NUMBER, size);
            Rgba colour = count > 0 ? theme.text() : theme.muted();
            String text = count > 0 ? CsvWriter.number(count) : "·";
            sheet.text(text, box.x() + box.width() / 2, box.y() + box.height() / 2, Anchor.MIDDLE, style, colour);
        }
    }

    /** The colour of a share of what is right. */
    private static Rgba right(double share, Theme theme) {
        return tinted(SeriesStyle.BLUE, share, theme);
    }

    /** The colour of what is wrong; given its share as a part of the greatest one. Small ones are made to be seen. */
    private static Rgba wrong(double part, Theme theme) {
        return tinted(SeriesStyle.ORANGE, Math.sqrt(part), theme);
    }

    private static Rgba tinted(SeriesStyle style, double strength, Theme theme) {
        double strongest = theme == Theme.LIGHT ? 0.6 : 0.5;
        double part = PALEST + strength * (strongest - PALEST);
        return ColourScale.mix(theme.background(), style.colour(theme), part);
    }

    private static void footer(Sheet sheet, MatrixFrame frame, double worst) {
        MatrixFigure figure = frame.plot().figure();
        MatrixWords words = figure.matrixWords();
        Theme theme = sheet.theme();
        double y = frame.plot().box().bottom() + MatrixFrame.FOOTER / 2 + 2;
        double x = frame.plot().box().x();
        double end = sheet.width() - 4;
        ColourBar right = new ColourBar(words.right(), "0", NumberKind.PERCENT.tick(1, 1));
        if (x + right.width() <= end) {
            right.draw(sheet, x, y, share -> right(share, theme));
            x += right.width() + 24;
        }
        ColourBar wrong = new ColourBar(words.wrong(), "0", NumberKind.PERCENT.label(worst));
        if (worst > 0 && x + wrong.width() <= end) {
            wrong.draw(sheet, x, y, part -> wrong(part, theme));
        }
    }

    private static void point(Sheet sheet, MatrixFrame frame, int cell) {
        MatrixFigure figure = frame.plot().figure();
        Theme theme = sheet.theme();
        Box box = frame.cell(cell / figure.size(), cell % figure.size());
        sheet.add(new Mark.Rectangle(box.grown(1), 2, null, Stroke.solid(theme.text(), 2)));
        MatrixSentence said = new MatrixSentence(figure);
        List<Card.Row> rows = List.of(new Card.Row(Key.plain(""), said.value(cell), theme.text()));
        new Card(said.position(cell), rows)
                .draw(
                        sheet,
                        frame.plot().box(),
                        box.x() + box.width() / 2,
                        box.width() / 2 + AWAY,
                        band -> Math.abs(band.y() - box.y()));
    }
}
