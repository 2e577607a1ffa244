package app.corrillo.mesh;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.ConnectionOptions.IceServer;
import java.util.List;

/**
 * How to host a meeting on this computer.
 *
 * @param title what the meeting is called
 * @param bind the address or name to listen at; empty for every address of this computer
 * @param port 0 for any that is free
 * @param maxPeople 2 to {@value #MOST_PEOPLE}, the host included
 * @param iceServers STUN and TURN servers that travel in the link
 * @param relayOnly whether media may only go through one of the TURN servers
 * @param keepsWaiting whether newcomers wait at first until somebody lets them in
 */
public record HostOptions(
        UntrustedText title,
        String bind,
        int port,
        int maxPeople,
        List<IceServer> iceServers,
        boolean relayOnly,
        boolean keepsWaiting) {
    /** People in a meeting for which nothing else was said. */
    public static final int PEOPLE = 8;

    /** Everybody sends to everybody: beyond this no computer keeps up. */
    public static final int MOST_PEOPLE = 32;

    public HostOptions {
        iceServers = List.copyOf(iceServers);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535");
        }
        if (maxPeople < 2 || maxPeople > MOST_PEOPLE) {
            throw new IllegalArgumentException("a meeting has 2 to " + MOST_PEOPLE + " people");
        }
    }

    /** Whoever comes is in at once. */
    public HostOptions(
            UntrustedText title, String bind, int port, int maxPeople, List<IceServer> iceServers, boolean relayOnly) {
        this(title, bind, port, maxPeople, iceServers, relayOnly, false);
    }

    /** Any free port at every address, for the usual number of people. */
    public static HostOptions of(UntrustedText title) {
        return new HostOptions(title, "", 0, PEOPLE, List.of(), false);
    }
}
