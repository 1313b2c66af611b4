package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.training.Agreement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTableTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void read_whatWasWritten_isTheSame() throws IOException, DataException {
        List<Agreement.Row> rows = List.of(
                new Agreement.Row(1, 1e-17, Map.of("W1", 0.0, "b1", 2e-16)),
                new Agreement.Row(2, Double.NaN, Map.of("b1", 3e-16)),
                new Agreement.Row(3, 0, Map.of()));
        Path file = folder.resolve("agreement.csv");
        AgreementTable.write(file, List.of("W1", "b1"), rows);
        assertEquals(rows, AgreementTable.read(file));
    }

    @Test
    void read_noFile_isNothing() throws DataException {
        assertEquals(List.of(), AgreementTable.read(folder.resolve("agreement.csv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2", "x,0,0", "1,0,y", "1,0,0,0"})
    void read_damagedRow_namesTheLine(String row) throws IOException {
        Path file = Files.writeString(folder.resolve("agreement.csv"), "epoch,loss,W1\n1,0,0\n" + row + "\n");
        String said = String.valueOf(assertThrows(DataException.class, () -> AgreementTable.read(file))
                .getMessage());
        assertTrue(said.contains("line 3") && said.contains("--engine both"), said);
    }
}
