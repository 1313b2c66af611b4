/** Tests of the package. */
@NullMarked
package backprop.numpy;

import org.jspecify.annotations.NullMarked;
