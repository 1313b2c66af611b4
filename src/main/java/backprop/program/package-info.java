/** An experiment as one readable Python program, in NumPy alone or in PyTorch, with its data and its start beside it. */
@NullMarked
package backprop.program;

import org.jspecify.annotations.NullMarked;
