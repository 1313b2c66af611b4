@NullMarked
package backprop.program;

import org.jspecify.annotations.NullMarked;
