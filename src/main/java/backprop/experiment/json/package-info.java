/**
 * Experiment files: a JSON document as a tree that knows where each value stands, a cursor that reads it and refuses what
 * it does not know, and a writer whose numbers read back exactly; upon these a codec for each room, and settings changed by path.
 */
@NullMarked
package backprop.experiment.json;

import org.jspecify.annotations.NullMarked;
