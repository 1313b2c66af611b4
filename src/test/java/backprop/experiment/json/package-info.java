/** Tests of reading and writing experiment files. */
@NullMarked
package backprop.experiment.json;

import org.jspecify.annotations.NullMarked;
