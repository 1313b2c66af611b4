/** Arrays in NumPy's file formats {@code .npy} and {@code .npz}, read with suspicion and written without a gap. */
@NullMarked
package backprop.numpy;

import org.jspecify.annotations.NullMarked;
