package backprop.pictures;

import java.nio.file.Path;
import java.util.List;

/** A class of pictures: the name of its sub-folder, and its files in natural order. */
public record PictureClass(String name, List<Path> files) {
    public PictureClass {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("The class “" + name + "” must have a picture.");
        }
        files = List.copyOf(files);
    }
}
