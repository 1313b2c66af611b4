package backprop.ui.data;

import backprop.data.DataSource;

/**
 * A source in the list.
 *
 * @param name what it is called
 * @param detail what it holds, in a few words
 */
record SourceEntry(Group group, DataSource source, String name, String detail) {

    /** The list's headings, in their order. */
    enum Group {
        OWN,
        OPENED,
        BUILT_IN,
        MADE_UP
    }

    boolean isOwn() {
        return group == Group.OWN;
    }

    SourceEntry withDetail(String other) {
        return new SourceEntry(group, source, name, other);
    }
}
