package backprop.ui.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.ui.data.ExamplesViewModel.ClassChoice;
import backprop.ui.data.ExamplesViewModel.Only;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExamplesViewModelTest {
    private final Desk desk = Desk.opened();
    private final ExamplesViewModel shown = desk.shown;

    private int count() {
        return shown.shownProperty().get().length;
    }

    @Test
    void loaded_everything_isShownFromTheFirstOn() {
        assertEquals(1_797, count());
        assertEquals(0, shown.selectedProperty().get());
        assertFalse(shown.isFiltered());
    }

    @Test
    void showClass_andPart_narrowTogether() {
        shown.showClass(3);
        assertEquals(183, count());
        assertEquals(3, shown.selectedProperty().get());
        shown.showPart(Optional.of(Part.TEST));
        int[] rows = shown.shownProperty().get();
        assertTrue(rows.length > 30 && rows.length < 40);
        assertTrue(Arrays.stream(rows).allMatch(row -> desk.examples().classOf(row) == 3));
        List<ClassChoice> classes = shown.classes();
        assertEquals(new ClassChoice(ExamplesViewModel.NONE, "all classes", 360), classes.get(0));
        assertEquals(rows.length, classes.get(4).count());
        shown.clear();
        assertEquals(1_797, count());
        assertEquals(rows[0], shown.selectedProperty().get());
    }

    @Test
    void move_byAnyWay_staysWithinWhatIsShown() {
        shown.move(5);
        assertEquals(5, shown.selectedProperty().get());
        shown.move(Integer.MAX_VALUE);
        assertEquals(1_796, shown.selectedProperty().get());
        shown.move(Integer.MIN_VALUE);
        assertEquals(0, shown.selectedProperty().get());
        shown.showClass(9);
        shown.move(1);
        assertEquals(9, desk.examples().classOf(shown.selectedProperty().get()));
    }

    @Test
    void search_index_isSelectedWhateverIsFiltered() {
        shown.search("471");
        assertEquals(471, shown.selectedProperty().get());
        shown.showClass(desk.examples().classOf(471) == 0 ? 1 : 0);
        shown.search("#1,000");
        assertEquals(1_000, shown.selectedProperty().get());
        shown.showClass((desk.examples().classOf(471) + 1) % 10);
        shown.search(" 471 ");
        assertEquals(471, shown.selectedProperty().get());
        assertFalse(shown.isFiltered());
    }

    @Test
    void search_whatIsNotThere_saysWhatIs() {
        for (String typed : List.of("1797", "-1", "seven", "99999999999")) {
            shown.search(typed);
            assertEquals("0 to 1,796", shown.searchNoteProperty().get(), typed);
            assertEquals(0, shown.selectedProperty().get());
        }
        shown.search("");
        assertEquals("", shown.searchNoteProperty().get());
    }

    @Test
    void showOnly_repeated_standSideBySide() {
        desk.choose("Iris");
        Fact fact =
                desk.facts.facts().stream().filter(Fact::isWarning).findFirst().orElseThrow();
        assertEquals(Only.REPEATED, fact.shows());
        shown.showOnly(fact.shows());
        assertArrayEquals(new int[] {101, 142}, shown.shownProperty().get());
        shown.showClass(0);
        assertEquals(0, count());
        assertEquals(ExamplesViewModel.NONE, shown.selectedProperty().get());
        shown.move(1);
        assertEquals(ExamplesViewModel.NONE, shown.selectedProperty().get());
    }

    @Test
    void choose_anotherSource_forgetsTheFilters() {
        shown.showClass(3);
        shown.showPart(Optional.of(Part.TEST));
        desk.choose("Iris");
        assertEquals(150, count());
        assertFalse(shown.isFiltered());
    }
}
