package backprop.experiment.json;

/** Nothing, written as null. */
public record JsonNull(Place place) implements JsonValue {
    public static JsonNull of() {
        return new JsonNull(Place.NOWHERE);
    }

    @Override
    public String kind() {
        return "null";
    }
}
