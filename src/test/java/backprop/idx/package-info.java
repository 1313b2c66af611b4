/** Tests of the package. */
@NullMarked
package backprop.idx;

import org.jspecify.annotations.NullMarked;
