/** Data sets, their readers, splitting and scaling, and the order in which batches visit the examples. */
@NullMarked
package backprop.data;

import org.jspecify.annotations.NullMarked;
