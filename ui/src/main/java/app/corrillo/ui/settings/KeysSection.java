package app.corrillo.ui.settings;

import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Trouble;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.keys.KeyMap;
import app.corrillo.ui.keys.Stroke;
import app.corrillo.ui.look.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Every key; another can be chosen for each, but never one for two things. */
final class KeysSection implements Section {
    private final Options options;
    private final Trouble trouble = new Trouble();
    private final List<Group> groups;

    KeysSection(Options options) {
        this.options = options;
        List<Line> lines = new ArrayList<>();
        for (Key key : Key.values()) {
            String about = key.isFixed() ? options.say("settings.key.fixed") : "";
            lines.add(new Line(name(key), about, new KeyButton(options, key, name(key), this::choose)));
        }
        lines.add(fixed(options.say("key.of.pin"), options.say("key.digits")));
        lines.add(fixed(options.say("settings.space"), options.say("key.space")));
        Button usual = Buttons.words(
                options.say("settings.key.usual"),
                () -> options.change().accept(options.now().withKeys(Map.of())));
        Naming.name(usual, options.say("settings.key.usual"));
        lines.add(new Line("", "", new VBox(8, usual, trouble)));
        groups = List.of(new Group("", lines));
    }

    @Override
    public String id() {
        return "keys";
    }

    @Override
    public String title() {
        return options.say("settings.keys");
    }

    @Override
    public Icon icon() {
        return Icon.KEYBOARD;
    }

    @Override
    public List<Group> groups() {
        return groups;
    }

    private Line fixed(String title, String stroke) {
        return new Line(title, options.say("settings.key.fixed.here"), new Label(stroke));
    }

    private void choose(Key key, Stroke stroke) {
        KeyMap before = options.words().keys();
        before.taken(key, stroke)
                .ifPresentOrElse(
                        other -> trouble.say(options.say(
                                "settings.key.taken", options.words().stroke(stroke), name(other))),
                        () -> options.change()
                                .accept(options.now()
                                        .withKeys(before.with(key, stroke).kept())));
    }

    private String name(Key key) {
        return options.words()
                .say("key.of." + key.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
