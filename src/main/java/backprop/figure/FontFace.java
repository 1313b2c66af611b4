package backprop.figure;

/** The fonts that are shipped: text stands in Inter, numbers stand in JetBrains Mono so that digits keep their place. */
public enum FontFace {
    TEXT("Inter", 400, "Inter-Regular.ttf"),
    TEXT_MEDIUM("Inter", 500, "Inter-Medium.ttf"),
    TEXT_SEMIBOLD("Inter", 600, "Inter-SemiBold.ttf"),
    NUMBER("JetBrains Mono", 400, "JetBrainsMono-Regular.ttf"),
    NUMBER_SEMIBOLD("JetBrains Mono", 600, "JetBrainsMono-SemiBold.ttf");

    private final String family;
    private final int weight;
    private final String file;

    FontFace(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    /** The family's name, such as "Inter". */
    public String family() {
        return family;
    }

    /** 400 regular, 500 medium, 600 semibold. */
    public int weight() {
        return weight;
    }

    /** Where the font file lies on the class path, with a leading slash. */
    public String resource() {
        return "/backprop/fonts/" + file;
    }
}
