package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.optimizer.InitialVelocity;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
    private static final Codec.Velocity VELOCITY = new Codec.Velocity();

    private static <T> T read(Codec<T> codec, String text) throws RefusedException {
        return codec.parse(text, "It", Samples.STRINGS);
    }

    private static <T> String refusal(Codec<T> codec, String text) {
        return String.valueOf(assertThrows(RefusedException.class, () -> read(codec, text), text)
                .getMessage());
    }

    @Test
    void real_formatted_isTheSame() throws RefusedException {
        Codec.Real codec = Codec.Real.above(0);
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            double value = Math.pow(10, random.nextDouble() * 40 - 20);
            assertEquals(value, read(codec, codec.format(value)));
            assertEquals(Optional.of(value), read(new Codec.Maybe(codec), codec.format(value)));
        }
    }

    @Test
    void real_bounds_areTakenOrNotAsDeclared() throws RefusedException {
        Codec.Real percent = new Codec.Real(1, true, 90, true);
        assertEquals(1, read(percent, "1"));
        assertEquals(90, read(percent, "90"));
        assertEquals("It must be at least 1 and at most 90.", refusal(percent, "0.999"));
        assertEquals("It must be at least 1 and at most 90.", refusal(percent, "90.001"));
        Codec.Real open = new Codec.Real(0, false, 1, false);
        assertEquals("It must be above 0 and below 1.", refusal(open, "0"));
        assertEquals("It must be above 0 and below 1.", refusal(open, "1"));
        assertEquals(0.5, read(open, "0.5"));
    }

    @Test
    void whole_formatted_isTheSame() throws RefusedException {
        Codec.Whole codec = new Codec.Whole(0, Long.MAX_VALUE);
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            long value = random.nextLong() >>> (1 + random.nextInt(63));
            assertEquals(value, read(codec, codec.format(value)));
        }
    }

    @Test
    void whole_bounds_areIncluded() throws RefusedException {
        Codec.Whole codec = new Codec.Whole(1, 10_000);
        assertEquals(1, read(codec, "1"));
        assertEquals(10_000, read(codec, "10,000"));
        assertEquals("It must be from 1 to 10,000.", refusal(codec, "0"));
        assertEquals("It must be from 1 to 10,000.", refusal(codec, "10001"));
    }

    @Test
    void maybe_empty_isNothing() throws RefusedException {
        Codec.Maybe codec = new Codec.Maybe(Codec.Real.above(0));
        assertEquals(Optional.empty(), read(codec, "  "));
        assertEquals("", codec.format(Optional.empty()));
        assertEquals("It must be above 0.", refusal(codec, "0"));
        assertEquals("above 0, or empty", codec.range(Samples.STRINGS));
    }

    @Test
    void velocity_zero_isTheTextbookForm() throws RefusedException {
        assertEquals(new InitialVelocity.Zero(), read(VELOCITY, "0"));
        assertEquals(new InitialVelocity.Zero(), read(VELOCITY, "0.0"));
        assertEquals("0", VELOCITY.format(new InitialVelocity.Zero()));
    }

    @Test
    void velocity_number_isAConstant() throws RefusedException {
        assertEquals(new InitialVelocity.Constant(1e-3, true), read(VELOCITY, "1e-3"));
        assertEquals("0.001", VELOCITY.format(new InitialVelocity.Constant(1e-3, true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-5·w", "1e-5*w", "1e-5 * w", " 1e-5 · w ", "1e-5w", "0.00001·w"})
    void velocity_multiple_isReadHoweverItIsWritten(String text) throws RefusedException {
        InitialVelocity published = new InitialVelocity.MultipleOfStart(1e-5);
        assertEquals(published, read(VELOCITY, text));
        assertEquals("1e-5·w", VELOCITY.format(published));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "w", "·w", "1e-5·v", "1e-5··w", "a·w", "abc", "1,5", "NaN"})
    void velocity_anythingElse_isRefusedWithAnExample(String text) {
        assertEquals("It must be 0, a number, or a multiple such as 1e-5·w.", refusal(VELOCITY, text));
    }

    @Test
    void velocity_formatted_isTheSame() throws RefusedException {
        Random random = new Random(6);
        for (int i = 0; i < 10_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20) - 10);
            InitialVelocity constant = new InitialVelocity.Constant(value, true);
            InitialVelocity multiple = new InitialVelocity.MultipleOfStart(value);
            assertEquals(constant, read(VELOCITY, VELOCITY.format(constant)));
            assertEquals(multiple, read(VELOCITY, VELOCITY.format(multiple)));
        }
    }
}
