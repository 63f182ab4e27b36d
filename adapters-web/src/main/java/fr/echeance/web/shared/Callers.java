package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletRequest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Who calls, for limits alone: an address of IPv4, or a network of IPv6, since one line there has 2⁶⁴ addresses. */
public final class Callers {
    private static final int NETWORK = 8;

    private Callers() {}

    /** What the container knows, never what a header says. */
    public static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr().replaceFirst("%.*", "");
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK)
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
