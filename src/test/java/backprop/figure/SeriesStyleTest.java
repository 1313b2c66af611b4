package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesStyleTest {
    private static long different(Function<SeriesStyle, Object> look) {
        return Arrays.stream(SeriesStyle.values()).map(look).distinct().count();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void styles_all_differInTheLineAloneAndWithoutColour(Theme theme) {
        int all = SeriesStyle.values().length;
        assertEquals(all, different(style -> List.of(style.colour(theme), style.dash())));
        assertEquals(all, different(style -> List.of(style.marker(), style.dash())));
        assertEquals(10, different(style -> style.colour(theme)));
    }
}
