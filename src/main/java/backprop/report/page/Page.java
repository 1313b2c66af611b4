package backprop.report.page;

import java.util.List;

/**
 * A report, whatever it is written as.
 *
 * @param subtitle what belongs to the title; empty for none
 */
public record Page(String title, String subtitle, List<Section> sections) {
    public Page {
        sections = List.copyOf(sections);
    }

    /** A part of the page with a heading of its own. */
    public record Section(String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** The places for own words, in their order. */
    List<Block.OwnWords> places() {
        return blocks(Block.OwnWords.class);
    }

    /** The pictures, in their order. */
    List<Block.Picture> pictures() {
        return blocks(Block.Picture.class);
    }

    private <B extends Block> List<B> blocks(Class<B> kind) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
