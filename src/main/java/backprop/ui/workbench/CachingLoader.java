package backprop.ui.workbench;

import backprop.data.BuiltInData;
import backprop.data.DataException;
import backprop.data.Dataset;
import java.util.EnumMap;
import java.util.Map;

/** Reads each data set once. For the training thread alone. */
final class CachingLoader implements RunReporter.Loader {
    private final Map<BuiltInData, Dataset> loaded = new EnumMap<>(BuiltInData.class);

    @Override
    public Dataset load(BuiltInData source) throws DataException {
        Dataset known = loaded.get(source);
        if (known == null) {
            known = source.load();
            loaded.put(source, known);
        }
        return known;
    }
}
