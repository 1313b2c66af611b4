package backprop.figure;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** Resolution, in dots per inch, and text entries of a PNG file. */
final class PngMetadata {
    private static final double METRE_IN_INCHES = 1 / 0.0254;

    private PngMetadata() {}

    /** Adds them: texts in the order of their keys, as tEXt if Latin-1 can say them, else as iTXt in UTF-8. */
    static void add(IIOMetadata metadata, double dpi, Map<String, String> texts) throws IIOInvalidTreeException {
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        String pixels = Long.toString(Math.round(METRE_IN_INCHES * dpi));
        node(root, "pHYs", "pixelsPerUnitXAxis", pixels, "pixelsPerUnitYAxis", pixels, "unitSpecifier", "meter");
        IIOMetadataNode latin = new IIOMetadataNode("tEXt");
        IIOMetadataNode unicode = new IIOMetadataNode("iTXt");
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
            String key = text.getKey();
            if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(text.getValue())) {
                node(latin, "tEXtEntry", "keyword", key, "value", text.getValue());
            } else {
                node(
                        unicode,
                        "iTXtEntry",
                        "keyword",
                        key,
                        "compressionFlag",
                        "FALSE",
                        "compressionMethod",
                        "0",
                        "languageTag",
                        "",
                        "translatedKeyword",
                        "",
                        "text",
                        text.getValue());
            }
        }
        for (IIOMetadataNode node : new IIOMetadataNode[] {unicode, latin}) {
            if (node.hasChildNodes()) {
                root.appendChild(node);
            }
        }
        metadata.mergeTree("javax_imageio_png_1.0", root);
    }

    private static void node(IIOMetadataNode parent, String name, String... attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        for (int i = 0; i < attributes.length; i += 2) {
            node.setAttribute(attributes[i], attributes[i + 1]);
        }
        parent.appendChild(node);
    }
}
