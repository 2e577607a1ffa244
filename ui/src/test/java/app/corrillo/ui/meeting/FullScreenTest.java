package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.ui.Fx;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
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
}
