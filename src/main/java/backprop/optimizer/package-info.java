/** Update rules, one small class a rule, and gradient clipping. */
@NullMarked
package backprop.optimizer;

import org.jspecify.annotations.NullMarked;
