/** The PyTorch engine: the user's own Python runs the exported program. */
@NullMarked
package backprop.torch;

import org.jspecify.annotations.NullMarked;
