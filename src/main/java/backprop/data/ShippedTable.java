package backprop.data;

import backprop.file.DataException;
import backprop.table.Table;
import backprop.table.TableFormat;
import backprop.table.TableReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A table of {@code assets/data} with the columns' names in its first line and the class in its last column. */
final class ShippedTable implements Shipped {
    static final Shipped IRIS =
            new ShippedTable("iris", "f7fac79ad999fd2d001fd012dd70c0f42c738a7e7cfb7069e71371b55c29341e");
    static final Shipped WINE =
            new ShippedTable("wine", "f325d8686a5a1f281941deeb0535dc144e9cbced63a34ea1b4cc3b820fad4bbc");
    static final Shipped BREAST_CANCER =
            new ShippedTable("breast-cancer", "af399a019264f7999e6b395ee90576e46564867aa4c8a40797c96be87dc1be55");

    private final ShippedFile file;

    private ShippedTable(String name, String sha256) {
        file = new ShippedFile(name + "/" + name + ".csv", sha256);
    }

    @Override
    public RawData load(Progress progress) throws DataException {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        Table table = TableReader.parse(file.where(), text, TableFormat.auto());
        return Reading.of(
                Path.of(file.where()),
                progress,
                reading ->
                        new TableData(file.where(), table, Layout.Table.auto()).read(DataFile.Task.CLASSES, reading));
    }
}
