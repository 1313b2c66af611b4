package backprop.data;

import backprop.table.TableFormat;
import java.util.List;

/** What data of one's own offer to choose from. */
public sealed interface Contents {

    /** Arrays, any two of which may be inputs and labels. */
    record Arrays(List<ArrayCandidate> arrays) implements Contents {
        public Arrays {
            arrays = List.copyOf(arrays);
        }
    }

    /**
     * The columns of a table.
     *
     * @param format as it is written, with everything in it decided
     * @param rows how many there are
     */
    record Columns(TableFormat format, int rows, List<ColumnCandidate> columns) implements Contents {
        public Columns {
            columns = List.copyOf(columns);
        }
    }

    /** The classes of each part; empty where there is no such part. */
    record Pictures(List<ClassCount> train, List<ClassCount> validation, List<ClassCount> test) implements Contents {
        public Pictures {
            train = List.copyOf(train);
            validation = List.copyOf(validation);
            test = List.copyOf(test);
        }
    }
}
