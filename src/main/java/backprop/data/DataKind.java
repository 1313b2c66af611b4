package backprop.data;

/** What data of one's own are, by their content. */
public enum DataKind {
    /** An {@code .npz} of NumPy's arrays. */
    NUMPY_ARCHIVE,
    /** {@code .npy} files in a folder. */
    NUMPY_FILES,
    /** Images and labels in MNIST's format. */
    IDX,
    /** A delimited text file. */
    TABLE,
    /** A folder with a sub-folder of pictures for each class. */
    PICTURES
}
