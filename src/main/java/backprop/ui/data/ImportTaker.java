package backprop.ui.data;

import backprop.data.DataFile;
import backprop.data.RawData;

/** Takes what was imported. */
@FunctionalInterface
public interface ImportTaker {
    /**
     * Once an import is done.
     *
     * @param file with its SHA-256
     * @param use whether the experiment is to be adapted to it
     */
    void take(DataFile file, RawData data, boolean use);
}
