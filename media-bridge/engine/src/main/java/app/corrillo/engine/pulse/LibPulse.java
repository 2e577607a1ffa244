package app.corrillo.engine.pulse;

import app.corrillo.engine.pulse.Signatures.*;
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
        mainloopNew = library.function("pa_mainloop_new", ToPointer.class);
        mainloopFree = library.function("pa_mainloop_free", P.class);
        mainloopGetApi = library.function("pa_mainloop_get_api", PToPointer.class);
        mainloopPrepare = library.function("pa_mainloop_prepare", PIToInt.class);
        mainloopPoll = library.function("pa_mainloop_poll", PToInt.class);
        mainloopDispatch = library.function("pa_mainloop_dispatch", PToInt.class);
        mainloopWakeup = library.function("pa_mainloop_wakeup", P.class);

        contextNew = library.function("pa_context_new", PPToPointer.class);
        contextSetStateCallback = library.function("pa_context_set_state_callback", PPP.class);
        contextSetSubscribeCallback = library.function("pa_context_set_subscribe_callback", PPP.class);
        contextConnect = library.function("pa_context_connect", PPIPToInt.class);
        contextGetState = library.function("pa_context_get_state", PToInt.class);
        contextDisconnect = library.function("pa_context_disconnect", P.class);
        contextUnref = library.function("pa_context_unref", P.class);
        contextSubscribe = library.function("pa_context_subscribe", PIPPToPointer.class);
        contextGetServerInfo = library.function("pa_context_get_server_info", PPPToPointer.class);
        contextGetSinkInfoList = library.function("pa_context_get_sink_info_list", PPPToPointer.class);
        contextGetSourceInfoList = library.function("pa_context_get_source_info_list", PPPToPointer.class);
        contextGetSinkInputInfoList = library.function("pa_context_get_sink_input_info_list", PPPToPointer.class);
        contextGetSourceOutputInfoList = library.function("pa_context_get_source_output_info_list", PPPToPointer.class);
        contextMoveSinkInputByName = library.function("pa_context_move_sink_input_by_name", PIPPPToPointer.class);
        contextMoveSourceOutputByName = library.function("pa_context_move_source_output_by_name", PIPPPToPointer.class);
        contextSetSinkInputMute = library.function("pa_context_set_sink_input_mute", PIIPPToPointer.class);
        operationUnref = library.function("pa_operation_unref", P.class);

        proplistNew = library.function("pa_proplist_new", ToPointer.class);
        proplistSets = library.function("pa_proplist_sets", PPPToInt.class);
        proplistGets = library.function("pa_proplist_gets", PPToPointer.class);
        proplistFree = library.function("pa_proplist_free", P.class);

        streamNew = library.function("pa_stream_new_with_proplist", PPPPPToPointer.class);
        streamSetStateCallback = library.function("pa_stream_set_state_callback", PPP.class);
        streamSetReadCallback = library.function("pa_stream_set_read_callback", PPP.class);
        streamGetState = library.function("pa_stream_get_state", PToInt.class);
        streamConnectRecord = library.function("pa_stream_connect_record", PPPIToInt.class);
        streamConnectPlayback = library.function("pa_stream_connect_playback", PPPIPPToInt.class);
        streamPeek = library.function("pa_stream_peek", PPPToInt.class);
        streamDrop = library.function("pa_stream_drop", PToInt.class);
        streamWrite = library.function("pa_stream_write", PPLPLIToInt.class);
        streamDrain = library.function("pa_stream_drain", PPPToPointer.class);
        streamDisconnect = library.function("pa_stream_disconnect", PToInt.class);
        streamUnref = library.function("pa_stream_unref", P.class);
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
