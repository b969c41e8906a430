package org.linli.access.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from. Headers such as {@code X-Forwarded-For} are believed only if the
 * operator set {@code server.forward-headers-strategy}; behind a proxy that must be set, or all
 * visitors share the proxy's address and its limits.
 */
public final class ClientAddress {

  private ClientAddress() {}

  /** The IPv4 address, or the /64 network of an IPv6 address: a household has no fewer. */
  public static String of(HttpServletRequest request) {
    try {
      var address = InetAddress.ofLiteral(request.getRemoteAddr());
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8)) + "/64"
          : address.getHostAddress();
    } catch (IllegalArgumentException noAddress) {
      return "unknown";
    }
  }
}
