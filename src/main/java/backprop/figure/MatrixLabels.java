package backprop.figure;

import java.util.List;

/** The classes' names around a matrix, what rows and columns are, and the share of each row that is right. */
final class MatrixLabels {
    private MatrixLabels() {}

    static void draw(Sheet sheet, MatrixFrame frame) {
        MatrixFigure figure = frame.plot().figure();
        Theme theme = sheet.theme();
        Box box = frame.plot().box();
        double middle = box.y() + box.height() / 2;
        double title = box.x() - frame.beside() - MatrixFrame.SPACE - MatrixFrame.TITLE / 2;
        String rows = Fonts.fit(figure.rowName(), MatrixFrame.LABEL, box.height());
        sheet.turned(rows, title, middle, Anchor.MIDDLE, MatrixFrame.LABEL, theme.muted(), -90);
        rows(sheet, frame);
        columns(sheet, frame);
        String columns = Fonts.fit(figure.columnName(), MatrixFrame.LABEL, box.width());
        sheet.text(
                columns,
                box.x() + box.width() / 2,
                box.y() - frame.above() - MatrixFrame.SPACE - MatrixFrame.TITLE / 2,
                Anchor.MIDDLE,
                MatrixFrame.LABEL,
                theme.muted());
    }

    private static void rows(Sheet sheet, MatrixFrame frame) {
        MatrixFigure figure = frame.plot().figure();
        Theme theme = sheet.theme();
        Box box = frame.plot().box();
        List<String> names = frame.names(frame.beside());
        for (int i = 0; i < names.size(); i += MatrixFrame.every(frame.cellHeight())) {
            Box cell = frame.cell(i, 0);
            double y = cell.y() + cell.height() / 2;
            sheet.text(names.get(i), box.x() - 6, y, Anchor.END, MatrixFrame.LABEL, theme.text());
            if (frame.recall() && figure.sum(i) > 0) {
                String share = NumberKind.PERCENT.label(figure.share(i, i));
                double right = box.right() + MatrixFrame.RECALL;
                sheet.text(share, right, y, Anchor.END, TextStyle.NUMBER, theme.muted());
            }
        }
        if (frame.recall() && figure.total() > 0) {
            double right = box.right() + MatrixFrame.RECALL;
            String word = Fonts.fit(figure.matrixWords().recall(), MatrixFrame.LABEL, MatrixFrame.RECALL - 4);
            sheet.text(word, right, box.y() - 8, Anchor.END, MatrixFrame.LABEL, theme.muted());
        }
    }

    private static void columns(Sheet sheet, MatrixFrame frame) {
        Theme theme = sheet.theme();
        Box box = frame.plot().box();
        if (!frame.turned()) {
            List<String> names = frame.plot().figure().classes();
            for (int i = 0; i < names.size(); i++) {
                Box cell = frame.cell(0, i);
                double x = cell.x() + cell.width() / 2;
                sheet.text(names.get(i), x, box.y() - 8, Anchor.MIDDLE, MatrixFrame.LABEL, theme.text());
            }
            return;
        }
        List<String> names = frame.names(frame.above());
        for (int i = 0; i < names.size(); i += MatrixFrame.every(frame.cellWidth())) {
            Box cell = frame.cell(0, i);
            double x = cell.x() + cell.width() / 2;
            sheet.turned(names.get(i), x, box.y() - 4, Anchor.START, MatrixFrame.LABEL, theme.text(), -90);
        }
    }
}
