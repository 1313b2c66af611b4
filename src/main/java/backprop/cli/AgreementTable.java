package backprop.cli;

import backprop.file.AtomicFile;
import backprop.file.DataException;
import backprop.file.IoReason;
import backprop.training.Agreement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far two engines are apart, as a file: a line for each epoch, {@code epoch,loss,W1,b1,…}; empty where an array was not compared. */
final class AgreementTable {
    static final String NAME = "agreement.csv";

    private AgreementTable() {}

    /**
     * @param arrays names of the parameters
     * @throws IOException if that fails; the message says which file, why, and what to try
     */
    static void write(Path file, List<String> arrays, List<Agreement.Row> rows) throws IOException {
        StringBuilder text = new StringBuilder("epoch,loss," + String.join(",", arrays) + "\n");
        for (Agreement.Row row : rows) {
            text.append(row.epoch()).append(',').append(row.loss());
            for (String name : arrays) {
                Double difference = row.arrays().get(name);
                text.append(',').append(difference == null ? "" : difference.toString());
            }
            text.append('\n');
        }
        AtomicFile.write(file, to -> to.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * What {@link #write} wrote; nothing if there is no such file.
     *
     * @throws DataException if it cannot be read; the message says which file, where, and what to try
     */
    static List<Agreement.Row> read(Path file) throws DataException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new DataException(
                    "%s cannot be read: %s. Remove it, or train again with --engine both."
                            .formatted(file, IoReason.of(e)),
                    e);
        }
        List<Agreement.Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                rows.add(row(lines.get(0).split(",", -1), lines.get(i).split(",", -1)));
            } catch (IllegalArgumentException e) {
                throw new DataException(
                        "%s, line %d: it is no row of such a table. Remove the file, or train again with --engine both."
                                .formatted(file, i + 1),
                        e);
            }
        }
        return rows;
    }

    private static Agreement.Row row(String[] names, String[] cells) {
        if (cells.length != names.length || cells.length < 2) {
            throw new IllegalArgumentException("Not as many cells as names.");
        }
        Map<String, Double> arrays = new LinkedHashMap<>();
        for (int i = 2; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                arrays.put(names[i], Double.parseDouble(cells[i]));
            }
        }
        return new Agreement.Row(Integer.parseInt(cells[0]), Double.parseDouble(cells[1]), arrays);
    }
}
