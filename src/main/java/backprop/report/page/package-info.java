/**
 * A report as a page with headings, tables, pictures and places for the reader's own words, and its writers: one HTML file,
 * Markdown with images, LaTeX with PDF figures. What a report says is decided elsewhere; these classes know no run.
 */
@NullMarked
package backprop.report.page;

import org.jspecify.annotations.NullMarked;
