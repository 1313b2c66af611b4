/** Tests of runs as folders of files. */
@NullMarked
package backprop.run;

import org.jspecify.annotations.NullMarked;
