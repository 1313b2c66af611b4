/** Tests of the house as a whole. */
@NullMarked
package backprop;

import org.jspecify.annotations.NullMarked;
