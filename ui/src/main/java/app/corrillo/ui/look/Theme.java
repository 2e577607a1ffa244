package app.corrillo.ui.look;

import app.corrillo.ui.Preferences;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;

/**
 * Dresses a scene in light or dark, and keeps following the system where that is wished. Popups, menus and tooltips
 * take their sheets from the scene that they belong to. On the JavaFX thread.
 */
public final class Theme {
    private static final String DARK = "look/dark.css";
    private static final String LIGHT = "look/light.css";
    private static final List<String> SHEETS = List.of(
            "look/stage.css",
            "look/base.css",
            "look/controls.css",
            "look/fields.css",
            "home/home.css",
            "lobby/lobby.css",
            "ended/ended.css",
            "meeting/meeting.css",
            "settings/settings.css");
    private static final String OPAQUE = "look/opaque.css";
    private static final String CONTRAST = "look/contrast.css";
    private static final String CONTRAST_DARK = "look/contrast-dark.css";
    private static final String CONTRAST_LIGHT = "look/contrast-light.css";

    private final Scene scene;
    private final boolean clear;
    private Preferences.Look wish = Preferences.first().look();
    // Held here because the system's preferences keep it weakly or not at all.
    private final ChangeListener<ColorScheme> system = (_, _, _) -> dress();

    /** A theme for this scene; nothing is changed before {@link #wear}. */
    public Theme(Scene scene) {
        this(scene, Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW));
    }

    /** @param clear whether one can see through a window of this display where nothing is in it */
    Theme(Scene scene, boolean clear) {
        this.scene = scene;
        this.clear = clear;
        Fonts.load();
        Platform.getPreferences().colorSchemeProperty().addListener(system);
    }

    /** Changes at once, and from now on. */
    public void wear(Preferences.Look look) {
        wish = look;
        dress();
    }

    /** Stops to follow the system. */
    public void close() {
        Platform.getPreferences().colorSchemeProperty().removeListener(system);
    }

    /** Whether this wish means dark now. */
    static boolean isDark(Preferences.Theme wish, ColorScheme system) {
        return switch (wish) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> system == ColorScheme.DARK;
        };
    }

    private void dress() {
        boolean dark = isDark(wish.theme(), Platform.getPreferences().getColorScheme());
        // Of the whole program: a list that drops down is measured before it belongs to a scene. Binary, as reading
        // the other form takes as much of a start as making a screen does.
        String stock =
                Objects.requireNonNull((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS());
        if (!stock.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(stock);
        }
        List<String> sheets = new ArrayList<>(dark ? List.of(DARK) : List.of(DARK, LIGHT));
        sheets.addAll(SHEETS);
        if (!clear) {
            sheets.add(OPAQUE);
        }
        if (wish.contrast()) {
            sheets.addAll(dark ? List.of(CONTRAST, CONTRAST_DARK) : List.of(CONTRAST, CONTRAST_DARK, CONTRAST_LIGHT));
        }
        scene.getStylesheets()
                .setAll(sheets.stream()
                        .map(sheet -> address(sheet, wish.letters()))
                        .toList());
    }

    // Only as long as letters are as large as they usually are, the sheet can be had ready made.
    private static String address(String sheet, int letters) {
        return letters == Preferences.Look.USUAL
                ? url(sheet.replace(".css", ".bss")).toExternalForm()
                : Letters.scaled(url(sheet), letters);
    }

    private static URL url(String sheet) {
        return Objects.requireNonNull(Theme.class.getResource("/app/corrillo/ui/" + sheet), sheet);
    }
}
