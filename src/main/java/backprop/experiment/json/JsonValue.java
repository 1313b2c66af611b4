package backprop.experiment.json;

/** A value of a JSON document, with the place where it stands. */
public sealed interface JsonValue permits JsonObject, JsonList, JsonText, JsonNumber, JsonFlag, JsonNull {
    /** Where it stands; {@link Place#NOWHERE} if it was not read from a file. */
    Place place();

    /** What it is, with its article: "an object", "a text". */
    String kind();
}
