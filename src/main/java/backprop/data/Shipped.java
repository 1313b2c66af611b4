package backprop.data;

import backprop.file.DataException;

/** Files that travel with the program. */
@FunctionalInterface
interface Shipped {
    RawData load(Progress progress) throws DataException;
}
