package app.corrillo.engine.pulse;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is known of the server up to date: connects, asks, listens for changes, and connects again when the server
 * was lost. Belongs to the mainloop's thread.
 */
final class PulseServer {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final PulseThread thread;
    private final LibPulse pulse;
    private final @Nullable String address;
    private final Structures structures;
    private final Listener listener;

    private @Nullable PulseConnection connection;
    private ServerState state = ServerState.DOWN;
    private ServerState gathered = ServerState.DOWN;
    private final Set<Facility> stale = EnumSet.noneOf(Facility.class);
    private int unanswered;
    private Duration pause = FIRST_PAUSE;
    private boolean closed;

    /** Told on the mainloop's thread. */
    interface Listener {
        /** The state is another one, or no server was found by the first attempt or the ones after it. */
        void changed(ServerState state);

        /** A source is gone; the state that says so comes soon after. */
        void sourceGone(int index);
    }

    /** What the server keeps lists of. */
    enum Facility {
        SINKS,
        SOURCES,
        SINK_INPUTS,
        SOURCE_OUTPUTS,
        SERVER
    }

    PulseServer(PulseThread thread, @Nullable String address, OwnName own, Listener listener) {
        this.thread = thread;
        this.pulse = thread.pulse();
        this.address = address;
        this.structures = new Structures(pulse, own);
        this.listener = listener;
    }

    ServerState state() {
        return state;
    }

    /** The connection, or null while there is none that is ready. */
    @Nullable
    PulseConnection connection() {
        return state.up() ? connection : null;
    }

    void connect() {
        if (closed) {
            return;
        }
        connection = new PulseConnection(thread, address, new PulseConnection.Listener() {
            @Override
            public void ready() {
                pause = FIRST_PAUSE;
                gathered = ServerState.DOWN;
                unanswered = 0;
                stale.addAll(EnumSet.allOf(Facility.class));
                refresh();
            }

            @Override
            public void lost() {
                PulseServer.this.lost();
            }

            @Override
            public void changed(int type, int index) {
                PulseServer.this.changed(type, index);
            }
        });
    }

    /** Asks whether the server answers now; the answer comes within a second. */
    void probe(Consumer<Boolean> answer) {
        PulseConnection asked = connection();
        if (asked == null) {
            answer.accept(false);
            return;
        }
        boolean[] answered = new boolean[1];
        asked.serverInfo(info -> {
            if (!answered[0]) {
                answered[0] = true;
                answer.accept(true);
            }
        });
        thread.after(ANSWER, () -> {
            if (!answered[0]) {
                answered[0] = true;
                answer.accept(false);
            }
        });
    }

    void close() {
        closed = true;
        if (connection != null) {
            connection.close();
            connection = null;
        }
        state = ServerState.DOWN;
    }

    private void lost() {
        connection = null;
        thread.after(pause, this::connect);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        state = ServerState.DOWN;
        listener.changed(state);
    }

    private void changed(int type, int index) {
        int facility = type & 0xf;
        boolean gone = (type & 0x30) == 0x20;
        if (facility == 1 && gone) {
            listener.sourceGone(index);
        }
        switch (facility) {
            case 0 -> stale.add(Facility.SINKS);
            case 1 -> stale.add(Facility.SOURCES);
            case 2 -> stale.add(Facility.SINK_INPUTS);
            case 3 -> stale.add(Facility.SOURCE_OUTPUTS);
            case 7 -> stale.add(Facility.SERVER);
            default -> stale.addAll(EnumSet.of(Facility.SINKS, Facility.SOURCES));
        }
        refresh();
    }

    private void refresh() {
        PulseConnection asked = connection;
        if (asked == null || unanswered > 0 || stale.isEmpty()) {
            return;
        }
        Set<Facility> now = EnumSet.copyOf(stale);
        stale.clear();
        unanswered = now.size();
        now.forEach(facility -> ask(asked, facility));
    }

    private void ask(PulseConnection asked, Facility facility) {
        switch (facility) {
            case SERVER ->
                asked.serverInfo(info -> {
                    String sink = Structures.defaultSink(info);
                    String source = Structures.defaultSource(info);
                    answered(was -> was.withDefaults(sink, source));
                });
            case SINKS ->
                asked.list(
                        pulse.contextGetSinkInfoList, Structures::sink, found -> answered(was -> was.withSinks(found)));
            case SOURCES ->
                asked.list(
                        pulse.contextGetSourceInfoList,
                        Structures::source,
                        found -> answered(was -> was.withSources(found)));
            case SINK_INPUTS ->
                asked.list(
                        pulse.contextGetSinkInputInfoList,
                        structures::sinkInput,
                        found -> answered(was -> was.withPlaying(found)));
            case SOURCE_OUTPUTS ->
                asked.list(
                        pulse.contextGetSourceOutputInfoList,
                        structures::sourceOutput,
                        found -> answered(was -> was.withRecording(found)));
        }
    }

    private void answered(UnaryOperator<ServerState> change) {
        gathered = change.apply(gathered);
        unanswered--;
        if (unanswered == 0) {
            if (!gathered.equals(state)) {
                state = gathered;
                listener.changed(state);
            }
            refresh();
        }
    }
}
