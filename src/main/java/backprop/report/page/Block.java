package backprop.report.page;

import backprop.figure.Chart;
import backprop.figure.PictureSpec;
import java.util.List;
import java.util.regex.Pattern;

/** What a page is made of. Texts are plain: each writer escapes them as it must. */
public sealed interface Block {
    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /**
     * A table.
     *
     * @param caption what it shows; empty for none
     * @param columns at least one
     * @param rows as many cells each as there are columns
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {
        /** A column's heading, and whether numbers stand in it, flush right. */
        public record Column(String name, boolean numbers) {
            public static Column words(String name) {
                return new Column(name, false);
            }

            public static Column numbers(String name) {
                return new Column(name, true);
            }
        }

        /**
         * Checks what it is given.
         *
         * @throws IllegalArgumentException if a row has another number of cells than there are columns
         */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "A row of " + row.size() + " cells in a table of " + columns.size() + " columns: " + row);
                }
            }
        }
    }

    /**
     * A chart.
     *
     * @param name of its file, without an ending: lower-case letters, digits and hyphens
     * @param look how large it is and how it is drawn
     */
    record Picture(String name, Chart chart, String caption, PictureSpec look) implements Block {
        private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

        /**
         * Checks what it is given.
         *
         * @throws IllegalArgumentException if the name cannot be a file's
         */
        public Picture {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("Not a picture's name: '" + name + "'");
            }
        }
    }

    /**
     * A place for the reader's own words, which stay there when the report is written anew.
     *
     * @param id tells it from other places: lower-case letters, digits and hyphens
     * @param prompt what stands there at first
     */
    record OwnWords(String id, String prompt) implements Block {
        static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

        /**
         * Checks what it is given.
         *
         * @throws IllegalArgumentException if the id is none
         */
        public OwnWords {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException("Not an id of a place for own words: '" + id + "'");
            }
        }
    }
}
