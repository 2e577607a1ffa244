package app.corrillo.ui.settings;

import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Preferences;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Stands for a meeting while there is none: the devices there are and the ones that are wished for. Thread-safe;
 * watchers are told on the thread of whoever changed something.
 */
final class NoMeeting implements Meeting {
    private static final UntrustedText NOTHING = UntrustedText.name("");

    private final AtomicReference<MeetingState> state;
    private final List<Consumer<MeetingState>> watchers = new CopyOnWriteArrayList<>();
    private final Subscription devices;

    NoMeeting(Desk desk) {
        state = new AtomicReference<>(
                MeetingState.idle(NOTHING, NOTHING, local(desk.preferences().gear())));
        devices = desk.watchDevices(now -> change(local -> local.withDevices(now)));
    }

    @Override
    public MeetingState state() {
        return state.get();
    }

    @Override
    public void send(MeetingCommand command) {
        switch (command) {
            case MeetingCommand.ChooseMicrophone(MicrophoneSpec spec) -> change(local -> local.withMicrophone(spec));
            case MeetingCommand.ChooseCamera(CameraSpec spec) -> change(local -> local.withCamera(spec));
            case MeetingCommand.ChooseSpeaker(SpeakerSpec spec) -> change(local -> local.withSpeaker(spec));
            case MeetingCommand.SetAudioProcessing wish -> change(local -> local.withProcessing(wish.processing()));
            default -> throw new IllegalArgumentException("there is no meeting for this: " + command);
        }
    }

    @Override
    public Subscription watch(Consumer<MeetingState> watcher) {
        watchers.add(watcher);
        watcher.accept(state());
        return () -> watchers.remove(watcher);
    }

    @Override
    public void close() {
        devices.close();
    }

    private void change(UnaryOperator<LocalMediaState> how) {
        MeetingState fresh = state.updateAndGet(now -> now.withLocal(how.apply(now.local())));
        watchers.forEach(watcher -> watcher.accept(fresh));
    }

    private static LocalMediaState local(Preferences.Gear gear) {
        return new LocalMediaState(
                MediaDevices.NONE,
                gear.microphoneOn(),
                gear.cameraOn(),
                remembered(gear.microphone(), MicrophoneSpec::parse, new MicrophoneSpec.Default()),
                remembered(gear.camera(), CameraSpec::parse, new CameraSpec.Default()),
                remembered(gear.speaker(), SpeakerSpec::parse, new SpeakerSpec.Default()),
                gear.processing(),
                0);
    }

    /** What an older version wrote, or a hand, may mean nothing today. */
    private static <T> T remembered(String written, Function<String, T> parse, T otherwise) {
        try {
            return parse.apply(written);
        } catch (IllegalArgumentException nonsense) {
            return otherwise;
        }
    }
}
