package app.corrillo.ui.keys;

import javafx.scene.input.KeyCode;

/** Everything that a key does: the one table that tooltips, handlers and settings read. */
public enum Key {
    MICROPHONE(KeyCode.M),
    CAMERA(KeyCode.V),
    SHARE(KeyCode.S),
    CHAT(KeyCode.C),
    SEND_FILE(KeyCode.O, true, false),
    POLL(KeyCode.P, true, false),
    EMOJI(KeyCode.E, true, false),
    PEOPLE(KeyCode.P),
    HAND(KeyCode.H),
    REACTIONS(KeyCode.R),
    LAYOUT(KeyCode.L),
    FULL_SCREEN(KeyCode.F),
    PAGE_BACK(KeyCode.PAGE_UP),
    PAGE_FORWARD(KeyCode.PAGE_DOWN),
    COPY_INVITATION(KeyCode.I, true, false),
    CAPTIONS(KeyCode.T),
    OWN_PICTURE(KeyCode.O),
    SHARE_WINDOW(KeyCode.W),
    NUMBERS(KeyCode.N),
    RESUME(KeyCode.G),
    REPORT(KeyCode.R, true, true),
    SETTINGS(KeyCode.COMMA, true, false),
    LEAVE(KeyCode.L, true, true),
    JOIN(KeyCode.ENTER),
    BACK(KeyCode.ESCAPE);

    // A record of enums and truth values; only the checker cannot see into it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Stroke usual;

    Key(KeyCode code) {
        this(code, false, false);
    }

    Key(KeyCode code, boolean control, boolean shift) {
        usual = new Stroke(code, control, shift);
    }

    /** What it is until a person chooses another. */
    public Stroke usual() {
        return usual;
    }

    /** Whether no other can be chosen, because the whole system uses it so. */
    public boolean isFixed() {
        return this == JOIN || this == BACK;
    }
}
