package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.ui.Fx;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.util.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** In full screen the people have all of it while nobody moves mouse or key. */
@Tag("slow")
class FullScreenTest {
    private final FxRobot robot = new FxRobot();

    @Test
    void theBarsGoInFullScreenAndComeBackWithTheMouse() {
        try (Shown shown = new Shown(People.meeting(3), 960, 640)) {
            Node toolbar = shown.find(".toolbar", Node.class);
            robot.type(KeyCode.F);
            Fx.until("all of the screen is taken", shown.stage::isFullScreen);
            Fx.until("the toolbar is away", () -> !toolbar.isVisible());
            robot.moveTo(shown.view.stage());
            Fx.until("the toolbar is back", toolbar::isVisible);
            robot.type(KeyCode.F);
            Fx.until("it is a window again", () -> !shown.stage.isFullScreen());
            assertTrue(Fx.call(toolbar::isVisible));
        }
    }

    @Test
    void aMouseThatRestsOnABarDoesNotBringItBack() {
        try (Shown shown = new Shown(People.meeting(3), 960, 640)) {
            Node toolbar = shown.find(".toolbar", Node.class);
            robot.type(KeyCode.F);
            Fx.until("all of the screen is taken", shown.stage::isFullScreen);
            robot.moveTo(toolbar);
            Fx.until("the toolbar is away", () -> !toolbar.isVisible());
            Fx.pulses(5);
            assertFalse(Fx.call(toolbar::isVisible), "nobody has moved");
            robot.moveBy(0, -40);
            Fx.until("the toolbar is back", toolbar::isVisible);
        }
    }

    @Test
    void aBarStaysWhileAMenuHangsOnIt() {
        try (Shown shown = new Shown(People.meeting(3), 960, 640)) {
            Node toolbar = shown.find(".toolbar", Node.class);
            robot.type(KeyCode.F);
            Fx.until("all of the screen is taken", shown.stage::isFullScreen);
            robot.type(KeyCode.S);
            Fx.until("the menu is open", () -> isMenuOpen());
            AtomicLong looked = new AtomicLong();
            PauseTransition longer = new PauseTransition(Duration.seconds(4));
            longer.setOnFinished(_ -> looked.set(toolbar.isVisible() ? 1 : 2));
            Fx.run(longer::play);
            Fx.until("the time is over", () -> looked.get() > 0);
            assertEquals(1, looked.get(), "it was there all the time");
            robot.type(KeyCode.ESCAPE);
            Fx.until("the menu is closed", () -> !isMenuOpen());
            assertTrue(Fx.call(shown.stage::isFullScreen), "and nothing else");
            Fx.until("the toolbar is away", () -> !toolbar.isVisible());
            robot.type(KeyCode.ESCAPE);
            Fx.until("it is a window again", () -> !shown.stage.isFullScreen());
        }
    }

    private static boolean isMenuOpen() {
        return Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance);
    }

    @Test
    void howOneGetsOutIsSaidWhereItCoversNobody() {
        try (Shown shown = new Shown(People.meeting(3), 960, 640)) {
            Label toast = shown.find(".toast", Label.class);
            robot.type(KeyCode.F);
            Fx.until("it is said", toast::isVisible);
            assertEquals("Esc leaves full screen", Fx.call(toast::getText));
            assertEquals("", Fx.call(shown.stage::getFullScreenExitHint), "JavaFX says nothing on the pictures");
        }
    }
}
