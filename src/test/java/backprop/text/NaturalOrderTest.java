package backprop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.RandomStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    private static final NaturalOrder ORDER = NaturalOrder.INSTANCE;

    @Test
    void sort_namesWithNumbersAndCapitals_isAsPeopleSort() {
        List<String> sorted = List.of(
                "",
                "0",
                "1",
                "01",
                "2",
                "10",
                "99999999999999999999",
                "Apple",
                "banana",
                "img2.png",
                "img10.png",
                "Zoo");
        List<String> mixed = new ArrayList<>(sorted);
        Collections.shuffle(mixed, new Random(1));
        mixed.sort(ORDER);
        List<String> expected = new ArrayList<>(sorted);
        expected.set(2, "01");
        expected.set(3, "1");
        assertEquals(expected, mixed);
    }

    @Test
    void compare_anyNames_isATotalOrder() {
        RandomStream random = RandomStream.seeded(7);
        for (int round = 0; round < 20_000; round++) {
            String a = name(random);
            String b = name(random);
            String c = name(random);
            assertEquals(Integer.signum(ORDER.compare(a, b)), -Integer.signum(ORDER.compare(b, a)), a + " " + b);
            assertEquals(a.equals(b), ORDER.compare(a, b) == 0, a + " " + b);
            if (ORDER.compare(a, b) < 0 && ORDER.compare(b, c) < 0) {
                assertTrue(ORDER.compare(a, c) < 0, a + " " + b + " " + c);
            }
        }
    }

    private static String name(RandomStream random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            name.append("0129aA-".charAt(random.nextInt(7)));
        }
        return name.toString();
    }
}
