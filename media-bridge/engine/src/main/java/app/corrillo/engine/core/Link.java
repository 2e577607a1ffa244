package app.corrillo.engine.core;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A connection to one other side: its parts, and the order in which they end. */
final class Link implements PeerConnection {
    private static final int MAX_RECEIVING = 256;

    private final EngineContext context;
    private final Listener listener;
    private final NativeFactory factory;
    private final boolean soundWanted;
    private final RTCPeerConnection rtc;
    private final Operations operations;
    private final Descriptions descriptions;
    private final Sections sections;
    private final Sendings sendings;
    private final Receivings receivings;
    private final RemoteTracks remotes;
    private final StatsReader stats;
    private final List<Channel> channels = new ArrayList<>();
    private final ConnectionOptions made;
    private volatile boolean closed;

    /**
     * Engine thread.
     *
     * @param soundWanted whether it is to play and record, even if the factory cannot
     */
    Link(
            EngineContext context,
            NativeFactory factory,
            boolean soundWanted,
            ConnectionOptions options,
            Listener listener) {
        this.context = context;
        this.factory = factory;
        this.soundWanted = soundWanted;
        this.listener = listener;
        this.made = options;
        this.operations = new Operations(context.engine(), context.events());
        this.remotes = new RemoteTracks(options.remotePrefix(), context.hub(), context.ledger());
        this.rtc = factory.rtc().createPeerConnection(Configurations.of(options, made), new LinkObserver(this));
        AudioProcessing processing = context.factories().processing();
        this.sections = new Sections(rtc, factory, operations, processing);
        this.sendings = new Sendings(rtc, factory, operations, processing, this::agreeAgain);
        this.receivings = new Receivings(rtc, factory, processing);
        this.descriptions = new Descriptions(rtc, context.engine(), sendings);
        this.stats = new StatsReader(rtc, context.events());
        context.remember(this);
    }

    @Override
    public CompletableFuture<Sender> addSection(Source source) {
        return operations.add(() -> {
            sendings.changed();
            return CompletableFuture.completedFuture(sections.add(source));
        });
    }

    @Override
    public CompletableFuture<LayeredSender> addSending(Sending sending) {
        return operations.add(() -> CompletableFuture.completedFuture(sendings.add(sending)));
    }

    @Override
    public CompletableFuture<Void> addReceiving(int sounds, int pictures) {
        return operations.add(() -> {
            if (sounds < 0 || pictures < 0 || receivings.count() + (long) sounds + pictures > MAX_RECEIVING) {
                throw new MediaException(MediaProblem.BAD_DESCRIPTION, "too many sections that receive");
            }
            sendings.changed();
            IntStream.range(0, sounds).forEach(_ -> receivings.add(Source.MICROPHONE));
            IntStream.range(0, pictures).forEach(_ -> receivings.add(Source.CAMERA));
            return Results.done();
        });
    }

    @Override
    public CompletableFuture<Description> draft() {
        return operations.add(() -> {
            sections.settle();
            return descriptions.draft();
        });
    }

    @Override
    public CompletableFuture<Description> offer(boolean iceRestart) {
        return operations.add(() -> {
            sections.settle();
            return descriptions.offer(iceRestart);
        });
    }

    @Override
    public CompletableFuture<Description> answer() {
        return operations.add(descriptions::answer);
    }

    @Override
    public CompletableFuture<Void> setRemote(Description description) {
        return operations.add(() -> {
            SdpText text = SdpText.read(description.sdp());
            if (context.extent() == Extent.SOUND) {
                text.refusePictures();
            }
            SdpSections next = SdpSections.of(text);
            if (!remotes.survive(next)) {
                // The library would free tracks that feeds still hang on.
                throw new MediaException(MediaProblem.BAD_DESCRIPTION, "a section in use was taken away");
            }
            sections.settle();
            List<RemoteTrack> leaving = remotes.leave(next);
            return take(() -> descriptions.setRemote(description, text, next), leaving);
        });
    }

    private CompletableFuture<Void> take(Supplier<CompletableFuture<Void>> setting, List<RemoteTrack> leaving) {
        try {
            return setting.get().whenCompleteAsync((_, failure) -> settled(leaving, failure == null), context.engine());
        } catch (RuntimeException refused) {
            settled(leaving, false);
            throw refused;
        }
    }

    private void settled(List<RemoteTrack> leaving, boolean holds) {
        if (closed) {
            return;
        } else if (!holds) {
            remotes.stay(leaving);
            return;
        }
        remotes.forget(leaving);
        leaving.forEach(track -> happened(watcher -> watcher.onRemoteTrackGone(track.id())));
        announce();
    }

    private void announce() {
        remotes.arrive(descriptions.remote()).forEach(track -> happened(watcher -> watcher.onRemoteTrack(track)));
    }

    private CompletableFuture<Void> agreeAgain() {
        return descriptions.agreeAgain();
    }

    @Override
    public CompletableFuture<Void> addCandidate(Candidate candidate) {
        return operations.run(() -> descriptions.add(candidate));
    }

    @Override
    public CompletableFuture<DataChannel> openChannel(String label, Delivery delivery) {
        return operations.add(() -> {
            RTCDataChannelInit init = new RTCDataChannelInit();
            init.ordered = delivery.ordered();
            init.maxRetransmits = delivery.maxRetransmits();
            if (channels.isEmpty()) {
                sendings.changed();
            }
            Channel channel = adopt(rtc.createDataChannel(label, init));
            return CompletableFuture.completedFuture(channel);
        });
    }

    @Override
    public CompletableFuture<Void> reconfigure(ConnectionOptions options) {
        return operations.run(() -> {
            // The next offer restarts ICE, whatever it is made for; that of a pause must not.
            sendings.changed();
            rtc.setConfiguration(Configurations.of(options, made));
        });
    }

    @Override
    public CompletableFuture<Void> setAudible(TrackId track, boolean audible) {
        return operations.run(() -> remotes.setAudible(track, audible));
    }

    @Override
    public CompletableFuture<Boolean> lacksSound() {
        return operations.add(() -> CompletableFuture.completedFuture(
                soundWanted && (!factory.isWithDevices() || factory.hasLostServer())));
    }

    @Override
    public CompletableFuture<LinkStats> stats() {
        return context.call(() -> {
            if (closed) {
                throw new MediaException(MediaProblem.CLOSED, "the connection is closed");
            }
            Map<String, TrackId> sent = sections.idsByMid(descriptions.remote());
            sendings.addIdsByMid(sent);
            return stats.read(remotes.idsByMid(), sent);
        });
    }

    @Override
    public void close() {
        closed = true;
        context.engine().execute(this::closeNow);
    }

    /** Any thread: tells the listener, unless the connection was closed in the meantime. */
    void happened(Consumer<Listener> what) {
        context.events().post(() -> {
            if (!closed) {
                what.accept(listener);
            }
        });
    }

    /** Any thread, from the observer: something can come from a section now. */
    void transceiverFound(RTCRtpTransceiver transceiver) {
        context.engine().execute(() -> {
            if (!closed) {
                remotes.found(transceiver);
                announce();
            }
        });
    }

    /** Any thread, from the observer: the other side opened a channel. */
    void channelFound(RTCDataChannel channel) {
        context.engine().execute(() -> adopt(channel));
    }

    /** Engine thread: the channel closed by itself. */
    void channelGone(Channel channel) {
        channels.remove(channel);
    }

    /** Engine thread: whether what comes is heard. */
    void setAudible(boolean audible) {
        if (isOpen()) {
            remotes.setAudible(audible);
        }
    }

    /** Any thread: the library does not come back. Nothing is heard of the connection after this. */
    void giveUp() {
        context.events().post(() -> {
            if (!closed) {
                closed = true;
                listener.onState(State.CLOSED);
            }
        });
    }

    /** Engine thread. First what hangs on the connection, then the connection, then what it held. */
    void closeNow() {
        closed = true;
        if (!isOpen()) {
            return;
        }
        operations.close();
        stats.close();
        remotes.close();
        sections.release();
        sendings.release();
        receivings.release();
        channels.forEach(Channel::silence);
        rtc.close();
        channels.forEach(Channel::release);
        channels.clear();
        sections.dispose();
        sendings.dispose();
        receivings.dispose();
        context.forget(this);
    }

    NativeFactory factory() {
        return factory;
    }

    private boolean isOpen() {
        return context.links().contains(this);
    }

    private Channel adopt(RTCDataChannel channel) {
        Channel adopted = new Channel(channel, this, context);
        channels.add(adopted);
        adopted.checkState();
        return adopted;
    }
}
