package app.corrillo.engine.video.x11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.display.PrivateDisplay;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against a real X server with a real window manager. */
@Tag("slow")
class XWindowsTest {
    private static final String SPANISH = "¿Año? Ventana ñ";

    @Test
    void windowsAreListedTopmostFirstWithTheirTitles() {
        try (PrivateDisplay display = PrivateDisplay.managed(800, 600)) {
            XWindows windows = new XWindows(display.name());
            assertTrue(windows.hasDisplay());
            assertEquals(List.of(), windows.list());
            display.start("xmessage", "-title", "below", "-geometry", "300x100+0+0", "one");
            Eventually.that("the list follows", () -> windows.list().size() == 1);
            Process above = display.start("xmessage", "-title", SPANISH, "-geometry", "200x120+20+20", "two");
            Eventually.that("the list follows", () -> windows.list().size() == 2);
            display.output("xdotool", "search", "--name", "Ventana", "windowraise");
            Eventually.that(
                    "the list follows", () -> windows.list().getFirst().title().contains("Ventana"));
            ScreenTarget top = windows.list().getFirst();
            assertEquals(200, top.width());
            assertEquals(120, top.height());
            assertEquals(0, top.process(), "it does not say");
            display.output(
                    "xprop", "-id", Long.toString(top.id()), "-f", "_NET_WM_PID", "32c", "-set", "_NET_WM_PID", "4711");
            Eventually.equal(4711L, () -> windows.list().getFirst().process());
            assertTrue(windows.isShown(top.id()));
            above.destroy();
            Eventually.that("the list follows", () -> !windows.exists(top.id()));
            assertFalse(windows.isShown(top.id()));
            assertEquals("below", windows.list().getFirst().title());
        }
    }

    @Test
    void whatIsNoWindowIsNotShown() {
        try (PrivateDisplay display = PrivateDisplay.bare(320, 240)) {
            XWindows windows = new XWindows(display.name());
            for (long id : new long[] {0, -1, 1, 0x7fff_ffffL, 0xffff_ffffL, 1L << 40}) {
                assertFalse(windows.isShown(id), Long.toHexString(id));
            }
            assertEquals(List.of(), windows.list(), "no window manager, no list");
        }
    }

    @Test
    void aDisplayThatIsNotThereHasNothing() {
        XWindows windows = new XWindows(":98765");
        assertFalse(windows.hasDisplay());
        assertEquals(List.of(), windows.list());
        assertFalse(windows.isShown(1));
    }
}
