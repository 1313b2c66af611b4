/** What a run has to tell: the experiment, its results, its mistakes and its times, as a page that can be written. */
@NullMarked
package backprop.report.bundle;

import org.jspecify.annotations.NullMarked;
