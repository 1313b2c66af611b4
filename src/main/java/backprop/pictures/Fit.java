package backprop.pictures;

/** How a picture of another aspect is brought to the size wanted. */
public enum Fit {
    /** Its aspect is kept; what is left at two sides has the grey of its top left corner. */
    PAD,
    /** It is stretched to fill all. */
    STRETCH
}
