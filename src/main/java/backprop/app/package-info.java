/** Launcher, wiring by constructors, background executor. */
@NullMarked
package backprop.app;

import org.jspecify.annotations.NullMarked;
