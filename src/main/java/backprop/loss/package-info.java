/** Losses, and softmax fused with cross-entropy. */
@NullMarked
package backprop.loss;

import org.jspecify.annotations.NullMarked;
