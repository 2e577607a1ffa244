package app.corrillo.ui.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.ui.Fx;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.window.Guest;
import app.corrillo.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every control of every screen: its name, its role, its key, its place in the order of the Tab key, its focus. */
@Tag("slow")
class AccessTest {
    private static final Words EN = Words.in(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void everythingHasANameAndIsReachedByKeyboard(Place place) {
        try (Guest guest = place.open("Ana")) {
            List<String> faults = new ArrayList<>(Fx.call(() -> faults(place)));
            // Joining ends by itself after ten seconds, in which a slow machine does not come around.
            Scene scene = place == Place.LOBBY_JOINING ? null : Fx.call(() -> inFront(guest));
            if (scene != null) {
                faults.addAll(new TabWalk(scene).faults());
            }
            assertEquals(List.of(), faults);
        }
    }

    private static List<String> faults(Place place) {
        Names names = new Names();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof ContextMenu menu) {
                names.walk(menu);
            } else if (window.getScene() != null) {
                names.walk(window.getScene().getRoot());
            }
        }
        List<String> faults = new ArrayList<>(names.faults());
        for (Key key : place.keys()) {
            String written = "(" + EN.key(key) + ")";
            if (names.hints().stream().noneMatch(hint -> hint.endsWith(written))) {
                faults.add("no tooltip and no menu names the key " + written);
            }
        }
        return faults;
    }

    /** The scene that has the keyboard; nothing while a menu has it, in which arrows lead. */
    private static @Nullable Scene inFront(Guest guest) {
        if (Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance)) {
            return null;
        }
        if (guest.settingsScene() != null) {
            return guest.settingsScene();
        }
        return Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .map(Window::getScene)
                .findFirst()
                .orElseGet(guest.stage::getScene);
    }
}
