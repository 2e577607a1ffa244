package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.MediaSectionsRequirement;
import app.corrillo.livekit.protocol.SessionDescription;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalTarget;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.ConnectionOptions.Purpose;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import app.corrillo.meeting.media.PeerConnection.Delivery;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import app.corrillo.meeting.media.PeerConnection.Sending;
import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Awaited;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connection that carries what this computer sends. We make the offers, one at a time, each with a number; an
 * answer to an older one is overlooked. Only for the session's lane.
 */
final class Upstream extends Way {
    static final String RELIABLE = "_reliable";
    static final String LOSSY = "_lossy";
    static final String DATA_TRACK = "_data_track";

    /** A server that has not answered an offer by then will not. */
    static final Duration ANSWER = Duration.ofSeconds(8);

    private static final int MOST_SECTIONS = 64;

    private final Tools tools;
    private final Listener listener;
    private final Optional<Spare.Ready> ready;
    private final Map<String, DataChannel> channels = new HashMap<>();
    private boolean open;
    private boolean offering;
    private boolean wanted;
    private boolean restart;
    private boolean told;
    private int number;
    private Time.@Nullable Timer patience;

    /** @param receives whether what the others send comes here, too */
    Upstream(
            Tools tools,
            ConnectionOptions options,
            boolean receives,
            Consumer<SignalRequest> signal,
            Listener listener) {
        super(
                tools,
                SignalTarget.PUBLISHER,
                options.purpose(),
                ear -> tools.engine().connect(options, ear),
                signal,
                listener);
        this.tools = tools;
        this.listener = listener;
        connection().then(made -> {
            equip(made);
            if (receives) {
                Spare.Sections first = tools.spare().sections();
                made.addReceiving(first.sounds(), first.pictures());
            }
            return CompletableFuture.completedFuture(null);
        });
        ready = Optional.empty();
    }

    /** With one that was made before, and has offered; what the others send comes here, too. */
    Upstream(Tools tools, Spare.Ready ready, Consumer<SignalRequest> signal, Listener listener) {
        super(tools, SignalTarget.PUBLISHER, Purpose.BOTH, ready::giveTo, signal, listener);
        this.tools = tools;
        this.listener = listener;
        this.ready = Optional.of(ready);
    }

    /** What a connection of ours has from the beginning. */
    static void equip(PeerConnection made) {
        made.openChannel(RELIABLE, Delivery.RELIABLE);
        made.openChannel(LOSSY, Delivery.LOSSY);
        made.openChannel(DATA_TRACK, Delivery.LOSSY);
    }

    /** Makes the first offer before there is a server; what becomes of it is said by {@link #toldWithJoining}. */
    CompletableFuture<SessionDescription> draft() {
        offering = true;
        int mine = ++number;
        undescribed();
        return ready.map(Spare.Ready::draft)
                .orElseGet(() -> connection().then(PeerConnection::draft))
                .thenApply(made -> Requests.description(made, mine));
    }

    /** The server was told the first offer when it was asked to let this person in. */
    void toldWithJoining(SessionDescription draft) {
        told = true;
        offered(draft);
    }

    /** The server is there: offers may be made from now on. */
    void begin() {
        open = true;
        if (told) {
            described();
            beImpatient(number);
        } else {
            offering = false;
            negotiate(false);
        }
    }

    /** The socket was lost for a while: whatever was on its way is offered again, and new ways are looked for. */
    void resume() {
        offering = false;
        negotiate(true);
    }

    /** A section for a track; offered with the next offer. */
    Awaited<LayeredSender> add(Sending sending) {
        return new Awaited<>(tools.lane(), connection().then(made -> made.addSending(sending)));
    }

    /** Offers what is new, as soon as no other offer waits for its answer. */
    void negotiate(boolean newWays) {
        wanted = true;
        restart |= newWays;
        if (!open || offering || isClosed()) {
            return;
        }
        boolean newWaysNow = restart;
        wanted = false;
        restart = false;
        offering = true;
        int mine = ++number;
        undescribed();
        connection()
                .then(made -> made.offer(newWaysNow))
                .whenComplete((made, failure) -> onLane(() -> {
                    if (made != null) {
                        offer(Requests.description(made, mine));
                    } else {
                        broken(failure);
                    }
                }));
    }

    private void offer(SessionDescription made) {
        if (made.id != number) {
            return;
        }
        offered(made);
        signal(Requests.offer(made));
        described();
        beImpatient(made.id);
    }

    private void beImpatient(int mine) {
        patience = tools.time()
                .after(
                        ANSWER,
                        () -> onLane(() -> {
                            if (offering && mine == number) {
                                broken(new IllegalStateException("an offer was not answered"));
                            }
                        }));
    }

    /** The server wants to send more than there are sections for. */
    void require(MediaSectionsRequirement more) {
        receive(Math.clamp(more.num_audios, 0, MOST_SECTIONS), Math.clamp(more.num_videos, 0, MOST_SECTIONS));
        negotiate(false);
    }

    private void receive(int sounds, int pictures) {
        if (sounds + pictures > 0) {
            connection().then(made -> made.addReceiving(sounds, pictures)).exceptionally(refused -> null);
        }
    }

    /** The server's answer. */
    void take(SessionDescription answer) {
        if (!offering || (answer.id != 0 && answer.id != number)) {
            return;
        }
        answered(answer);
        int mine = number;
        connection()
                .then(made -> made.setRemote(new Description(Description.Type.ANSWER, answer.sdp)))
                .whenComplete((done, failure) -> onLane(() -> {
                    if (failure != null) {
                        broken(failure);
                    } else if (mine == number) {
                        settled();
                    }
                }));
    }

    private void settled() {
        offering = false;
        if (patience != null) {
            patience.cancel();
        }
        if (wanted) {
            negotiate(false);
        }
    }

    /** The channel of this name, when it is open. */
    Optional<DataChannel> channel(String label) {
        return Optional.ofNullable(channels.get(label));
    }

    @Override
    void ended() {
        channels.clear();
    }

    @Override
    public void onChannelOpen(DataChannel channel) {
        onLane(() -> {
            channels.put(channel.label(), channel);
            if (channel.label().equals(RELIABLE)) {
                listener.onTalk();
            }
        });
    }

    @Override
    public void onChannelClosed(String label) {
        onLane(() -> channels.remove(label));
    }
}
