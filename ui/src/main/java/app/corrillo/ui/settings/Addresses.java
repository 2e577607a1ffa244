package app.corrillo.ui.settings;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses as people type them. */
final class Addresses {
    /** The most relays that are used at once. */
    static final int MOST = 8;

    private static final int LAST_PORT = 65_535;
    private static final String HOST = "(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}])";
    private static final Pattern HOST_AND_PORT = Pattern.compile(HOST + ":([0-9]{1,5})");

    /** RFC 7064 and RFC 7065; libwebrtc refuses a connection with any other. */
    private static final Pattern RELAY = Pattern.compile("(?:stuns?:" + HOST + "(?::([0-9]{1,5}))?|turns?:" + HOST
            + "(?::([0-9]{1,5}))?" + "(?:\\?transport=(?:udp|tcp))?)");

    private Addresses() {}

    static boolean isHostAndPort(String text) {
        Matcher found = HOST_AND_PORT.matcher(text);
        return found.matches() && isPort(found.group(1));
    }

    /** Whether this is the address of a STUN or TURN server. */
    static boolean isRelay(String text) {
        Matcher found = RELAY.matcher(text);
        return found.matches() && Stream.of(1, 2).map(found::group).allMatch(port -> port == null || isPort(port));
    }

    /** Several, apart by spaces or commas. */
    static List<String> list(String text) {
        return Stream.of(text.split("[\\s,;]+", -1))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static boolean isPort(String digits) {
        int port = Integer.parseInt(digits);
        return port >= 1 && port <= LAST_PORT;
    }
}
