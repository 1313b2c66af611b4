package backprop.data;

import backprop.file.DataException;
import backprop.file.Place;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.table.Column;
import backprop.table.Table;
import backprop.table.TableFormat;
import backprop.text.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes examples of a table: a row each, features from some columns, the label from one. */
record TableData(String where, Table table, Layout.Table layout) {
    private static final int SQUARE_FROM = 8;
    private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

    RawData read(DataFile.Task task, Reading reading) throws DataException, InterruptedException {
        String label = label();
        Labels.Read labels = labels(label, task);
        List<TableFeature> features = features(label);
        long size = (long) table.rows() * features.size();
        if (size > MAX_SIZE) {
            throw refused(
                    "%d rows of %d features are too many to be held".formatted(table.rows(), features.size()),
                    "Leave out columns or rows.");
        }
        List<String> names = features.stream().map(TableFeature::name).toList();
        Optional<ImageShape> image = image(features);
        Features x = image.isPresent() ? bytes(features, reading) : numbers(features, reading);
        return new RawData(x, labels.targets(), labels.names(), names, image, table.rows());
    }

    /** The column of labels: the one that is chosen, else the last that is not left out. */
    String label() throws DataException {
        for (String name : layout.leftOut()) {
            column(name);
        }
        for (String name : layout.oneHot()) {
            column(name);
        }
        if (layout.label().isPresent()) {
            column(layout.label().get());
            return layout.label().get();
        }
        List<String> names = table.names();
        for (int i = names.size() - 1; i >= 0; i--) {
            if (!layout.leftOut().contains(names.get(i))) {
                return names.get(i);
            }
        }
        throw refused("all columns are left out", "Keep one with labels, and one with features.");
    }

    private Column column(String name) throws DataException {
        int index = table.names().indexOf(name);
        if (index >= 0) {
            return table.columns().get(index);
        }
        Optional<String> meant = NearestWord.to(name, table.names());
        throw refused(
                "there is no column “%s”".formatted(Shorten.text(name)),
                meant.map(near -> "Did you mean “" + Shorten.text(near) + "”?")
                        .orElseGet(() -> "There are " + Shorten.list(table.names()) + "."));
    }

    private List<TableFeature> features(String label) throws DataException {
        List<TableFeature> features = new ArrayList<>();
        for (String name : table.names()) {
            if (name.equals(label) || layout.leftOut().contains(name)) {
                continue;
            }
            Column column = column(name);
            if (layout.oneHot().contains(name)) {
                features.addAll(TableFeature.ofWords(where, name, column));
            } else if (column instanceof Column.Numbers numbers) {
                features.add(new TableFeature(name, row -> numbers.values()[row]));
            } else {
                throw words(name, (Column.Words) column);
            }
        }
        if (features.isEmpty()) {
            throw refused(
                    "no column is left for features beside the label “%s”".formatted(Shorten.text(label)),
                    "Separate the columns by commas, semicolons or tabs, or leave out fewer.");
        }
        return features;
    }

    private DataException words(String name, Column.Words words) {
        String text = words.firstWord().text().strip();
        boolean comma = table.format().decimal() == TableFormat.Decimal.COMMA;
        String remedy = comma && text.matches("[-+]?[0-9]*\\.[0-9]+")
                ? "Write decimals with a comma, as elsewhere in this file"
                : !comma && text.matches("[-+]?[0-9]*,[0-9]+") ? "Write decimals with a point" : "Correct it";
        return new DataException(
                "%s, line %d, column “%s”: “%s” is not a number. %s, leave the column out, or make a feature of each of its words (data, “layout”: “leftOut” or “oneHot”)."
                        .formatted(
                                where,
                                words.firstWord().line(),
                                Shorten.text(name),
                                words.firstWord().shown(),
                                remedy));
    }

    private Labels.Read labels(String label, DataFile.Task task) throws DataException {
        Column column = column(label);
        for (int row = 0; row < table.rows(); row++) {
            if (column.isMissing(row)) {
                throw new DataException(
                        "%s, line %d, column “%s”: the label is missing. Write it there, remove the row, or choose another column of labels."
                                .formatted(where, table.lines()[row], Shorten.text(label)));
            }
        }
        if (column instanceof Column.Numbers numbers) {
            Matrix y = Matrix.of(table.rows(), 1, numbers.values().clone());
            return new Labels(new Labels.Place(where, Shorten.text(label)), task).read(y);
        }
        return names(label, (Column.Words) column, task);
    }

    private Labels.Read names(String label, Column.Words words, DataFile.Task task) throws DataException {
        if (task == DataFile.Task.VALUES) {
            throw new DataException(
                    "%s, line %d, column “%s”: the label “%s” is a word, which cannot be predicted as a number. Set the task to “classes”."
                            .formatted(
                                    where,
                                    words.firstWord().line(),
                                    Shorten.text(label),
                                    words.firstWord().shown()));
        }
        if (task == DataFile.Task.AUTO && words.firstNumber().isPresent()) {
            throw new DataException(
                    "%s, line %d, column “%s”: the label “%s” is not a number, but “%s” on line %d is. Make the labels all numbers or all words, or set the task to “classes”."
                            .formatted(
                                    where,
                                    words.firstWord().line(),
                                    Shorten.text(label),
                                    words.firstWord().shown(),
                                    words.firstNumber().get().shown(),
                                    words.firstNumber().get().line()));
        }
        if (words.distinct().size() < 2) {
            throw refused(
                    "“%s” holds one class only".formatted(Shorten.text(label)),
                    "There must be at least two to tell apart.");
        }
        return new Labels.Read(
                new Targets.Classes(words.codes().clone(), words.distinct().size()), words.distinct());
    }

    /** A square of whole numbers 0..255, such as pixels in columns. */
    private Optional<ImageShape> image(List<TableFeature> features) {
        int side = (int) Math.round(Math.sqrt(features.size()));
        if (side < SQUARE_FROM || side * side != features.size()) {
            return Optional.empty();
        }
        for (TableFeature feature : features) {
            for (int row = 0; row < table.rows(); row++) {
                double value = feature.of().applyAsDouble(row);
                if (!(value >= 0 && value <= 255 && value == Math.rint(value))) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new ImageShape(side, side));
    }

    private Features bytes(List<TableFeature> features, Reading reading) throws InterruptedException {
        int d = features.size();
        byte[] pixels = new byte[table.rows() * d];
        for (int row = 0; row < table.rows(); row++) {
            reading.at(row, table.rows());
            for (int col = 0; col < d; col++) {
                pixels[row * d + col] = (byte) (int) features.get(col).of().applyAsDouble(row);
            }
        }
        return new Features.Bytes(pixels, table.rows(), d);
    }

    private Features numbers(List<TableFeature> features, Reading reading) throws InterruptedException {
        int d = features.size();
        Matrix x = Precision.FLOAT64.matrix(table.rows(), d);
        for (int row = 0; row < table.rows(); row++) {
            reading.at(row, table.rows());
            for (int col = 0; col < d; col++) {
                x.set(row * d + col, features.get(col).of().applyAsDouble(row));
            }
        }
        return new Features.Numbers(x);
    }

    private DataException refused(String what, String remedy) {
        return new Place(where).refused(what, remedy);
    }
}
