/** Tests of the package. */
@NullMarked
package backprop.data;

import org.jspecify.annotations.NullMarked;
