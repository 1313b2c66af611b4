package backprop.data;

import backprop.file.DataException;
import java.nio.file.Path;
import java.util.List;

/** Arrays by their names. */
interface ArrayStore {
    /** What messages call it. */
    Path path();

    List<String> names() throws DataException;

    /**
     * What the file says of an array.
     *
     * @throws DataException if there is none of that name, or it is damaged or no array of plain numbers
     */
    ArrayCandidate describe(String name) throws DataException;

    /** @throws DataException if there is none of that name, or it is damaged or no array of plain numbers */
    NumberArray read(String name) throws DataException;

    /**
     * The file that holds the array, whether it is there or not.
     *
     * @throws DataException if no file can have such a name
     */
    Path file(String name) throws DataException;
}
