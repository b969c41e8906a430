package org.linli.exchange;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where messages go. Names are resolved for each try and the connection goes to the very address
 * that was looked at, so a name that changes its address between look and connection gains nothing.
 */
record Receiver(String host, int port, boolean tls, String path) {

  private static final int LONGEST = 500;

  /** Empty for what is no address of a web server. */
  static Optional<Receiver> parse(String url) {
    try {
      var uri = new URI(url);
      var tls = "https".equalsIgnoreCase(uri.getScheme());
      var right =
          url.length() <= LONGEST
              && (tls || "http".equalsIgnoreCase(uri.getScheme()))
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
              && url.chars().allMatch(each -> each > 0x20 && each < 0x7f);
      return right ? Optional.of(of(uri, tls)) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static Receiver of(URI uri, boolean tls) {
    var port = uri.getPort() == -1 ? (tls ? 443 : 80) : uri.getPort();
    var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new Receiver(uri.getHost(), port, tls, path + query);
  }

  /**
   * The address to connect to.
   *
   * @param inside whether addresses of private networks are allowed, and connections without TLS
   * @return empty where any address of the name is not allowed
   * @throws UnknownHostException if the name has none
   */
  Optional<InetAddress> address(boolean inside) throws UnknownHostException {
    var addresses = List.of(InetAddress.getAllByName(host.replaceAll("[\\[\\]]", "")));
    var allowed = inside || (tls && addresses.stream().allMatch(Receiver::outside));
    return allowed ? Optional.of(addresses.getFirst()) : Optional.empty();
  }

  /** Whether it is refused without looking its name up: no TLS, or a literal address inside. */
  boolean plainlyInside() {
    try {
      return !tls || !outside(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
    } catch (IllegalArgumentException name) {
      return false;
    }
  }

  /** Whether everybody reaches it, as the special-purpose registries of IANA list the others. */
  static boolean outside(InetAddress address) {
    var bytes = address.getAddress();
    return !(address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet6Address ? special6(bytes) : special4(bytes)));
  }

  private static boolean special4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    int third = bytes[2] & 0xff;
    return first == 0
        || first >= 240
        || (first == 100 && second >= 64 && second < 128) // shared by carriers
        || (first == 192 && second == 0 && (third == 0 || third == 2))
        || (first == 192 && second == 88 && third == 99)
        || (first == 198 && (second == 18 || second == 19))
        || (first == 198 && second == 51 && third == 100)
        || (first == 203 && second == 0 && third == 113);
  }

  /** Only 2000::/3 is given out; of that, what hides an IPv4 address or is for examples is not. */
  private static boolean special6(byte[] bytes) {
    return (bytes[0] & 0xe0) != 0x20
        || starts(bytes, 0x20, 0x01, 0x00) // 2001::/23 and Teredo
        || starts(bytes, 0x20, 0x01, 0x01)
        || starts(bytes, 0x20, 0x01, 0x0d, 0xb8)
        || starts(bytes, 0x20, 0x02); // 6to4
  }

  private static boolean starts(byte[] bytes, int... prefix) {
    var begin = new byte[prefix.length];
    for (var each = 0; each < prefix.length; each++) {
      begin[each] = (byte) prefix[each];
    }
    return Arrays.equals(Arrays.copyOf(bytes, begin.length), begin);
  }
}
