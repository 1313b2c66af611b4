package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.network.Initializer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartKindTest {

    @ParameterizedTest
    @EnumSource
    void create_afterAnyOther_isRecognised(StartKind kind) {
        for (StartKind before : StartKind.values()) {
            Initializer former = before.create(new Initializer.Zero(), 2, 3);
            assertEquals(kind, StartKind.of(kind.create(former, 2, 3)), before.name());
        }
    }

    @Test
    void create_afterAnotherNormalOne_keepsItsNumbers() {
        Initializer normal = new Initializer.Normal(0.5, 2);
        assertEquals(new Initializer.UnitNorm(0.5, 2), StartKind.UNIT_NORM.create(normal, 1, 1));
        assertEquals(normal, StartKind.NORMAL.create(new Initializer.UnitNorm(0.5, 2), 1, 1));
    }

    @Test
    void create_given_hasTheArraysShape() {
        assertEquals(
                new Initializer.Given(List.of(List.of(0.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0))),
                StartKind.GIVEN.create(new Initializer.Zero(), 2, 3));
    }

    @Test
    void create_tooManyValues_saysToReadThemFromAFile() {
        Initializer zero = new Initializer.Zero();
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> StartKind.GIVEN.create(zero, 784, 10));
        assertTrue(String.valueOf(refused.getMessage()).contains(".npz"), refused.getMessage());
    }
}
