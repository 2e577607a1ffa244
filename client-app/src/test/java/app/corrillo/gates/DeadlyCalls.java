package app.corrillo.gates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.corrillo.gates.Architecture.Gate;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/** Calls that end, hang or slowly fill the process, each with who may make them all the same. */
final class DeadlyCalls {
    private static final String RTC = "dev.onvoid.webrtc.";
    private static final String NOBODY = "";

    private DeadlyCalls() {}

    static Stream<Gate> gates() {
        return Stream.of(
                // One of the library's own making aborts where there is no sound server.
                gate(
                        "a factory is given its device module",
                        "PeerConnectionFactory.<init>\\((?!.*AudioDeviceModule).*",
                        NOBODY,
                        "PeerConnectionFactory",
                        "<init>"),
                gate(
                        "a device module is made where its failure is borne",
                        "media.audio.AudioDeviceModule.<init>.*",
                        "app.corrillo.engine.core.(Factories|NativeFactory)",
                        "media.audio.AudioDeviceModule",
                        "<init>"),
                // Without devices, or while the server is silent: SIGSEGV, abort, or no answer ever. libpulse is asked.
                gate(
                        "the library is asked for cameras alone",
                        "media.MediaDevices.(?!getVideo).*",
                        NOBODY,
                        "media.MediaDevices",
                        "getAudioCaptureDevices"),
                gate(
                        "device modules know no devices",
                        "media.audio.\\w*DeviceModule\\w*.[gs]et(Playout|Recording)Device.*",
                        NOBODY,
                        "media.audio.AudioDeviceModuleBase",
                        "getPlayoutDevices"),
                // They overlook the device that was chosen.
                gate(
                        "sound is played and metered by libpulse",
                        "media.audio.Audio(Player|Recorder)\\..*",
                        NOBODY,
                        "media.audio.AudioRecorder",
                        "<init>"),
                // Aborts beside devices, see engine-sound.md.
                gate(
                        "own sound comes from one place",
                        "media.audio.CustomAudioSource.<init>.*",
                        "app.corrillo.engine.core.SyntheticMicrophone",
                        "media.audio.CustomAudioSource",
                        "<init>"),
                // SIGSEGV on Linux, always.
                gate(
                        "windows are listed by X11",
                        "media.video.desktop.\\w+.getDesktopSources.*",
                        NOBODY,
                        "media.video.desktop.WindowCapturer",
                        "getDesktopSources"),
                // An id that is not there is a SIGSEGV.
                gate(
                        "a screen is captured where its id was looked at",
                        "media.video.VideoDesktopSource.<init>.*",
                        "app.corrillo.engine.video.DesktopCapture",
                        "media.video.VideoDesktopSource",
                        "<init>"),
                // What these give belongs to nobody, and dangles after the next description.
                gate(
                        "senders are remembered, never asked for",
                        "RTCPeerConnection.get(Senders|Receivers|Transceivers).*",
                        NOBODY,
                        "RTCPeerConnection",
                        "getTransceivers"),
                gate(
                        "sections end with their connection",
                        "RTCRtpTransceiver.stop\\(.*",
                        NOBODY,
                        "RTCRtpTransceiver",
                        "stop"),
                gate(
                        "a channel is observed once",
                        "RTCDataChannel.registerObserver.*",
                        "app.corrillo.engine.core.Channel",
                        "RTCDataChannel",
                        "registerObserver"),
                // A NullPointerException for pictures.
                gate(
                        "codecs have no channels",
                        "RTCRtpCodecCapability.getChannels.*",
                        NOBODY,
                        "RTCRtpCodecCapability",
                        "getChannels"));
    }

    /**
     * One of them.
     *
     * @param call a pattern for the class, its method and the method's parameters, below the library's package
     * @param allowed a pattern for who may
     * @param owner a class that the pattern matches, below the library's package
     * @param method of it, without parameters
     */
    private static Gate gate(String name, String call, String allowed, String owner, String method) {
        DescribedPredicate<JavaClass> others = DescribedPredicate.describe(
                "are not " + allowed, one -> !one.getName().matches(allowed));
        DescribedPredicate<JavaAccess<?>> deadly = DescribedPredicate.describe(
                call, access -> access.getTarget().getFullName().matches(RTC + call));
        return new Gate(
                name,
                noClasses().that(others).should().accessTargetWhere(deadly),
                planted -> planted.calling("app.corrillo.engine.core.Planted", RTC + owner, method));
    }
}
