/** Arrays in the IDX format, that of MNIST and its kin, read with suspicion; packed with gzip or not. */
@NullMarked
package backprop.idx;

import org.jspecify.annotations.NullMarked;
