package backprop.ui.figure;

import backprop.figure.PictureFormat;
import backprop.figure.PicturePreset;
import backprop.figure.PictureSpec;

/**
 * What the next chart that is saved begins with.
 *
 * @param untitled whether it shows no title
 * @param captioned whether it says which run it shows
 * @param kept whether the figure with its numbers is kept beside the picture
 * @param look title and caption are of no account: they are the chart's own
 */
record FigureSettings(PictureFormat format, boolean untitled, boolean captioned, boolean kept, PictureSpec look) {
    static final FigureSettings USUAL =
            new FigureSettings(PictureFormat.PNG, false, true, true, PicturePreset.FULL_PAGE.spec());
}
