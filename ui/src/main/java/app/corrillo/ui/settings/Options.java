package app.corrillo.ui.settings;

import app.corrillo.meeting.Meeting;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Switch;
import app.corrillo.ui.words.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/**
 * What every page works with.
 *
 * @param meeting whose devices are chosen: the one that is held, or {@link NoMeeting}
 * @param change keeps this from now on, in effect at once
 */
record Options(Desk desk, Words words, Meeting meeting, Consumer<Preferences> change) {

    String say(String key, Object... about) {
        return words.say(key, about);
    }

    Preferences now() {
        return desk.preferences();
    }

    /** A line with a switch, named by the words under this key and its {@code .about}. */
    Line turned(String title, String about, boolean now, Function<Boolean, Preferences> with) {
        Switch toggle = new Switch(title);
        toggle.setSelected(now);
        toggle.selectedProperty().addListener((_, _, on) -> change.accept(with.apply(on)));
        return new Line(title, about, toggle);
    }

    /** A line with a list of which one is chosen. */
    <T> Line chosen(String title, List<T> all, T now, Function<T, String> text, Function<T, Preferences> with) {
        return chosen(title, "", all, now, text, with);
    }

    /** The same, with a few words on what it is good for. */
    <T> Line chosen(
            String title, String about, List<T> all, T now, Function<T, String> text, Function<T, Preferences> with) {
        ComboBox<T> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : text.apply(one);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        box.getItems().setAll(all);
        box.setValue(now);
        box.setOnAction(_ -> {
            T wish = box.getValue();
            if (wish != null) {
                Naming.name(box, title + ": " + text.apply(wish));
                change.accept(with.apply(wish));
            }
        });
        Naming.name(box, title + ": " + text.apply(now));
        return new Line(title, about, box);
    }
}
