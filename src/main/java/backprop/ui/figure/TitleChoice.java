package backprop.ui.figure;

import java.util.Optional;

/** Which title a saved picture has. */
enum TitleChoice {
    /** The chart's, with its subtitle. */
    OWN,
    OTHER,
    NONE;

    /** That of picture settings. */
    static TitleChoice of(Optional<String> title) {
        return title.map(text -> text.isEmpty() ? NONE : OTHER).orElse(OWN);
    }

    /** As picture settings have it. */
    Optional<String> of(String text) {
        return switch (this) {
            case OWN -> Optional.empty();
            case OTHER -> Optional.of(text.strip());
            case NONE -> Optional.of("");
        };
    }
}
