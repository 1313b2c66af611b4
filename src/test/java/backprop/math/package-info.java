/** Tests of the package. */
@NullMarked
package backprop.math;

import org.jspecify.annotations.NullMarked;
