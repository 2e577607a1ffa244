package app.corrillo.ui;

import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.PortRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a person chose, without secrets.
 *
 * @param name under which this person joins; empty until it was given once
 * @param keys strokes that differ from the usual, see {@code KeyMap.kept}
 * @param recent newest first
 */
public record Preferences(
        String name,
        Look look,
        Gear gear,
        Habits habits,
        Network network,
        Nearby nearby,
        Map<String, String> keys,
        List<Recent> recent) {

    /** The most meetings that are remembered. */
    public static final int RECENT = 12;

    public Preferences {
        keys = Map.copyOf(keys);
        recent = List.copyOf(recent);
    }

    /** Light, dark, or as the system is. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /**
     * How everything looks.
     *
     * @param language null-free; {@link Locale#ROOT} follows the system
     * @param contrast whether second text and edges are as strong as first text
     * @param letters how large letters are, of what is usual, in percent; {@value #SMALLEST} to {@value #LARGEST}
     */
    public record Look(Theme theme, Locale language, boolean contrast, int letters) {
        public static final int SMALLEST = 90;
        public static final int USUAL = 100;
        public static final int LARGEST = 150;

        public Look {
            letters = Math.clamp(letters, SMALLEST, LARGEST);
        }

        public Look withTheme(Theme now) {
            return new Look(now, language, contrast, letters);
        }

        public Look withLanguage(Locale now) {
            return new Look(theme, now, contrast, letters);
        }

        public Look withContrast(boolean now) {
            return new Look(theme, language, now, letters);
        }

        public Look withLetters(int now) {
            return new Look(theme, language, contrast, now);
        }
    }

    /**
     * Devices, in the written form of {@code MicrophoneSpec.parse} and its like, and what is done with them.
     *
     * @param processing what is done to one's own sound
     */
    public record Gear(
            String microphone,
            String camera,
            String speaker,
            boolean microphoneOn,
            boolean cameraOn,
            AudioProcessing processing) {}

    /**
     * How this computer reaches others. In effect with the next meeting.
     *
     * @param proxy the web proxy that leads out, as {@code host:port}; empty for none
     * @param servers STUN and TURN servers beside those that a meeting names, as {@code turn:host:3478}
     * @param user the name that the TURN servers know; its password is kept by the system's keyring, not here
     * @param relayOnly whether sound and pictures may only go through a TURN server
     * @param tcpOnly whether sound and pictures may only go by TCP, for networks that let no UDP through
     * @param ports of this computer that sound and pictures may use
     */
    public record Network(
            String proxy, List<String> servers, String user, boolean relayOnly, boolean tcpOnly, PortRange ports) {
        public Network {
            servers = List.copyOf(servers);
        }

        public Network withProxy(String now) {
            return new Network(now, servers, user, relayOnly, tcpOnly, ports);
        }

        public Network withServers(List<String> now) {
            return new Network(proxy, now, user, relayOnly, tcpOnly, ports);
        }

        public Network withUser(String now) {
            return new Network(proxy, servers, now, relayOnly, tcpOnly, ports);
        }

        public Network withRelayOnly(boolean now) {
            return new Network(proxy, servers, user, now, tcpOnly, ports);
        }

        public Network withTcpOnly(boolean now) {
            return new Network(proxy, servers, user, relayOnly, now, ports);
        }

        public Network withPorts(PortRange now) {
            return new Network(proxy, servers, user, relayOnly, tcpOnly, now);
        }
    }

    /**
     * What the local network is asked and told.
     *
     * @param looks whether the home looks for meetings there
     * @param welcomes whether the meetings of this computer are announced there, and let people in without a link
     */
    public record Nearby(boolean looks, boolean welcomes) {
        public Nearby withLooks(boolean now) {
            return new Nearby(now, welcomes);
        }

        public Nearby withWelcomes(boolean now) {
            return new Nearby(looks, now);
        }
    }

    /**
     * A meeting that was joined before. Its secrets are not kept, so it can only be named, and its address be offered.
     *
     * @param hosted whether it was held on this computer
     */
    public record Recent(String title, String address, boolean hosted, Instant at) {}

    /** What holds on a first start. */
    public static Preferences first() {
        return new Preferences(
                "",
                new Look(Theme.SYSTEM, Locale.ROOT, false, Look.USUAL),
                new Gear("default", "default", "default", true, true, AudioProcessing.DEFAULT),
                Habits.first(),
                new Network("", List.of(), "", false, false, PortRange.ANY),
                new Nearby(true, false),
                Map.of(),
                List.of());
    }

    public Preferences withName(String now) {
        return new Preferences(now, look, gear, habits, network, nearby, keys, recent);
    }

    public Preferences withLook(Look now) {
        return new Preferences(name, now, gear, habits, network, nearby, keys, recent);
    }

    public Preferences withTheme(Theme now) {
        return withLook(look.withTheme(now));
    }

    public Preferences withLanguage(Locale now) {
        return withLook(look.withLanguage(now));
    }

    public Preferences withGear(Gear now) {
        return new Preferences(name, look, now, habits, network, nearby, keys, recent);
    }

    public Preferences withMicrophone(String now) {
        return withGear(new Gear(now, gear.camera, gear.speaker, gear.microphoneOn, gear.cameraOn, gear.processing));
    }

    public Preferences withCamera(String now) {
        return withGear(
                new Gear(gear.microphone, now, gear.speaker, gear.microphoneOn, gear.cameraOn, gear.processing));
    }

    public Preferences withSpeaker(String now) {
        return withGear(new Gear(gear.microphone, gear.camera, now, gear.microphoneOn, gear.cameraOn, gear.processing));
    }

    public Preferences withMicrophoneOn(boolean now) {
        return withGear(new Gear(gear.microphone, gear.camera, gear.speaker, now, gear.cameraOn, gear.processing));
    }

    public Preferences withCameraOn(boolean now) {
        return withGear(new Gear(gear.microphone, gear.camera, gear.speaker, gear.microphoneOn, now, gear.processing));
    }

    public Preferences withProcessing(AudioProcessing now) {
        return withGear(new Gear(gear.microphone, gear.camera, gear.speaker, gear.microphoneOn, gear.cameraOn, now));
    }

    public Preferences withHabits(Habits now) {
        return new Preferences(name, look, gear, now, network, nearby, keys, recent);
    }

    public Preferences withNetwork(Network now) {
        return new Preferences(name, look, gear, habits, now, nearby, keys, recent);
    }

    public Preferences withNearby(Nearby now) {
        return new Preferences(name, look, gear, habits, network, now, keys, recent);
    }

    public Preferences withKeys(Map<String, String> now) {
        return new Preferences(name, look, gear, habits, network, nearby, now, recent);
    }

    /** With this meeting as the newest; the same meeting is listed once, and the oldest of too many is forgotten. */
    public Preferences withRecent(Recent meeting) {
        List<Recent> others = recent.stream()
                .filter(known -> !known.address().equals(meeting.address()) || known.hosted() != meeting.hosted())
                .limit(RECENT - 1)
                .toList();
        List<Recent> now = new ArrayList<>(others);
        now.addFirst(meeting);
        return new Preferences(name, look, gear, habits, network, nearby, keys, now);
    }
}
