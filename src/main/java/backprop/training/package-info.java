/** The training loop, and the trainer that runs it on a background thread. */
@NullMarked
package backprop.training;

import org.jspecify.annotations.NullMarked;
