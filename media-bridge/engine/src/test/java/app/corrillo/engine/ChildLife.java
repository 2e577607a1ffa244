package app.corrillo.engine;

import app.corrillo.engine.core.Await;
import app.corrillo.engine.core.Peer;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.ConnectionOptions.Purpose;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.Sending;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.time.SystemTime;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The life of a program with an engine, seen from its first call to its orderly end; run by {@link ChildJvm}. */
final class ChildLife {
    private static final Source[] SECTIONS = {Source.MICROPHONE, Source.CAMERA};

    private final MediaEngine engine;

    private ChildLife(MediaEngine engine) {
        this.engine = engine;
    }

    public static void main(String[] arguments) {
        try {
            run(arguments[0]);
        } catch (Throwable failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(2);
        }
    }

    private static void run(String life) throws IOException {
        SystemTime time = new SystemTime();
        MediaEngine engine = switch (life) {
            case "devices-frozen", "devices-killed" -> HealingEngine.open(options(life, time));
            case CarriedLife.NAME -> CarriedLife.open(time);
            default -> Engine.open(options(life, time));
        };
        new ChildLife(engine).live(life);
        engine.close();
        boolean empty = engine.holdings().isEmpty();
        System.out.println("holdings " + engine.holdings());
        System.out.flush();
        Runtime.getRuntime().halt(empty ? 0 : 3);
    }

    private static EngineOptions options(String life, SystemTime time) {
        if (life.startsWith("devices")) {
            return EngineOptions.standard(time);
        }
        return life.equals("listen") ? EngineOptions.decoding(time) : EngineOptions.synthetic(time);
    }

    private void live(String life) throws IOException {
        switch (life) {
            case "nothing", "devices-nothing" -> {}
            case "talk", "devices-talk" -> talk();
            case "devices-unheard" -> unheard();
            case "devices-interrupted" -> interrupted();
            case "listen", "devices-listen" -> listen();
            case "devices-frozen" -> hung(true);
            case "devices-killed", CarriedLife.NAME -> hung(false);
            case "rude" -> rude();
            case "open-ends" -> openEnds();
            default -> throw new IllegalArgumentException(life);
        }
    }

    private Peer peer(String name) {
        return new Peer(engine::connect, new ConnectionOptions(List.of(), false, name + "/")).sections(SECTIONS);
    }

    private List<Peer> pair() {
        Peer a = peer("a");
        Peer b = peer("b");
        a.meet(b);
        LocalTrack camera = Await.value(engine.openCamera(new CameraSpec.TestPattern(320, 180, 15, -1)));
        Await.value(a.senders.get(1).replace(camera));
        Await.until("pictures", () -> b.stats("b/1").map(TrackStats::frames).orElse(0L) > 3);
        return List.of(a, b);
    }

    /** Sees and, where that is possible, hears; then closes everything in order. */
    private void talk() {
        List<Peer> pair = pair();
        try {
            LocalTrack microphone = Await.value(engine.openMicrophone(new MicrophoneSpec.Default()));
            Await.value(pair.get(0).senders.get(0).replace(microphone));
            Await.value(microphone.setEnabled(true));
            Await.until("sound", () -> pair.get(1).stats("b/0").orElseThrow().bytes() > 500);
            System.out.println("heard");
        } catch (CompletionException noMicrophone) {
            System.out.println("unheard " + noMicrophone.getCause());
        }
        pair.forEach(peer -> peer.connection.close());
    }

    /** As with a server that forwards: what is published goes out by one connection, and comes back by another. */
    private void listen() {
        LocalTrack tone = Await.value(engine.openMicrophone(new MicrophoneSpec.Tone(440)));
        Peer publisher = new Peer(engine::connect, options("p", Purpose.PUBLISH));
        Peer subscriber = new Peer(engine::connect, options("s", Purpose.SUBSCRIBE));
        Sending sending = new Sending(Source.MICROPHONE, "mic", "", List.of(), List.of(), 0);
        LayeredSender sender = Await.value(publisher.connection.addSending(sending));
        Await.value(sender.replace(tone));
        Await.value(tone.setEnabled(true));
        publisher.meet(subscriber);
        Await.until("a tone", () -> level(subscriber) > 0.05);
        Await.value(
                subscriber.connection.setAudible(subscriber.tracks.getFirst().id(), false));
        Await.until("silence", () -> level(subscriber) < 0.01);
        Await.value(
                subscriber.connection.setAudible(subscriber.tracks.getFirst().id(), true));
        Await.until("the tone again", () -> level(subscriber) > 0.05);
        System.out.println("heard");
    }

    private static double level(Peer peer) {
        return peer.stats("s/0").map(TrackStats::audioLevel).orElse(0.0);
    }

    private static ConnectionOptions options(String name, Purpose purpose) {
        return new ConnectionOptions(List.of(), false, false, purpose, name + "/");
    }

    /** Speaks into a connection without sound. */
    private void unheard() {
        List<Peer> pair = pair();
        LocalTrack microphone = Await.value(engine.openMicrophone(new MicrophoneSpec.Default()));
        Await.value(pair.get(0).senders.get(0).replace(microphone));
        Await.value(microphone.setEnabled(true));
        long before = pair.get(1).stats("b/1").orElseThrow().frames();
        Await.until(
                "pictures go on", () -> pair.get(1).stats("b/1").orElseThrow().frames() > before + 5);
        microphone.close();
    }

    /** Somebody takes the sound server away, and gives it back. */
    private void interrupted() throws IOException {
        List<Peer> pair = pair();
        LocalTrack microphone = Await.value(engine.openMicrophone(new MicrophoneSpec.Default()));
        Await.value(pair.get(0).senders.get(0).replace(microphone));
        Await.value(microphone.setEnabled(true));
        Await.until("sound", () -> pair.get(1).stats("b/0").orElseThrow().bytes() > 500);
        System.out.println("ready");
        pause();
        Await.value(microphone.lost());
        Await.until("no server", () -> !engine.devices().sound());
        Await.until(
                "what it had is gone", () -> Await.value(pair.get(0).connection.lacksSound()));
        long before = pair.get(1).stats("b/1").orElseThrow().frames();
        Await.value(microphone.setEnabled(false));
        Await.value(pair.get(0).senders.get(0).replace(null));
        microphone.close();
        Await.until(
                "pictures go on", () -> pair.get(1).stats("b/1").orElseThrow().frames() > before + 5);
        System.out.println("survived");
        pause();
        Await.until(
                "a server with a microphone",
                () -> !engine.devices().microphones().isEmpty());
        pair.forEach(peer -> peer.connection.close());
        talk();
    }

    /** The sound server stops answering just when a connection is about to play. */
    private void hung(boolean outlive) throws IOException {
        LocalTrack camera = Await.value(engine.openCamera(new CameraSpec.TestPattern(320, 180, 15, -1)));
        Peer a = peer("a");
        Peer b = peer("b");
        System.out.println("ready");
        pause();
        CompletableFuture<Void> met = a.connection
                .offer(false)
                .thenCompose(b.connection::setRemote)
                .thenCompose(_ -> b.connection.answer())
                .thenCompose(a.connection::setRemote);
        System.out.println("asked");
        Await.until(
                "both connections are closed",
                () -> a.states.contains(State.CLOSED) && b.states.contains(State.CLOSED));
        problem(MediaProblem.CLOSED, met);
        problem(MediaProblem.CLOSED, b.connection.stats());
        if (Await.value(camera.lost()) != MediaProblem.ENGINE_FAILED) {
            throw new IllegalStateException("a camera that was lost otherwise");
        }
        camera.close();
        Await.value(camera.released());
        List<Peer> pair = pair();
        System.out.println("silent");
        pause();
        if (outlive) {
            long until = System.nanoTime() + Duration.ofSeconds(35).toNanos();
            Await.until(
                    "longer than libpulse waits",
                    Duration.ofSeconds(60),
                    () -> pair.get(1).stats("b/1").orElseThrow().frames() > 0 && System.nanoTime() > until);
            System.out.println("outlived");
            pause();
        }
        Await.until(
                "a server with a microphone",
                () -> !engine.devices().microphones().isEmpty());
        pair.forEach(peer -> peer.connection.close());
        talk();
    }

    private static void problem(MediaProblem wanted, CompletableFuture<?> future) {
        try {
            Await.value(future);
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof MediaException media && media.problem() == wanted) {
                return;
            }
            throw failure;
        }
        throw new IllegalStateException("succeeded");
    }

    /** Everything that a callback must not do, and a description that takes away what is in use. */
    private void rude() {
        ConnectionOptions options = new ConnectionOptions(List.of(), false, "rude/");
        Peer b = peer("b");
        Peer a = new Peer(engine::connect, options) {
            @Override
            public void onRemoteTrack(RemoteTrack track) {
                super.onRemoteTrack(track);
                throw new IllegalStateException("a listener that fails");
            }
        };
        a.sections(SECTIONS);
        a.meet(b);
        a.awaitState(State.CONNECTED);
        Await.until("tracks", () -> a.tracks.size() == 2);
        try (PictureFeed feed = engine.feed(b.tracks.getLast().id())) {
            feed.resize(64, 36, PictureFeed.Fit.COVER);
            Await.value(engine.connect(options, b)).close();
        }
    }

    /** Closes the engine with everything open and under way. */
    private void openEnds() {
        List<Peer> pair = pair();
        PictureFeed feed = engine.feed(pair.get(1).tracks.getLast().id());
        feed.resize(64, 36, PictureFeed.Fit.COVER);
        Await.until("a picture", () -> feed.take() != null);
        pair.get(0).connection.offer(true);
        pair.get(0).connection.stats();
        pair.get(1).connection.openChannel("late");
        feed.close();
    }

    private static void pause() throws IOException {
        if (System.in.read() < 0) {
            throw new IOException("nobody is there");
        }
    }
}
