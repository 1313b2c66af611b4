/** The data screen: sources, examples, facts. */
@NullMarked
package backprop.ui.data;

import org.jspecify.annotations.NullMarked;
