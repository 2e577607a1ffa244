package app.corrillo.ui.gallery;

import app.corrillo.ui.FakeDesk;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.window.Guest;
import app.corrillo.ui.window.Start;

/** A screen in one of its states, in whatever window and look it is drawn. */
interface Still {
    String name();

    Kind kind();

    /** With what the window begins. */
    Start start();

    /** What this person chose before, beside the look. */
    default Preferences chosen(Preferences usual) {
        return usual;
    }

    /** What lies on the clipboard when the window opens. */
    default String clipboard() {
        return "";
    }

    /** What the desk holds. */
    default void prepare(FakeDesk desk) {}

    /** What is done before the picture is taken. */
    default void act(Guest guest) {}

    /** Which screen it is. */
    enum Kind {
        HOME,
        LOBBY,
        MEETING,
        ENDED,
        SETTINGS
    }
}
