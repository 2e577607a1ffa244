package app.corrillo.ui.home;

import app.corrillo.ui.Preferences;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import java.util.Locale;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** Light or dark, and the language; in effect at once. */
final class AppearanceMenu extends MenuButton {
    AppearanceMenu(Words words, Preferences preferences, HomeExits exits) {
        getStyleClass().addAll("icon", "quiet", "appearance");
        setGraphic(Icon.APPEARANCE.node(Icon.Size.TOOLBAR));
        Naming.name(this, words, words.say("appearance.title"), Key.APPEARANCE);
        looks(words, preferences.theme(), exits);
        getItems().add(new SeparatorMenuItem());
        languages(words, preferences.language(), exits);
    }

    private void looks(Words words, Preferences.Theme now, HomeExits exits) {
        heading(words.say("appearance.theme"));
        ToggleGroup group = new ToggleGroup();
        for (Preferences.Theme theme : Preferences.Theme.values()) {
            String text = switch (theme) {
                case SYSTEM -> words.say("appearance.theme.system");
                case LIGHT -> words.say("appearance.theme.light");
                case DARK -> words.say("appearance.theme.dark");
            };
            choice(text, theme == now, group, () -> exits.wear(theme));
        }
    }

    private void languages(Words words, Locale now, HomeExits exits) {
        heading(words.say("appearance.language"));
        ToggleGroup group = new ToggleGroup();
        choice(words.say("appearance.language.system"), now.equals(Locale.ROOT), group, () -> exits.speak(Locale.ROOT));
        for (Locale language : Words.LANGUAGES) {
            choice(
                    Words.in(language).say("language.own-name"),
                    language.getLanguage().equals(now.getLanguage()),
                    group,
                    () -> exits.speak(language));
        }
    }

    private void heading(String text) {
        CustomMenuItem item = new CustomMenuItem(new Label(text), false);
        item.getStyleClass().add("heading");
        item.setDisable(true);
        getItems().add(item);
    }

    private void choice(String text, boolean chosen, ToggleGroup group, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(_ -> action.run());
        getItems().add(item);
    }
}
