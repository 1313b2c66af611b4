/** An experiment as one immutable value, the built-in experiments, and how one is made ready to run. */
@NullMarked
package backprop.experiment;

import org.jspecify.annotations.NullMarked;
