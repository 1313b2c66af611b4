/** Update rules, one small class a rule, learning-rate schedules and gradient clipping. */
@NullMarked
package backprop.optimizer;

import org.jspecify.annotations.NullMarked;
