package app.corrillo.engine.pulse;

import app.corrillo.engine.pulse.Signatures.*;
import app.corrillo.natives.NativeLibrary;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The functions of libpulse that are used here, by their C names without {@code pa_}; see its documentation for each
 * (PulseAudio's pulse/mainloop.h, context.h, introspect.h, subscribe.h, stream.h, proplist.h).
 */
final class LibPulse {
    final ToPointer mainloopNew;
    final P mainloopFree;
    final PToPointer mainloopGetApi;
    final PIToInt mainloopPrepare;
    final PToInt mainloopPoll;
    final PToInt mainloopDispatch;
    final P mainloopWakeup;

    final PPToPointer contextNew;
    final PPP contextSetStateCallback;
    final PPP contextSetSubscribeCallback;
    final PPIPToInt contextConnect;
    final PToInt contextGetState;
    final P contextDisconnect;
    final P contextUnref;
    final PIPPToPointer contextSubscribe;
    final PPPToPointer contextGetServerInfo;
    final PPPToPointer contextGetSinkInfoList;
    final PPPToPointer contextGetSourceInfoList;
    final PPPToPointer contextGetSinkInputInfoList;
    final PPPToPointer contextGetSourceOutputInfoList;
    final PIPPPToPointer contextMoveSinkInputByName;
    final PIPPPToPointer contextMoveSourceOutputByName;
    final PIIPPToPointer contextSetSinkInputMute;
    final P operationUnref;

    final ToPointer proplistNew;
    final PPPToInt proplistSets;
    final PPToPointer proplistGets;
    final P proplistFree;

    final PPPPPToPointer streamNew;
    final PPP streamSetStateCallback;
    final PPP streamSetReadCallback;
    final PToInt streamGetState;
    final PPPIToInt streamConnectRecord;
    final PPPIPPToInt streamConnectPlayback;
    final PPPToInt streamPeek;
    final PToInt streamDrop;
    final PPLPLIToInt streamWrite;
    final PPPToPointer streamDrain;
    final PToInt streamDisconnect;
    final P streamUnref;

    private LibPulse(NativeLibrary library) {
        mainloopNew = ToPointer.of(library.function("pa_mainloop_new"));
        mainloopFree = P.of(library.function("pa_mainloop_free"));
        mainloopGetApi = PToPointer.of(library.function("pa_mainloop_get_api"));
        mainloopPrepare = PIToInt.of(library.function("pa_mainloop_prepare"));
        mainloopPoll = PToInt.of(library.function("pa_mainloop_poll"));
        mainloopDispatch = PToInt.of(library.function("pa_mainloop_dispatch"));
        mainloopWakeup = P.of(library.function("pa_mainloop_wakeup"));

        contextNew = PPToPointer.of(library.function("pa_context_new"));
        contextSetStateCallback = PPP.of(library.function("pa_context_set_state_callback"));
        contextSetSubscribeCallback = PPP.of(library.function("pa_context_set_subscribe_callback"));
        contextConnect = PPIPToInt.of(library.function("pa_context_connect"));
        contextGetState = PToInt.of(library.function("pa_context_get_state"));
        contextDisconnect = P.of(library.function("pa_context_disconnect"));
        contextUnref = P.of(library.function("pa_context_unref"));
        contextSubscribe = PIPPToPointer.of(library.function("pa_context_subscribe"));
        contextGetServerInfo = PPPToPointer.of(library.function("pa_context_get_server_info"));
        contextGetSinkInfoList = PPPToPointer.of(library.function("pa_context_get_sink_info_list"));
        contextGetSourceInfoList = PPPToPointer.of(library.function("pa_context_get_source_info_list"));
        contextGetSinkInputInfoList = PPPToPointer.of(library.function("pa_context_get_sink_input_info_list"));
        contextGetSourceOutputInfoList = PPPToPointer.of(library.function("pa_context_get_source_output_info_list"));
        contextMoveSinkInputByName = PIPPPToPointer.of(library.function("pa_context_move_sink_input_by_name"));
        contextMoveSourceOutputByName = PIPPPToPointer.of(library.function("pa_context_move_source_output_by_name"));
        contextSetSinkInputMute = PIIPPToPointer.of(library.function("pa_context_set_sink_input_mute"));
        operationUnref = P.of(library.function("pa_operation_unref"));

        proplistNew = ToPointer.of(library.function("pa_proplist_new"));
        proplistSets = PPPToInt.of(library.function("pa_proplist_sets"));
        proplistGets = PPToPointer.of(library.function("pa_proplist_gets"));
        proplistFree = P.of(library.function("pa_proplist_free"));

        streamNew = PPPPPToPointer.of(library.function("pa_stream_new_with_proplist"));
        streamSetStateCallback = PPP.of(library.function("pa_stream_set_state_callback"));
        streamSetReadCallback = PPP.of(library.function("pa_stream_set_read_callback"));
        streamGetState = PToInt.of(library.function("pa_stream_get_state"));
        streamConnectRecord = PPPIToInt.of(library.function("pa_stream_connect_record"));
        streamConnectPlayback = PPPIPPToInt.of(library.function("pa_stream_connect_playback"));
        streamPeek = PPPToInt.of(library.function("pa_stream_peek"));
        streamDrop = PToInt.of(library.function("pa_stream_drop"));
        streamWrite = PPLPLIToInt.of(library.function("pa_stream_write"));
        streamDrain = PPPToPointer.of(library.function("pa_stream_drain"));
        streamDisconnect = PToInt.of(library.function("pa_stream_disconnect"));
        streamUnref = P.of(library.function("pa_stream_unref"));
    }

    /** Empty where libpulse is not installed, or is not the one we know. */
    static Optional<LibPulse> load() {
        try {
            return NativeLibrary.load("libpulse.so.0").map(LibPulse::new);
        } catch (NoSuchElementException strange) {
            System.getLogger(LibPulse.class.getName())
                    .log(System.Logger.Level.WARNING, "libpulse lacks " + strange.getMessage());
            return Optional.empty();
        }
    }
}
