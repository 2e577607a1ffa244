package app.corrillo.livekit.session;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.ConnectionOptions.Purpose;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The next connection and its first offer, made while somebody is about to join: neither depends on room, token or the
 * server's ICE servers, and nothing of it is on the network. At most one is kept. Thread-safe.
 */
public final class Spare {
    /** Whoever has not joined by then gets another one. */
    static final Duration KEPT = Duration.ofMinutes(5);

    private @Nullable Ready kept;
    private volatile Sections sections = new Sections(0, 0);

    /**
     * For so many sounds and pictures there is room in a first offer. Never for fewer than three of each, as with
     * LiveKit's own clients, and for more only if they are few: each section is set up before anything comes.
     */
    record Sections(int sounds, int pictures) {
        private static final int LEAST = 3;
        private static final int MOST = 6;

        Sections {
            sounds = of(sounds);
            pictures = of(pictures);
        }

        private static int of(int wanted) {
            return wanted > MOST ? LEAST : Math.max(wanted, LEAST);
        }
    }

    /** So much came the last time; the next offer has room for it, so that the server need not ask for more. */
    void expect(int sounds, int pictures) {
        sections = new Sections(sounds, pictures);
    }

    /** What the next offer has room for. */
    Sections sections() {
        return sections;
    }

    /** Makes one in place of any that is kept. Closing gives it up, unless it was taken. */
    public Subscription make(MediaEngine engine, Time time) {
        Ready fresh = new Ready(engine);
        keep(fresh);
        fresh.begin();
        Time.Timer patience = time.after(KEPT, () -> giveUp(fresh));
        // What plays and records may be another one from then on.
        MediaDevices devices = engine.devices();
        Subscription watching = engine.watchDevices(now -> {
            if (!now.equals(devices)) {
                giveUp(fresh);
            }
        });
        return () -> {
            patience.cancel();
            watching.close();
            giveUp(fresh);
        };
    }

    /** The one of this engine, whose it is from now on; absent if there is none. */
    synchronized Optional<Ready> take(MediaEngine engine) {
        Ready ready = kept;
        if (ready == null || !ready.engine.equals(engine.itself())) {
            return Optional.empty();
        }
        kept = null;
        return Optional.of(ready);
    }

    /** Whether none is kept. */
    synchronized boolean isEmpty() {
        return kept == null;
    }

    private void keep(Ready fresh) {
        Ready before;
        synchronized (this) {
            before = kept;
            kept = fresh;
        }
        if (before != null) {
            before.close();
        }
    }

    private void giveUp(Ready which) {
        synchronized (this) {
            if (!which.equals(kept)) {
                return;
            }
            kept = null;
        }
        which.close();
    }

    /** A connection that has offered, and waits for whoever joins. */
    final class Ready implements PeerConnection.Listener {
        private final MediaEngine engine;
        private final CompletableFuture<PeerConnection> connection = new CompletableFuture<>();
        private final CompletableFuture<Description> draft;
        private volatile PeerConnection.Listener heir = new Nobody(this);
        private boolean ended;

        private Ready(MediaEngine engine) {
            this.engine = engine;
            draft = connection.thenCompose(made -> {
                Upstream.equip(made);
                Sections now = sections;
                made.addReceiving(now.sounds(), now.pictures());
                return made.draft();
            });
        }

        private void begin() {
            String prefix = "lk" + UUID.randomUUID().toString().substring(0, 8) + "-0/";
            engine.connect(new ConnectionOptions(List.of(), false, false, Purpose.BOTH, prefix), this)
                    .whenComplete((made, failure) -> {
                        if (failure == null) {
                            connection.complete(made);
                        } else {
                            giveUp(this);
                            connection.completeExceptionally(failure);
                        }
                    });
        }

        /** Nobody wants it. */
        void close() {
            connection.thenAccept(PeerConnection::close);
        }

        /** What happens to it is told here from now on, also that it has ended already. */
        CompletableFuture<PeerConnection> giveTo(PeerConnection.Listener listener) {
            boolean tooLate;
            synchronized (this) {
                heir = listener;
                tooLate = ended;
            }
            if (tooLate) {
                listener.onState(State.CLOSED);
            }
            return connection;
        }

        CompletableFuture<Description> draft() {
            return draft;
        }

        @Override
        public void onState(State state) {
            PeerConnection.Listener now;
            synchronized (this) {
                ended |= state == State.CLOSED;
                now = heir;
            }
            now.onState(state);
        }

        @Override
        public void onCandidate(Candidate candidate) {
            heir.onCandidate(candidate);
        }

        @Override
        public void onRemoteTrack(RemoteTrack track) {
            heir.onRemoteTrack(track);
        }

        @Override
        public void onRemoteTrackGone(TrackId track) {
            heir.onRemoteTrackGone(track);
        }

        @Override
        public void onChannelOpen(DataChannel channel) {
            heir.onChannelOpen(channel);
        }

        @Override
        public void onChannelClosed(String label) {
            heir.onChannelClosed(label);
        }

        @Override
        public void onMessage(String label, String text) {
            heir.onMessage(label, text);
        }

        @Override
        public void onBytes(String label, byte[] message) {
            heir.onBytes(label, message);
        }
    }

    /** Hears of a connection that is on no network only its end: its engine's. */
    private final class Nobody implements PeerConnection.Listener {
        private final Ready whose;

        private Nobody(Ready whose) {
            this.whose = whose;
        }

        @Override
        public void onState(State state) {
            if (state == State.CLOSED) {
                giveUp(whose);
            }
        }

        @Override
        public void onCandidate(Candidate candidate) {}

        @Override
        public void onRemoteTrack(RemoteTrack track) {}

        @Override
        public void onChannelOpen(DataChannel channel) {}

        @Override
        public void onChannelClosed(String label) {}

        @Override
        public void onMessage(String label, String text) {}
    }
}
