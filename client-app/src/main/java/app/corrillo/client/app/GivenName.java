package app.corrillo.client.app;

import app.corrillo.client.cli.Wishes;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.ui.Preferences;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The name that the command line gives: it stands in place of the remembered one while this program runs, until the
 * person takes another, and is not remembered. Thread-safe.
 */
final class GivenName {
    private final AtomicReference<UntrustedText> given;

    GivenName(Wishes wishes) {
        given = new AtomicReference<>(UntrustedText.name(wishes.name().orElse("")));
    }

    /** What the screens read. */
    Preferences over(Preferences remembered) {
        UntrustedText name = given.get();
        return name.isBlank() ? remembered : remembered.withName(name.value());
    }

    /** What is kept of what the screens say. */
    Preferences apart(Preferences said, Preferences remembered) {
        UntrustedText name = given.get();
        if (!name.isBlank() && said.name().equals(name.value())) {
            return said.withName(remembered.name());
        }
        given.set(UntrustedText.name(""));
        return said;
    }
}
