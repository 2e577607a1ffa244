package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.ui.Habits.Corner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherLayoutsTest {
    private static final Room WIDE = Room.of(1264, 612);
    private static final Room SMALL = Room.of(464, 220);

    @Test
    void twoPeopleAreOnePictureAndAnInset() {
        OneToOneLayout layout = OneToOneLayout.of(WIDE, Corner.BOTTOM_RIGHT, false);
        assertEquals(224, layout.self().width());
        assertEquals(126, layout.self().height());
        assertEquals(layout.other().right() - 16, layout.self().right());
        assertEquals(layout.other().bottom() - 16, layout.self().bottom());
    }

    @Test
    void theInsetLeavesRoomForAFaceInASmallWindow() {
        OneToOneLayout layout = OneToOneLayout.of(SMALL, Corner.BOTTOM_RIGHT, false);
        assertTrue(layout.self().width() * 3 <= layout.other().width());
        assertTrue(layout.self().bottom() <= layout.other().bottom());
    }

    @Test
    void aloneTheCardNeverLiesOnOneself() {
        AloneLayout wide = AloneLayout.of(WIDE);
        assertTrue(wide.card().x() >= wide.self().orElseThrow().right() + 8);
        AloneLayout tall = AloneLayout.of(Room.of(600, 700));
        assertTrue(tall.card().y() >= tall.self().orElseThrow().bottom() + 8);
        assertTrue(AloneLayout.of(SMALL).self().isEmpty());
    }

    @Test
    void aShareIsAsLargeAsDrawn() {
        ShareLayout layout = ShareLayout.of(WIDE, 8, 16.0 / 9);
        assertEquals(new Box(8, 13, 1040, 585), layout.shared());
        assertEquals(5, layout.people().size());
        assertEquals(4, layout.folded(), "the last cell stands for three more and oneself");
        assertEquals(new Box(1056, 13, 200, 111), layout.people().getFirst());
        assertEquals(layout.shared().bottom(), layout.people().getLast().bottom());
    }

    @Test
    void fewPeopleKeepTheirShapeInTheStrip() {
        ShareLayout layout = ShareLayout.of(WIDE, 2, 16.0 / 9);
        assertEquals(0, layout.folded());
        assertEquals(2, layout.people().size());
        assertEquals(113, layout.people().getFirst().height());
    }

    @ParameterizedTest
    @CsvSource({"1264, 612, 0.5", "1264, 612, 4.0", "464, 220, 1.78", "464, 220, 1.0", "300, 500, 1.78"})
    void aShareOfAnyShapeStaysInside(int width, int height, double shape) {
        ShareLayout layout = ShareLayout.of(Room.of(width, height), 6, shape);
        Box shared = layout.shared();
        assertEquals(shape, (double) shared.width() / shared.height(), shape / 20);
        assertTrue(shared.x() >= 8 && shared.y() >= 8 && shared.bottom() <= height - 8, shared.toString());
        layout.people().forEach(cell -> assertTrue(cell.right() <= width - 8, cell.toString()));
    }

    @Test
    void oneWhoIsPinnedIsAsLargeAsASharedScreen() {
        FocusLayout layout = FocusLayout.of(WIDE, 1, 8);
        assertEquals(List.of(new Box(8, 13, 1040, 585)), layout.large());
        assertEquals(5, layout.people().size());
        assertEquals(4, layout.folded());
    }

    @ParameterizedTest
    @CsvSource({"1264, 612, 2, 5", "1264, 612, 3, 1", "464, 220, 2, 2", "464, 220, 5, 9", "300, 500, 2, 1"})
    void severalWhoArePinnedShareTheRoomBesideTheStrip(int width, int height, int large, int others) {
        Room room = Room.of(width, height);
        FocusLayout layout = FocusLayout.of(room, large, others);
        assertEquals(large, layout.large().size());
        int strip = layout.people().getFirst().x();
        layout.large().forEach(box -> assertTrue(box.x() >= 8 && box.right() < strip, box.toString()));
        layout.people().forEach(box -> assertTrue(box.right() <= width - 8 && box.bottom() <= height, box.toString()));
        int shown = layout.people().size();
        assertEquals(others, layout.folded() == 0 ? shown : shown - 1 + layout.folded());
    }

    @Test
    void pagesHoldWhatFits() {
        assertEquals(new Pages(0, 1, 0, 25), Pages.of(WIDE, 25, 3));
        assertEquals(new Pages(1, 2, 6, 9), Pages.of(SMALL, 9, 1));
        assertEquals(new Pages(0, 1, 0, 0), Pages.of(SMALL, 0, 0));
        assertEquals(new Pages(2, 3, 98, 120), Pages.of(Room.of(1904, 972), 120, 9));
    }

    @ParameterizedTest
    @CsvSource({"Ana Torres, AT", "ana, A", "Maximiliano Fernández-Villaverde y Ruiz, MR", "ليلى حداد, ل", "李小龙, 李"})
    void initials(String name, String initials) {
        assertEquals(initials, Initials.of(name));
    }
}
