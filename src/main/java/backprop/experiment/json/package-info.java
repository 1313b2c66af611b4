/**
 * Experiment files: a JSON document as a tree that knows where each value stands, a cursor that reads it and refuses what
 * it does not know, and a writer whose numbers read back exactly.
 */
@NullMarked
package backprop.experiment.json;

import org.jspecify.annotations.NullMarked;
