package backprop.figure.json;

import backprop.figure.BarFigure;
import backprop.figure.Chart;
import backprop.figure.Figure;
import backprop.figure.ImagesFigure;
import backprop.figure.MatrixFigure;
import backprop.figure.NetworkFigure;
import backprop.figure.ScatterFigure;
import backprop.figure.Values;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.List;

/** How the records of a chart stand in JSON: each component under its own name, rows of numbers as arrays. */
final class FigureMapper {
    /** The kinds of chart by name. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Figure.class, name = "curves"),
        @JsonSubTypes.Type(value = BarFigure.class, name = "bars"),
        @JsonSubTypes.Type(value = ScatterFigure.class, name = "points"),
        @JsonSubTypes.Type(value = ImagesFigure.class, name = "images"),
        @JsonSubTypes.Type(value = MatrixFigure.class, name = "matrix"),
        @JsonSubTypes.Type(value = NetworkFigure.class, name = "network")
    })
    private interface Kinds {}

    private static final JsonSetter.Value REQUIRED = JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL);

    private FigureMapper() {}

    /** What is missing, doubled, unknown or null where it may not be is refused. */
    static JsonMapper create() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(
                        MapperFeature.AUTO_DETECT_GETTERS,
                        MapperFeature.AUTO_DETECT_IS_GETTERS,
                        MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addMixIn(Chart.class, Kinds.class)
                .addModule(new SimpleModule()
                        .addSerializer(Values.class, new ValuesWriter())
                        .addDeserializer(Values.class, new ValuesReader()));
        for (Class<?> needed : List.of(String.class, List.class, Values.class, Chart.class)) {
            builder.withConfigOverride(needed, config -> config.setSetterInfo(REQUIRED));
        }
        return builder.build();
    }
}
