package backprop.ui.workbench;

import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.BuiltInPair;
import backprop.text.Strings;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The experiments that come with the program, document by document. */
final class LibraryViewModel {

    /** One document's experiments. */
    record Shelf(int document, String heading, List<BuiltIn> experiments) {}

    private final Strings strings;

    LibraryViewModel(Strings strings) {
        this.strings = strings;
    }

    List<Shelf> shelves() {
        return BuiltInExperiments.all().stream()
                .collect(Collectors.groupingBy(
                        builtIn -> builtIn.textbook().origin().document(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(shelf -> new Shelf(shelf.getKey(), strings.get("document." + shelf.getKey()), shelf.getValue()))
                .toList();
    }

    /** Pairs of this document. */
    List<BuiltInPair> pairs(int document) {
        return BuiltInExperiments.pairs().stream()
                .filter(pair -> pair.first().textbook().origin().document() == document)
                .toList();
    }

    /** “Both halves: Digits, H = 100, tanh”. */
    String text(BuiltInPair pair) {
        return strings.get("menu.pair", text(pair.first()));
    }

    /** An experiment's name. */
    String text(BuiltIn builtIn) {
        return builtIn.textbook().name();
    }
}
