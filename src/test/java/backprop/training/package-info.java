/** Tests of the package. */
@NullMarked
package backprop.training;

import org.jspecify.annotations.NullMarked;
