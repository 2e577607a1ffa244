package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.JoinResponse;
import app.corrillo.livekit.protocol.ReconnectReason;
import app.corrillo.livekit.protocol.ReconnectResponse;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.SignalTarget;
import app.corrillo.livekit.signal.JoinQuery;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connections of now, and, while everything is joined anew, those that will take their place. Only for the
 * session's lane.
 */
final class Media {
    private final Tools tools;
    private final Room room;
    private JoinQuery.Version version;
    private final Consumer<SignalRequest> signal;
    private final Listener listener;
    private final String prefix = "lk" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private Connections current;
    private @Nullable Connections next;
    private int generation;

    Media(Tools tools, Room room, JoinQuery.Version version, Consumer<SignalRequest> signal, Listener listener) {
        this.tools = tools;
        this.room = room;
        this.version = version;
        this.signal = signal;
        this.listener = listener;
        current = make();
    }

    Connections current() {
        return current;
    }

    /** Asks the engine for new ones, while the socket opens. */
    void prepare() {
        if (next == null) {
            next = make();
        }
    }

    /** Which signalling the connections that are made next are for. */
    JoinQuery.Version version() {
        return version;
    }

    /** From now on this version of signalling is spoken. */
    void speak(JoinQuery.Version other) {
        if (version != other) {
            forget();
            version = other;
        }
    }

    /** What was asked before is of no use any more, or will not come as its engine has ended. */
    void forget() {
        if (next != null) {
            next.close();
            next = null;
        }
    }

    /** Asks the engine again for the first ones, before anybody was let in. */
    void restart() {
        current.close();
        current = make();
    }

    /** The server let this person in; anew over the new ones. */
    void begin(JoinResponse join, boolean anew) {
        if (anew) {
            Connections before = current;
            current = next == null ? make() : next;
            next = null;
            before.close();
        }
        current.begin(join.ice_servers, join.client_configuration);
    }

    void resume(ReconnectResponse response) {
        current.resume(response.ice_servers, response.client_configuration);
    }

    /** Takes what is the business of connections; gives back whether it was. */
    boolean take(SignalResponse message) {
        if (message.offer != null) {
            current.down().ifPresent(way -> way.take(message.offer));
        } else if (message.answer != null) {
            current.up().take(message.answer);
        } else if (message.media_sections_requirement != null) {
            current.require(message.media_sections_requirement);
        } else if (message.trickle != null) {
            current.take(message.trickle);
        } else {
            return false;
        }
        return true;
    }

    /** Whether this track of sound is heard. */
    void setAudible(TrackId track, boolean audible) {
        current.setAudible(track, audible);
    }

    CompletableFuture<List<LinkStats>> stats() {
        return current.stats();
    }

    CompletableFuture<Void> close() {
        CompletableFuture<Void> other = next == null ? CompletableFuture.completedFuture(null) : next.close();
        next = null;
        return CompletableFuture.allOf(current.close(), other);
    }

    private Connections make() {
        Voice voice = new Voice();
        Connections made = new Connections(tools, prefix + ++generation + "/", version, signal, voice);
        voice.whose = made;
        return made;
    }

    /** Hears what connections say, as long as they are those of now. */
    private final class Voice implements Connections.Listener {
        private @Nullable Connections whose;

        private boolean counts() {
            return current.equals(whose);
        }

        @Override
        public void onWell() {
            if (counts()) {
                listener.onWell();
            }
        }

        @Override
        public void onShaky(SignalTarget which) {
            if (counts()) {
                if (current.receives(which)) {
                    room.tracks().setStill(true);
                }
                listener.onShaky();
            }
        }

        @Override
        public void onLost(SignalTarget which) {
            if (counts()) {
                listener.onLost(
                        which == SignalTarget.PUBLISHER
                                ? ReconnectReason.RR_PUBLISHER_FAILED
                                : ReconnectReason.RR_SUBSCRIBER_FAILED);
            }
        }

        @Override
        public void onTrack(RemoteTrack track) {
            if (counts()) {
                room.tracks().arrived(track);
            }
        }

        @Override
        public void onTrackGone(TrackId track) {
            if (counts()) {
                room.tracks().gone(track);
            }
        }

        @Override
        public void onBytes(String label, byte[] message, Consumer<Runnable> lane) {
            room.data().received(label, message, lane);
        }

        @Override
        public void onTalk() {
            if (counts()) {
                room.data().opened();
            }
        }

        @Override
        public void onBroken(Throwable failure) {
            if (counts()) {
                listener.onBroken(failure);
            }
        }
    }

    /** Told how the connections do. */
    interface Listener {
        /** Pictures and sound have a way. */
        void onWell();

        /** One of them is not heard any more. */
        void onShaky();

        /** A connection does not come back, or does not come about, by itself. */
        void onLost(ReconnectReason which);

        void onBroken(Throwable failure);
    }
}
