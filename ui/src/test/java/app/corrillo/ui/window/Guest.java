package app.corrillo.ui.window;

import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.FakeDesk;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;

/** A person before the window, with a mouse and a keyboard. Closing closes the window and waits for its meetings. */
public final class Guest implements AutoCloseable {
    public static final String LINK = "corrillo://192.168.1.20:4433/weekly?key=x";
    public static final InstantSource CLOCK = InstantSource.fixed(Scenes.NOON.plus(Duration.ofMinutes(42)));

    public final FakeDesk desk;
    public final MainWindow window;
    public final Stage stage;
    public final FxRobot robot = new FxRobot();

    private final Start start;

    private Guest(Start start, FakeDesk desk, MainWindow window, Stage stage) {
        this.start = start;
        this.desk = desk;
        this.window = window;
        this.stage = stage;
    }

    /** In front of a window of 960x700 that starts so. */
    public static Guest at(Start start, Preferences preferences) {
        return at(start, preferences, 960, 700);
    }

    /** In front of a window of this size that starts so. */
    public static Guest at(Start start, Preferences preferences, double width, double height) {
        return at(start, new FakeDesk(preferences), "", width, height);
    }

    /** In front of a window of this size that starts so, with this on the clipboard. */
    public static Guest at(Start start, FakeDesk desk, String clipboard, double width, double height) {
        Fx.start();
        Guest guest = Fx.call(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, clipboard));
            Stage stage = new Stage();
            MainWindow window = new MainWindow(stage, desk, start, CLOCK);
            stage.setWidth(width);
            stage.setHeight(height);
            window.show();
            return new Guest(start, desk, window, stage);
        });
        Fx.pulses(5);
        return guest;
    }

    public static Preferences known() {
        return Preferences.first()
                .withName("Rubén")
                .withLanguage(Locale.ENGLISH)
                .withTheme(Preferences.Theme.LIGHT);
    }

    /** The meeting that the window opened last. */
    public FakeMeeting meeting() {
        return desk.opened.getLast();
    }

    /** The meeting that the window began with. */
    public FakeMeeting inside() {
        if (start instanceof Start.Join(String _, FakeMeeting meeting)) {
            return meeting;
        }
        throw new AssertionError("it began without a meeting: " + start);
    }

    public boolean sees(String selector) {
        return stage.getScene().getRoot().lookupAll(selector).stream().anyMatch(Fx::isSeen);
    }

    /** Every text that can be read now. */
    public List<String> texts() {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(Fx::isSeen)
                .map(Guest::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String text(Node node) {
        String text = switch (node) {
            case Labeled label -> label.getText();
            case Text words -> words.getText();
            default -> "";
        };
        return text == null ? "" : text;
    }

    public void awaits(String selector) {
        Fx.until("see " + selector, () -> sees(selector));
    }

    public void reads(String text) {
        Fx.until("read " + text, () -> texts().contains(text));
    }

    public void press(KeyCode... keys) {
        strike(robot, keys);
        Fx.pulses(2);
    }

    /** Presses these and lets go of them, the last one first; what comes of it is for the caller to wait for. */
    public static void strike(FxRobot robot, KeyCode... keys) {
        KeyboardRobot board = robot.robotContext().getKeyboardRobot();
        board.pressNoWait(keys);
        board.releaseNoWait(List.of(keys).reversed().toArray(KeyCode[]::new));
    }

    /** Turns the switch of the settings that is named so. */
    public void turn(String name) {
        Fx.run(() -> {
            ToggleSwitch toggle = (ToggleSwitch) named(name);
            toggle.setSelected(!toggle.isSelected());
        });
    }

    public void click(String selector) {
        robot.clickOn(stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(Fx::isSeen)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not to be seen: " + selector)));
        Fx.pulses(2);
    }

    /** Does what this button does, without mouse and keyboard. */
    public void fire(String selector) {
        Fx.run(() -> stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(Fx::isSeen)
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not to be seen: " + selector))
                .fire());
    }

    /** What the menu that is open offers; on the JavaFX thread. */
    public List<MenuItem> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .toList();
    }

    /** Chooses this from the menu that is open. */
    public void choose(String item) {
        Fx.run(() -> {
            MenuItem chosen = menu().stream()
                    .filter(entry -> item.equals(entry.getText()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not in a menu: " + item));
            chosen.getParentPopup().hide();
            chosen.fire();
        });
    }

    public void type(String text) {
        robot.write(text, 0);
        Fx.pulses(2);
    }

    /** Opens the settings by their key, at this page. */
    public void settings(String page) {
        press(KeyCode.CONTROL, KeyCode.COMMA);
        Fx.until("the settings are open", () -> settingsScene() != null);
        Fx.run(() -> ((ButtonBase) inSettings("#page-" + page)).fire());
        Fx.pulses(3);
    }

    /** The scene of the settings; null while they are closed. On the JavaFX thread, as what follows. */
    public @Nullable Scene settingsScene() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.getRoot().lookup(".settings") != null)
                .findFirst()
                .orElse(null);
    }

    /** What the settings show under this selector. */
    public Node inSettings(String selector) {
        Scene scene = settingsScene();
        Node found = scene == null ? null : scene.getRoot().lookup(selector);
        if (found == null) {
            throw new AssertionError("not in the settings: " + selector);
        }
        return found;
    }

    /** The control of the settings that is named so. */
    public Node named(String name) {
        Scene scene = settingsScene();
        return scene == null
                ? stage.getScene().getRoot()
                : scene.getRoot().lookupAll("*").stream()
                        .filter(node -> node.getAccessibleText() != null
                                && node.getAccessibleText().startsWith(name)
                                && Fx.isSeen(node))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("not in the settings: " + name));
    }

    @Override
    public void close() {
        Fx.run(window::close);
        Fx.get(window.closed());
    }
}
