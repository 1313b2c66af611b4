package backprop.experiment.json;

/** A text, its escapes resolved. */
public record JsonText(String text, Place place) implements JsonValue {
    public static JsonText of(String text) {
        return new JsonText(text, Place.NOWHERE);
    }

    /** The word that files use for a constant: {@code GLOROT_UNIFORM} is glorot-uniform. */
    public static JsonText of(Enum<?> constant) {
        return of(Words.of(constant));
    }

    @Override
    public String kind() {
        return "a text";
    }
}
