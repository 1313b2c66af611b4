package backprop.pictures;

/**
 * How much of a folder was left out.
 *
 * @param hidden files and folders whose names start with a dot, and such
 * @param other files that are no PNG or JPEG by their name, or in no class's folder; folders where none is expected
 * @param outside links that lead out of the folder, or nowhere
 */
public record Skipped(int hidden, int other, int outside) {
    public int total() {
        return hidden + other + outside;
    }
}
