/** Runs as folders of files: what went in, what came out, and where it can go on. */
@NullMarked
package backprop.run;

import org.jspecify.annotations.NullMarked;
