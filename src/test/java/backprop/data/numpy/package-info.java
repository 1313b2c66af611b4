/** Tests of the package. */
@NullMarked
package backprop.data.numpy;

import org.jspecify.annotations.NullMarked;
