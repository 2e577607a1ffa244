package app.corrillo.client.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.client.app.Workplace.Surroundings;
import app.corrillo.client.cli.NoWishes;
import app.corrillo.client.settings.Folders;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.spi.MeetingAdapter;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.spi.SessionEvents;
import app.corrillo.meeting.time.Time;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeEngine;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Desk.Near;
import app.corrillo.ui.Preferences.Network;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is got ready for a link goes by the ways of the settings of now, or not at all. */
class ExpectedJoinTest {
    @TempDir
    Path home;

    private final AtomicInteger ready = new AtomicInteger();
    private Workplace place;
    private Desk desk;

    @BeforeEach
    void open() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        place = new Workplace(
                new Surroundings(new Folders(home.resolve("config"), home.resolve("log")), nowhere, nowhere),
                _ -> new FakeEngine(Scenes.devices()),
                _ -> List.of(new Ready()),
                (title, bind, port, people, waiting) -> {
                    throw new IllegalStateException("nobody hosts");
                },
                new Alone(),
                (server, key, secret, room) -> {
                    throw new IllegalStateException("no server is asked");
                });
        desk = place.desk(NoWishes.none());
    }

    @AfterEach
    void close() throws Exception {
        Places.close(place);
    }

    @Test
    void whatWasGotReadyIsGivenUpWithItsWays() {
        desk.expect("ours");
        assertEquals(1, ready.get());
        desk.remember(desk.preferences().withName("Eva"));
        assertEquals(1, ready.get(), "the ways are the same");
        Network ways = desk.preferences().network();
        desk.remember(
                desk.preferences().withNetwork(new Network(ways.proxy(), List.of(), "", true, true, ways.ports())));
        assertEquals(0, ready.get());
    }

    @Test
    void whoeverGoesElsewhereGivesItUp() {
        Subscription expected = desk.expect("ours");
        expected.close();
        assertEquals(0, ready.get());
        desk.expect("of somebody else").close();
        assertEquals(0, ready.get());
    }

    private final class Ready implements MeetingAdapter {
        @Override
        public Claim claim(String link) {
            return link.equals("ours")
                    ? new Claim.Mine(link, UntrustedText.name("Weekly"), "localhost")
                    : new Claim.NotMine();
        }

        @Override
        public MeetingSession open(Claim.Mine link, MediaEngine engine, SessionEvents events, Time time) {
            throw new IllegalStateException("nobody joins");
        }

        @Override
        public Subscription expect(Claim.Mine link, MediaEngine engine, Time time) {
            ready.incrementAndGet();
            return ready::decrementAndGet;
        }
    }

    private static final class Alone implements Neighbours {
        @Override
        public Subscription watch(Consumer<List<Near>> watcher) {
            return () -> {};
        }

        @Override
        public CompletableFuture<String> approach(Near meeting) {
            return CompletableFuture.failedFuture(new IllegalStateException("nobody is near"));
        }
    }
}
