package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages go to the world outside, not to what stands beside the server. */
class ReceiverTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1"
      })
  void addressInsideIsRefused(String literal) throws Exception {
    assertThat(Receiver.outside(InetAddress.getByName(literal))).isFalse();
    var host = literal.contains(":") ? "[" + literal + "]" : literal;
    var receiver = Receiver.parse("https://" + host + "/hook").orElseThrow();
    assertThat(receiver.plainlyInside()).isTrue();
    assertThat(receiver.address(false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "114.114.114.114", "172.32.0.1", "2400:3200::1"})
  void addressOutsideIsTaken(String literal) throws Exception {
    assertThat(Receiver.outside(InetAddress.getByName(literal))).isTrue();
  }

  /** The name is looked up for each try; what it leads to counts. */
  @ParameterizedTest
  @ValueSource(strings = {"https://localhost/", "https://localhost:8443/hook?x=1"})
  void nameThatLeadsInsideIsRefusedWhenItIsLookedUp(String url) throws Exception {
    var receiver = Receiver.parse(url).orElseThrow();
    assertThat(receiver.address(false)).isEmpty();
    assertThat(receiver.address(true)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://1.1.1.1/", "http://example.com/"})
  void withoutTlsOnlyInside(String url) {
    assertThat(Receiver.parse(url).orElseThrow().plainlyInside()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hook",
        "/hook",
        "ftp://example.com/",
        "file:///etc/passwd",
        "https://",
        "https://user:word@example.com/",
        "https://example.com/#part",
        "https://exa mple.com/",
        "https://example.com/\r\nHost: other",
        "https://例子.com/"
      })
  void whatIsNoAddressIsRefused(String url) {
    assertThat(Receiver.parse(url)).isEmpty();
  }
}
