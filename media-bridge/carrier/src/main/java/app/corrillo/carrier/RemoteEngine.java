package app.corrillo.carrier;

import app.corrillo.carrier.pictures.PictureStore;
import app.corrillo.carrier.pictures.SharedBell;
import app.corrillo.carrier.window.Exchange;
import app.corrillo.carrier.window.RemoteConnection;
import app.corrillo.carrier.window.RemoteFeed;
import app.corrillo.carrier.window.RemoteTrack;
import app.corrillo.carrier.window.Things;
import app.corrillo.carrier.wire.Answer;
import app.corrillo.carrier.wire.BadMessageException;
import app.corrillo.carrier.wire.Codec;
import app.corrillo.carrier.wire.FromEngine;
import app.corrillo.carrier.wire.Pipe;
import app.corrillo.carrier.wire.Question;
import app.corrillo.carrier.wire.ToEngine;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PictureBell;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.meeting.work.Lane;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * The window's side of the door: an engine that works on the other side of a pipe, where an {@link EngineServer} keeps
 * it. When the other side ends without having been asked, so does everything that it gave out, as
 * {@link MediaEngine.Health} says; this object is then of no use any more.
 */
public final class RemoteEngine implements MediaEngine {
    private static final long PATIENCE_SECONDS = 16;

    private final Codec<FromEngine> codec = new Codec<>(FromEngine.class);
    private final Codec<ToEngine> there = new Codec<>(ToEngine.class);
    private final Lane lane = new Lane("engine events");
    private final List<Consumer<MediaDevices>> watchers = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Exception> ended = new CompletableFuture<>();
    private final PictureStore store;
    private final PictureBell bell;
    private final Pipe pipe;
    private final Exchange exchange;
    private final Things things;
    private volatile boolean closing;
    private volatile MediaDevices devices = MediaDevices.NONE;
    private volatile Holdings left = new Holdings(0, 0, 0, 0, 0, 0);

    private RemoteEngine(ReadableByteChannel in, WritableByteChannel out, Path folder) {
        this.store = new PictureStore(folder);
        this.bell = SharedBell.create(folder);
        this.pipe = new Pipe(in, out);
        this.exchange = new Exchange(there, pipe, lane);
        this.things = new Things(exchange);
        exchange.tell(new ToEngine.Greeting(there.fingerprint(), codec.fingerprint()));
        pipe.ended().thenAccept(reason -> lane.run(() -> end(reason)));
    }

    /**
     * Begins to talk over these channels, which it owns from now on; they may be the same one. Never blocks.
     *
     * @param folder where memory for pictures is made; the other side must know the same one
     */
    public static RemoteEngine over(ReadableByteChannel in, WritableByteChannel out, Path folder) {
        RemoteEngine engine = new RemoteEngine(in, out, folder);
        engine.pipe.start("carrier", engine::read);
        return engine;
    }

    /** Completes when the other side has answered and understands this one. Fails when it ends before. */
    public CompletableFuture<Void> ready() {
        return ready;
    }

    /** Completes when the other side has ended, asked or not, before anything of it is told that. */
    public CompletableFuture<Exception> ended() {
        return ended;
    }

    /**
     * Completes when the other side's engine has moved, see {@link CarriedEngine#reached}; fails when that side has
     * ended.
     */
    public CompletableFuture<Void> ping() {
        return exchange.ping();
    }

    /** The other side is not waited for any more: it has ended as far as anybody here is concerned. */
    void abandon() {
        pipe.fail(new IOException("it does not talk, or does not end"));
    }

    /** How many connections it has made, of each of which the native library keeps something for ever. */
    int connectionsMade() {
        return things.connectionsMade();
    }

    /** Whether nothing is asked of it, and nothing that it gave out is held. */
    boolean isIdle() {
        return exchange.isQuiet() && things.isIdle();
    }

    private void read(byte[] bytes) throws BadMessageException {
        FromEngine message = codec.read(bytes);
        if (!exchange.isPing(message)) {
            lane.run(() -> happened(message));
        }
    }

    private void happened(FromEngine message) {
        switch (message) {
            case FromEngine.Greeting(long toEngine, long fromEngine) -> {
                if (toEngine == there.fingerprint() && fromEngine == codec.fingerprint()) {
                    ready.complete(null);
                } else {
                    pipe.fail(new IllegalStateException("the other side is of another version"));
                }
            }
            case FromEngine.Answered(long number, Answer answer) -> exchange.answered(number, answer);
            case FromEngine.DevicesSeen(MediaDevices now) -> {
                devices = now;
                watchers.forEach(watcher -> watcher.accept(now));
            }
            case FromEngine.TrackLost(int track, var problem) -> things.lost(track, problem);
            case FromEngine.TrackReleased(int track) -> things.released(track);
            case FromEngine.LevelMeasured(int meter, double level) -> things.level(meter, level);
            case FromEngine.OfConnection event -> things.happened(event);
        }
    }

    private void end(Exception reason) {
        // Whoever is told of the end may close this engine at once, and what it gave out is lost all the same.
        boolean asked = closing;
        store.end();
        ended.complete(reason);
        ready.completeExceptionally(reason);
        exchange.end();
        things.end(asked);
    }

    @Override
    public MediaDevices devices() {
        return devices;
    }

    @Override
    public Subscription watchDevices(Consumer<MediaDevices> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public CompletableFuture<LocalTrack> openCamera(CameraSpec spec) {
        int track = exchange.newThing();
        return open(track, new Question.OpenCamera(track, spec));
    }

    @Override
    public CompletableFuture<LocalTrack> openMicrophone(MicrophoneSpec spec) {
        int track = exchange.newThing();
        return open(track, new Question.OpenMicrophone(track, spec));
    }

    @Override
    public CompletableFuture<LocalTrack> openScreen(ScreenSpec spec) {
        int track = exchange.newThing();
        return open(track, new Question.OpenScreen(track, spec));
    }

    private CompletableFuture<LocalTrack> open(int number, Question question) {
        return exchange.ask(question, Answer.TrackOpened.class, opened -> {
            RemoteTrack track = new RemoteTrack(exchange, number, opened.id(), opened.source());
            things.add(number, track);
            return track;
        });
    }

    @Override
    public CompletableFuture<Void> chooseMicrophone(MicrophoneSpec spec) {
        return exchange.ask(new Question.ChooseMicrophone(spec));
    }

    @Override
    public CompletableFuture<Void> chooseSpeaker(SpeakerSpec spec) {
        return exchange.ask(new Question.ChooseSpeaker(spec));
    }

    @Override
    public CompletableFuture<Void> setAudioProcessing(AudioProcessing processing) {
        return exchange.ask(new Question.SetAudioProcessing(processing));
    }

    @Override
    public CompletableFuture<List<ScreenTarget>> windows() {
        return exchange.ask(new Question.ListWindows(), Answer.Windows.class, Answer.Windows::windows);
    }

    @Override
    public CompletableFuture<Subscription> meter(MicrophoneSpec spec, DoubleConsumer level) {
        int meter = exchange.newThing();
        things.add(meter, level);
        CompletableFuture<Subscription> opened =
                exchange.ask(new Question.OpenMeter(meter, spec), Answer.Done.class, _ -> () -> closeMeter(meter));
        opened.exceptionally(failure -> {
            things.forget(meter);
            return () -> {};
        });
        return opened;
    }

    private void closeMeter(int meter) {
        if (things.forget(meter)) {
            exchange.tell(new ToEngine.CloseMeter(meter));
        }
    }

    @Override
    public CompletableFuture<Void> testSpeaker(SpeakerSpec spec) {
        return exchange.ask(new Question.TestSpeaker(spec));
    }

    @Override
    public CompletableFuture<Void> play(SpeakerSpec spec, Chime chime) {
        return exchange.ask(new Question.PlayChime(spec, chime));
    }

    @Override
    public CompletableFuture<Void> recordSample(MicrophoneSpec spec) {
        return exchange.ask(new Question.RecordSample(spec));
    }

    @Override
    public CompletableFuture<Void> playSample(SpeakerSpec spec) {
        return exchange.ask(new Question.PlaySample(spec));
    }

    @Override
    public CompletableFuture<PeerConnection> connect(ConnectionOptions options, PeerConnection.Listener listener) {
        RemoteConnection connection = new RemoteConnection(exchange, exchange.newThing(), listener, things::forget);
        things.add(connection);
        CompletableFuture<PeerConnection> made =
                exchange.ask(new Question.Connect(connection.number(), options), Answer.Done.class, _ -> connection);
        made.exceptionally(failure -> {
            things.forget(connection);
            return connection;
        });
        return made;
    }

    @Override
    public PictureFeed feed(TrackId track) {
        int number = exchange.newThing();
        RemoteFeed feed = new RemoteFeed(exchange, number, store, bell, things::forget);
        things.add(feed);
        exchange.tell(new ToEngine.OpenFeed(number, track));
        return feed;
    }

    /**
     * What this side was given and did not give back; frames are the other side's. After the end, what was left there.
     */
    @Override
    public Holdings holdings() {
        return ended.isDone() ? left : things.holdings();
    }

    /** Asks the other side to end everything, and waits for it, a little longer than that side waits itself. */
    @Override
    public void close() {
        closing = true;
        exchange.ask(new Question.CloseEngine(), Answer.Closed.class, closed -> {
                    left = closed.left();
                    pipe.close();
                    return closed;
                })
                .exceptionally(failure -> new Answer.Closed(left))
                .thenCombine(ended, (closed, reason) -> closed)
                .completeOnTimeout(new Answer.Closed(left), PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        pipe.fail(new IllegalStateException("closed"));
        // What the end still completes is complete when this returns.
        lane.reached().join();
        store.end().join();
    }
}
