package app.corrillo.meeting.loop;

import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice.Kind;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.DeviceMatch;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong with the devices: what is missing, seen from the list of devices and the wishes, and what went wrong
 * when something was tried. Tells each trouble once, and when it is mended. Lives on the meeting's thread.
 */
final class Troubles {
    private final Home home;
    private final Map<Kind, UntrustedText> faults = new EnumMap<>(Kind.class);
    private final Map<Kind, UntrustedText> told = new EnumMap<>(Kind.class);

    Troubles(Home home) {
        this.home = home;
    }

    /** Something was tried and went wrong; holds until {@link #mended}. */
    void fault(Kind kind, String about) {
        faults.put(kind, UntrustedText.name(about));
        told.remove(kind);
        review();
    }

    /**
     * A device was asked for and did not start. Where it is known to be there, or another one goes on in its place, it
     * would be wrong to say that there is none.
     */
    void refused(Kind refused, Kind missing, MediaProblem problem, boolean another, String name) {
        boolean there = problem == MediaProblem.DEVICE_BUSY || problem == MediaProblem.UNREADABLE_SOURCE;
        fault((another || there) && !name.isEmpty() ? refused : missing, name);
    }

    void mended(Kind... kinds) {
        for (Kind kind : kinds) {
            faults.remove(kind);
        }
        review();
    }

    /** The engine works again: what one that was given up refused is tried anew, and told again if it fails again. */
    void engineRuns() {
        if (has(Kind.ENGINE_FAILED)) {
            faults.clear();
        }
        mended(Kind.ENGINE_RESTARTING);
    }

    boolean has(Kind kind) {
        return faults.containsKey(kind);
    }

    /** Looks again; to be called when devices or wishes changed. */
    void review() {
        Map<Kind, UntrustedText> now = missing(home.state().local());
        now.putAll(faults);
        if (has(Kind.ENGINE_FAILED)) {
            // Without an engine every device fails; that is one trouble and not five.
            now.keySet().retainAll(Set.of(Kind.ENGINE_FAILED));
        }
        for (Kind kind : Kind.values()) {
            UntrustedText about = now.get(kind);
            if (about == null && told.remove(kind) != null) {
                home.happen(new MeetingEvent.TroubleMended(kind));
            } else if (about != null && !about.equals(told.put(kind, about))) {
                home.happen(
                        new MeetingEvent.NoticeGiven(kind, about, home.time().now()));
            }
        }
    }

    private Map<Kind, UntrustedText> missing(LocalMediaState local) {
        Map<Kind, UntrustedText> missing = new EnumMap<>(Kind.class);
        boolean wantsSpeaker = !(local.speaker() instanceof SpeakerSpec.None);
        boolean wantsMicrophone = DeviceMatch.needsDevice(local.microphone());
        if (!local.devices().sound()) {
            if (wantsSpeaker || wantsMicrophone) {
                missing.put(Kind.NO_SOUND_SERVER, UntrustedText.name(""));
            }
        } else {
            if (DeviceMatch.lacks(local.devices(), local.microphone())) {
                missing.put(Kind.NO_MICROPHONE, UntrustedText.name(name(local.microphone())));
            }
            if (DeviceMatch.lacks(local.devices(), local.speaker())) {
                missing.put(Kind.NO_SPEAKER, UntrustedText.name(name(local.speaker())));
            }
        }
        boolean wantsCamera = local.cameraOn() && home.state().media().showsPictures();
        if (wantsCamera && !has(Kind.CAMERA_LOST) && DeviceMatch.lacks(local.devices(), local.camera())) {
            missing.put(Kind.NO_CAMERA, UntrustedText.name(name(local.camera())));
        }
        return missing;
    }

    /** The name of the device that this leads to, or else what a person calls what was wished for. */
    static String name(Optional<MediaDevice> device, Object spec) {
        return device.map(MediaDevice::name).orElseGet(() -> name(spec));
    }

    /** What a person calls it; empty where a person would not name it. */
    static String name(Object spec) {
        return switch (spec) {
            case MicrophoneSpec.Named(String name) -> name;
            case CameraSpec.Named(String name) -> name;
            case SpeakerSpec.Named(String name) -> name;
            case MicrophoneSpec.Recording(var file) -> String.valueOf(file.getFileName());
            case CameraSpec.Film(var file) -> String.valueOf(file.getFileName());
            case CameraSpec.Still(var file) -> String.valueOf(file.getFileName());
            case CameraSpec.Network(var address) -> String.valueOf(address.getHost());
            default -> "";
        };
    }
}
