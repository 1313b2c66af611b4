package backprop.report.page;

import backprop.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A page as the text of one format. Each format says how its blocks look; own words stand between two marked lines. */
abstract class PageText {
    final Strings strings = Strings.of("report");

    private final KeptWords kept;
    private final StringBuilder text = new StringBuilder();
    private int pictures;
    private int tables;

    PageText(KeptWords kept) {
        this.kept = kept;
    }

    /** The whole text; own words of places that the page no longer has stand at its end. */
    final String of(Page page) {
        begin(page);
        for (Page.Section section : page.sections()) {
            section(section);
        }
        List<Block> further = new ArrayList<>();
        kept.beside(page).forEach(id -> further.add(new Block.OwnWords(id, "")));
        if (!further.isEmpty()) {
            section(new Page.Section(strings.get("page.further"), further));
        }
        end(page);
        return text.toString();
    }

    private void section(Page.Section section) {
        heading(section.title());
        for (Block block : section.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph.text());
            } else if (block instanceof Block.Table table) {
                tables += table.caption().isEmpty() ? 0 : 1;
                table(table, tables);
            } else if (block instanceof Block.Picture picture) {
                pictures++;
                picture(picture, pictures);
            } else if (block instanceof Block.OwnWords words) {
                line(mark("words: " + words.id()));
                Optional<String> own = kept.at(words.id());
                if (own.isPresent()) {
                    line(own.get());
                } else {
                    prompt(words.prompt());
                }
                line(mark("end of words"));
                line("");
            }
        }
    }

    /** A text whose lines end alike, with spaces for tabs. */
    static String plainSpace(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    }

    /** A text of several lines in one. */
    static String singleLine(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    final void line(String line) {
        text.append(line).append('\n');
    }

    abstract void begin(Page page);

    abstract void heading(String title);

    abstract void paragraph(String words);

    /** @param number counted from 1; of a table without a caption that of the one before */
    abstract void table(Block.Table table, int number);

    /** @param number counted from 1 */
    abstract void picture(Block.Picture picture, int number);

    abstract void prompt(String words);

    abstract String mark(String what);

    abstract void end(Page page);
}
