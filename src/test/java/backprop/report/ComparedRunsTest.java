package backprop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.figure.Figure;
import backprop.figure.Series;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparedRunsTest {
    private static Figure runs(int count) {
        List<RunCurves> runs = IntStream.range(0, count)
                .mapToObj(i -> RunSamples.losses(3, 2, 1).named("run " + i))
                .toList();
        return ComparedRuns.of(ChartKind.LOSS, Part.TEST, runs, ChartMode.plain(true));
    }

    @Test
    void of_twentyRuns_eachHasAStyleOfItsOwn() {
        assertEquals(
                20, runs(20).series().stream().map(Series::style).distinct().count());
    }

    @Test
    void of_moreThanCanBeToldApart_isRefusedWithTheirNumber() {
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> runs(21)).getMessage());
        assertTrue(said.contains("At most 20") && said.contains("not 21"), said);
    }
}
