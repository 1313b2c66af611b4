/** Tests of the package. */
@NullMarked
package backprop.table;

import org.jspecify.annotations.NullMarked;
