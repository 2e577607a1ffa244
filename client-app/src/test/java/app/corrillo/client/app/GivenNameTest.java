package app.corrillo.client.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.client.cli.NoWishes;
import app.corrillo.client.settings.Settings;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Desk.Near;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Home and lobby, the ones after a meeting too, ask the desk for the name. */
class GivenNameTest {
    @TempDir
    Path home;

    private Workplace place;

    @BeforeEach
    void open() {
        place = Places.in(home, (_, _, _, _, _) -> noPort(), new Neighbours() {
            @Override
            public Subscription watch(Consumer<List<Near>> watcher) {
                return () -> {};
            }

            @Override
            public CompletableFuture<String> approach(Near meeting) {
                return new CompletableFuture<>();
            }
        });
        place.settings().remember(place.settings().preferences().withName("Remembered"));
    }

    @AfterEach
    void close() throws Exception {
        Places.close(place);
    }

    private static Hosting.Held noPort() throws IOException {
        throw new IOException("nothing is held");
    }

    private Desk named(String name) {
        return place.desk(NoWishes.named(name));
    }

    @Test
    void standsInPlaceOfTheRememberedOneAndIsNotRemembered() {
        Desk desk = named("Ana");
        assertEquals("Ana", desk.preferences().name());
        desk.remember(desk.preferences().withLanguage(Locale.of("es")).withName("Ana"));
        assertEquals("Ana", desk.preferences().name(), "in the lobby after the meeting too");
        assertEquals(Locale.of("es"), desk.preferences().look().language());
        place.settings().close();
        try (SystemTime time = new SystemTime();
                Settings next = new Settings(home.resolve("config"), time)) {
            assertEquals("Remembered", next.preferences().name());
            assertEquals(Locale.of("es"), next.preferences().look().language());
        }
    }

    @Test
    void givesWayToTheNameThatThePersonTakes() {
        Desk desk = named("Ana");
        desk.remember(desk.preferences().withName("Bea"));
        assertEquals("Bea", desk.preferences().name());
        desk.remember(desk.preferences().withName("Ana"));
        assertEquals("Ana", place.settings().preferences().name(), "by now it is the person's own");
    }

    @Test
    void thereNeedBeNone() {
        assertEquals("Remembered", place.desk(NoWishes.none()).preferences().name());
        assertEquals("Remembered", named(" ").preferences().name());
    }
}
