package app.corrillo.client.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.client.cli.NoWishes;
import app.corrillo.client.cli.Wishes;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshHost;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Desk.Near;
import app.corrillo.ui.Preferences.Nearby;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local network is asked and told only what the person wants. */
class NeighboursTest {
    private static final Wishes NONE = NoWishes.none();
    private static final Near WEEKLY = new Near("a", UntrustedText.name("Weekly"), "192.168.1.20:4433");

    @TempDir
    Path home;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger announced = new AtomicInteger();
    private Workplace place;
    private Desk desk;

    @BeforeEach
    void open() {
        place = Places.in(home, (title, bind, port, people, waiting) -> held(), new Neighbours() {
            @Override
            public Subscription watch(Consumer<List<Near>> watcher) {
                asked.incrementAndGet();
                watcher.accept(List.of(WEEKLY));
                return asked::decrementAndGet;
            }

            @Override
            public CompletableFuture<String> approach(Near meeting) {
                return CompletableFuture.completedFuture(meeting.id());
            }
        });
        desk = place.desk(NONE);
    }

    @AfterEach
    void close() throws Exception {
        Places.close(place);
    }

    private Hosting.Held held() throws IOException {
        MeshHost host =
                MeshHost.start(new HostOptions(UntrustedText.name("Weekly"), "127.0.0.1", 0, 2, List.of(), false));
        return new Hosting.Held() {
            @Override
            public String link() {
                return host.link();
            }

            @Override
            public String ownLink() {
                return host.ownLink();
            }

            @Override
            public void letNearIn() {
                announced.incrementAndGet();
            }

            @Override
            public void close() {
                host.close();
            }
        };
    }

    private void choose(boolean looks, boolean welcomes) {
        desk.remember(desk.preferences().withNearby(new Nearby(looks, welcomes)));
    }

    @Test
    void whoeverDoesNotLookAsksNobody() {
        List<Near> found = new ArrayList<>();
        choose(true, false);
        desk.watchNear(found::addAll).close();
        assertEquals(List.of(WEEKLY), found);
        assertEquals(0, asked.get(), "looked, and ended");

        found.clear();
        choose(false, true);
        desk.watchNear(found::addAll);
        assertEquals(List.of(), found);
        assertEquals(0, asked.get());
    }

    @Test
    void aMeetingIsAnnouncedOnlyIfItsHostSaidSo() throws Exception {
        hold();
        assertEquals(0, announced.get());
        choose(true, true);
        hold();
        assertEquals(1, announced.get());
    }

    private void hold() throws Exception {
        try (Meeting meeting = desk.host().get(20, TimeUnit.SECONDS)) {
            assertEquals("Weekly", meeting.state().title().value());
        }
    }
}
