/** Tests of the package. */
@NullMarked
package backprop.torch;

import org.jspecify.annotations.NullMarked;
