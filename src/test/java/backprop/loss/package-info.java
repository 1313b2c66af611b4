/** Tests of the package. */
@NullMarked
package backprop.loss;

import org.jspecify.annotations.NullMarked;
