package backprop.experiment.json;

/** True or false. */
public record JsonFlag(boolean value, Place place) implements JsonValue {
    public static JsonFlag of(boolean value) {
        return new JsonFlag(value, Place.NOWHERE);
    }

    @Override
    public String kind() {
        return "true or false";
    }
}
