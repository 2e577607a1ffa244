package app.corrillo.engine.pulse;

import java.lang.foreign.Arena;

/**
 * What is done to streams in the server. A refusal is not told: the next state shows it. Belongs to the mainloop's
 * thread.
 */
final class PulseActions {
    private final LibPulse pulse;
    private final PulseServer server;

    PulseActions(LibPulse pulse, PulseServer server) {
        this.pulse = pulse;
        this.server = server;
    }

    void movePlaying(int stream, String sink) {
        move(pulse.contextMoveSinkInputByName, stream, sink);
    }

    void moveRecording(int stream, String source) {
        move(pulse.contextMoveSourceOutputByName, stream, source);
    }

    void mute(int stream, boolean silent) {
        PulseConnection connection = server.connection();
        if (connection != null) {
            connection.request((context, callback, data) ->
                    pulse.contextSetSinkInputMute.call(context, stream, silent ? 1 : 0, callback, data));
        }
    }

    private void move(Signatures.PIPPPToPointer function, int stream, String device) {
        PulseConnection connection = server.connection();
        if (connection != null) {
            try (Arena arena = Arena.ofConfined()) {
                connection.request((context, callback, data) ->
                        function.call(context, stream, arena.allocateFrom(device), callback, data));
            }
        }
    }
}
