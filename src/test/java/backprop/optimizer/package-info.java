/** Tests of the package. */
@NullMarked
package backprop.optimizer;

import org.jspecify.annotations.NullMarked;
