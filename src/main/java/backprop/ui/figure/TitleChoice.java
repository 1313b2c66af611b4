package backprop.ui.figure;

import java.util.Optional;

/** Which title a saved picture has. */
enum TitleChoice {
    /** The chart's, with its subtitle. */
    OWN,
    OTHER,
    NONE;

    /** As picture settings have it. */
    Optional<String> of(String text) {
        return switch (this) {
            case OWN -> Optional.empty();
            case OTHER -> Optional.of(text.strip());
            case NONE -> Optional.of("");
        };
    }
}
