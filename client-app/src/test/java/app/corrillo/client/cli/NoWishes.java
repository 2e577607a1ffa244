package app.corrillo.client.cli;

import app.corrillo.meeting.media.ScreenSpec;
import java.time.Duration;
import java.util.Optional;

/** What is asked for on a command line without options, for tests. */
public final class NoWishes {
    private NoWishes() {}

    public static Wishes none() {
        return of(Optional.empty(), Optional.empty());
    }

    /** Nothing but this name. */
    public static Wishes named(String name) {
        return of(Optional.of(name), Optional.empty());
    }

    /** Nothing but this, if anything. */
    public static Wishes sharing(Optional<ScreenSpec> share) {
        return of(Optional.empty(), share);
    }

    private static Wishes of(Optional<String> name, Optional<ScreenSpec> share) {
        return new Wishes(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                share,
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(5),
                Optional.empty());
    }
}
