package app.corrillo.mesh;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which of this computer's addresses goes into an invitation. */
final class LocalAddress {
    private LocalAddress() {}

    /** The one that others reach most likely; loopback if there is no other. */
    static InetAddress best() {
        try {
            return best(NetworkInterface.networkInterfaces()
                    .filter(LocalAddress::isUsable)
                    .flatMap(NetworkInterface::inetAddresses)
                    .toList());
        } catch (SocketException unknown) {
            return InetAddress.getLoopbackAddress();
        }
    }

    /** IPv4 before IPv6, and within each those of a local network before others. */
    static InetAddress best(List<InetAddress> addresses) {
        return Stream.concat(addresses.stream(), Stream.of(InetAddress.getLoopbackAddress()))
                .filter(address -> !address.isLinkLocalAddress() && !address.isMulticastAddress())
                .min(Comparator.comparingInt(LocalAddress::rank))
                .orElseGet(InetAddress::getLoopbackAddress);
    }

    private static int rank(InetAddress address) {
        int loopback = address.isLoopbackAddress() ? 4 : 0;
        int family = address instanceof Inet4Address ? 0 : 2;
        return loopback + family + (address.isSiteLocalAddress() ? 0 : 1);
    }

    private static boolean isUsable(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback() && !one.isPointToPoint();
        } catch (SocketException gone) {
            return false;
        }
    }
}
