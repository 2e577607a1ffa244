package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.ConnectionOptions.IceServer;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshHost;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.net.PrivateTurn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real engines in one process, real WebRTC between them. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealEnginesTest {
    private static final TileSize TILE = new TileSize(320, 180);

    @TempDir
    private Path folder;

    @Test
    void threePeopleSeeEachOtherAndHideOne() throws Exception {
        try (SystemTime time = new SystemTime();
                Room room = new Room(time, List.of(), false)) {
            Somebody ana = room.join("Ana");
            Somebody luis = room.join("Luis");
            Somebody eva = room.join("Eva");
            for (Somebody one : List.of(ana, luis, eva)) {
                one.await("two cameras", now -> now.tracks().size() == 2);
                room.showAll(one);
            }
            room.awaitMovingPictures(ana, 2);
            room.awaitMovingPictures(luis, 2);
            room.awaitMovingPictures(eva, 2);

            ana.session().perform(new MeetingCommand.Say(UntrustedText.message("hello")));
            luis.await("the message", now -> now.chat().size() == 1);
            eva.await("the message", now -> now.chat().size() == 1);

            vote(ana, luis, eva);

            byte[] content = new byte[1_500_000];
            new Random(5).nextBytes(content);
            Path file = Files.write(folder.resolve("plan.bin"), content);
            ana.session().perform(new MeetingCommand.SendFile(file));
            for (Somebody one : List.of(luis, eva)) {
                MeetingState whole = one.await(
                        "the file",
                        now -> !now.files().isEmpty() && now.files().getFirst().content() != null);
                Objects.requireNonNull(whole.files().getFirst().content()).keep(folder.resolve("kept"));
                assertArrayEquals(content, Files.readAllBytes(folder.resolve("kept")));
            }

            TrackId hidden = track(luis, ana);
            luis.session().show(Map.of(track(luis, eva), TILE));
            Eventually.that("a hidden tile costs nothing", () -> room.rests(luis, hidden, track(luis, eva)));
            assertTrue(!room.standsStill(eva, track(eva, ana)), "others see on");
            room.showAll(luis);
            room.awaitMovingPictures(luis, 2);
        }
    }

    @Test
    void twoPeopleMeetThroughARelayAlone() throws Exception {
        try (PrivateTurn turn = PrivateTurn.start();
                SystemTime time = new SystemTime();
                Room room = new Room(
                        time, List.of(new IceServer(turn.url(), PrivateTurn.USER, PrivateTurn.PASSWORD)), true)) {
            Somebody ana = room.join("Ana");
            Somebody luis = room.join("Luis");
            for (Somebody one : List.of(ana, luis)) {
                one.awaitTrack(Source.CAMERA);
                room.showAll(one);
            }
            room.awaitMovingPictures(ana, 1);
            room.awaitMovingPictures(luis, 1);
        }
    }

    @Test
    void withoutItsRelayNobodyMeetsRelayOnly() throws Exception {
        try (SystemTime time = new SystemTime();
                Room room = new Room(time, List.of(new IceServer("turn:127.0.0.1:9?transport=udp", "a", "b")), true)) {
            Somebody ana = room.join("Ana");
            Somebody luis = room.join("Luis");

            Eventually.within(
                    Patience.GONE.multipliedBy(2),
                    "Luis is given up",
                    () -> ana.saw(MeetingEvent.ParticipantLeft.class::isInstance));
            assertEquals(0, luis.state().tracks().size());
        }
    }

    private static void vote(Somebody asker, Somebody... others) throws InterruptedException {
        asker.session()
                .perform(new MeetingCommand.Ask(
                        UntrustedText.message("Tea?"),
                        List.of(UntrustedText.message("Yes"), UntrustedText.message("No"))));
        for (Somebody one : others) {
            MeetingState asked = one.await("the poll", now -> !now.polls().isEmpty());
            one.session()
                    .perform(new MeetingCommand.Vote(asked.polls().getFirst().id(), 1));
        }
        for (Somebody one : others) {
            one.await(
                    "the counts", now -> now.polls().getFirst().answers().get(1).votes() == others.length);
        }
    }

    private static TrackId track(Somebody viewer, Somebody owner) {
        return viewer.state().tracks().values().stream()
                .filter(track -> track.owner().equals(owner.state().self()) && track.source() == Source.CAMERA)
                .map(Track::id)
                .findFirst()
                .orElseThrow();
    }

    /** A host, and people with engines and cameras. */
    private static final class Room implements AutoCloseable {
        private final SystemTime time;
        private final MeshHost host;
        private final List<Somebody> people = new ArrayList<>();
        private final Map<Somebody, MediaEngine> engines = new HashMap<>();
        private final List<LocalTrack> cameras = new ArrayList<>();

        Room(SystemTime time, List<IceServer> servers, boolean relayOnly) throws java.io.IOException {
            this.time = time;
            host = MeshHost.start(new HostOptions(UntrustedText.name("Room"), "", 0, 8, servers, relayOnly));
        }

        Somebody join(String name) throws InterruptedException {
            MediaEngine engine = Engine.open(EngineOptions.synthetic(time));
            Somebody one = new Somebody(name, host.link(), engine, time);
            engines.put(one, engine);
            people.add(one);
            LocalTrack camera = engine.openCamera(new CameraSpec.TestPattern(640, 360, 15, people.size()))
                    .join();
            cameras.add(camera);
            one.session().publish(camera);
            one.join();
            one.awaitLive();
            return one;
        }

        void showAll(Somebody viewer) {
            Map<TrackId, TileSize> tiles = new HashMap<>();
            viewer.state().tracks().keySet().forEach(id -> tiles.put(id, TILE));
            viewer.session().show(tiles);
        }

        void awaitMovingPictures(Somebody viewer, int count) {
            List<TrackId> tracks = List.copyOf(viewer.state().tracks().keySet());
            assertEquals(count, tracks.size());
            for (TrackId track : tracks) {
                try (PictureFeed feed = feed(viewer, track)) {
                    feed.resize(TILE.width(), TILE.height(), PictureFeed.Fit.COVER);
                    Eventually.that("ten pictures of " + track, () -> {
                        feed.take();
                        return feed.counts().arrived() >= 10;
                    });
                }
            }
        }

        private PictureFeed feed(Somebody viewer, TrackId track) {
            return Objects.requireNonNull(engines.get(viewer)).feed(track);
        }

        /** Whether nothing came of one track, and nothing was decoded, while ten pictures of the other were. */
        boolean rests(Somebody viewer, TrackId hidden, TrackId seen) {
            TrackStats before = stats(viewer, hidden);
            long frames = stats(viewer, seen).frames();
            Eventually.that("ten pictures of " + seen, () -> stats(viewer, seen).frames() >= frames + 10);
            TrackStats after = stats(viewer, hidden);
            return after.bytes() == before.bytes() && after.frames() == before.frames();
        }

        private static TrackStats stats(Somebody viewer, TrackId track) {
            return viewer.session().stats().join().stream()
                    .flatMap(link -> link.tracks().stream())
                    .filter(one -> one.track().equals(track) && one.direction() == Direction.RECEIVE)
                    .findFirst()
                    .orElseThrow();
        }

        boolean standsStill(Somebody viewer, TrackId track) {
            try (PictureFeed feed = feed(viewer, track)) {
                feed.resize(TILE.width(), TILE.height(), PictureFeed.Fit.COVER);
                long start = System.nanoTime();
                while (System.nanoTime() - start < 1_500_000_000L
                        && feed.counts().arrived() == 0) {
                    LockSupport.parkNanos(10_000_000);
                }
                return feed.counts().arrived() == 0;
            }
        }

        @Override
        public void close() {
            people.forEach(one -> one.session().close());
            cameras.forEach(LocalTrack::close);
            people.forEach(Somebody::close);
            host.close();
        }
    }
}
