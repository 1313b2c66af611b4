/** What training reports: results per epoch and per batch, their history, predictions. */
@NullMarked
package backprop.metrics;

import org.jspecify.annotations.NullMarked;
