package backprop.ui.workbench;

import java.util.Locale;
import javafx.scene.layout.Region;

/** A bar across a share of the room there is, and no reason to need any. */
final class TimeBar extends Region {
    private static final double HEIGHT = 12;

    private final Region bar = new Region();
    private final double share;

    /** @param share 0..1 */
    TimeBar(EngineKind kind, double share) {
        this.share = share;
        getStyleClass().add("time-track");
        bar.getStyleClass().addAll("time-bar", kind.name().toLowerCase(Locale.ROOT));
        getChildren().add(bar);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, (getHeight() - HEIGHT) / 2, snapSizeX(getWidth() * share), HEIGHT);
    }
}
