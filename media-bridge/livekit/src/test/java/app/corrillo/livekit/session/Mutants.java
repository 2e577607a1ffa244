package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.time.Time;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Heap;
import app.corrillo.testkit.media.FakeEngine;
import com.squareup.wire.WireField;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Says things of which a few bits are wrong to somebody who is in the room, and who comes again when it is over. By
 * seed.
 */
final class Mutants implements AutoCloseable {
    /** So many are said until it is waited for that they are heard. */
    private static final int TOGETHER = 100;

    /** One of so many is a goodbye. */
    private static final int GOODBYES = 100;

    /** However much was said, no more is kept, in MiB, the engine and the server of the test included. */
    private static final int KEPT = 64;

    /** After so many it is looked at. */
    private static final int LOOK = 2_000;

    private final FakeLiveKit server;
    private final Version version;
    private final Time time;
    private final Random random;
    private final List<byte[]> goodbyes;
    private List<byte[]> sayings = List.of();
    private FakeEngine engine = new FakeEngine(MediaDevices.NONE);
    private @Nullable Guest guest;
    private int marks;

    Mutants(FakeLiveKit server, Version version, Time time, long seed) {
        this.server = server;
        this.version = version;
        this.time = time;
        random = new Random(seed);
        goodbyes = bytes(Sayings.goodbyes());
    }

    void say(int count) throws Exception {
        Guest listener = enter();
        Heap heap = new Heap();
        for (int number = 1; number <= count; number++) {
            boolean last = random.nextInt(GOODBYES) == 0;
            List<byte[]> of = last ? goodbyes : sayings;
            byte[] mutant = mutate(of.get(random.nextInt(of.size())).clone());
            FakeLiveKit.Visit visit = server.visit(server.visits().size());
            visit.say(ByteString.of(mutant));
            if (number % TOGETHER == 0 || isGoodbye(mutant)) {
                listen(listener, visit);
            }
            if (listener.state().phase() == Phase.ENDED) {
                listener = enter();
            }
            if (number % LOOK == 0) {
                heap.holdsAtMost(KEPT);
            }
        }
    }

    /** Waits until all is heard, or nobody hears any more on this socket. */
    private void listen(Guest listener, FakeLiveKit.Visit visit) {
        String mark = "mark " + ++marks;
        visit.say(FakeLiveKit.update(
                FakeLiveKit.person("PA_mark", "mark").name(mark).build()));
        Eventually.that("all is heard, or it goes on elsewhere", () -> {
            boolean heard = listener.state().participants().values().stream()
                    .anyMatch(one -> one.name().equals(UntrustedText.name(mark)));
            boolean elsewhere = !visit.equals(server.visits().getLast());
            return heard || elsewhere || listener.state().phase() == Phase.ENDED;
        });
        // Who is well again is brought back without waiting the next time.
        engine.connections().stream()
                .filter(connection -> !connection.isClosed())
                .forEach(connection -> connection.become(State.CONNECTED));
    }

    private Guest enter() throws Exception {
        close();
        engine = new FakeEngine(MediaDevices.NONE);
        Guest entering = new Guest("me", server.link(), engine, time, version);
        guest = entering;
        entering.sendCamera(640, 360, -1);
        entering.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(server.visits().size());
        String cid = visit.hear("a track", one -> one.add_track != null).add_track.cid;
        List<SignalResponse> all = Sayings.all(server, "TR_" + cid);
        assertEquals(kinds().stream().sorted().toList(), said(all), "there is one of every kind");
        sayings = bytes(all);
        return entering;
    }

    @Override
    public void close() {
        if (guest != null) {
            guest.close();
        }
    }

    private byte[] mutate(byte[] original) {
        byte[] bytes = original;
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes && bytes.length > 0; change++) {
            switch (random.nextInt(3)) {
                case 0 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                case 1 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                default -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            }
        }
        return bytes;
    }

    private static boolean isGoodbye(byte[] bytes) {
        try {
            return SignalResponse.ADAPTER.decode(bytes).leave != null;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static List<byte[]> bytes(List<SignalResponse> sayings) {
        return sayings.stream().map(SignalResponse.ADAPTER::encode).toList();
    }

    private static Set<String> kinds() {
        return fields().map(Field::getName).collect(Collectors.toSet());
    }

    private static List<String> said(List<SignalResponse> sayings) {
        return Stream.concat(sayings.stream(), Sayings.goodbyes().stream())
                .flatMap(one -> fields().filter(field -> isSet(field, one)))
                .map(Field::getName)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Field> fields() {
        return Arrays.stream(SignalResponse.class.getFields())
                .filter(field -> field.isAnnotationPresent(WireField.class));
    }

    private static boolean isSet(Field field, SignalResponse one) {
        try {
            return field.get(one) != null;
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
