package org.linli.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;

/**
 * One POST over one connection to an address that was looked at before; HTTP clients of the JDK
 * would look the name up again. It reads the status and nothing else, follows no redirect, and is
 * cut off after five seconds whatever the receiver does.
 */
@Component
class WebhookPost {

  private static final int PATIENCE = 5_000; // milliseconds, for everything together
  private static final int LONGEST_LINE = 200;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})\\b.*");

  private final ScheduledExecutorService scissors =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhook-timeout").factory());

  /**
   * Sends a body of JSON.
   *
   * @return the status that the receiver answered
   * @throws IOException if there was no answer of HTTP in time
   */
  int send(Receiver receiver, InetAddress address, Map<String, String> headers, String body)
      throws IOException {
    try (var plain = new Socket()) {
      var cut = scissors.schedule(() -> close(plain), PATIENCE, TimeUnit.MILLISECONDS);
      try {
        plain.connect(new InetSocketAddress(address, receiver.port()), PATIENCE);
        plain.setSoTimeout(PATIENCE);
        var socket = receiver.tls() ? secured(plain, receiver) : plain;
        var content = body.getBytes(StandardCharsets.UTF_8);
        var out = socket.getOutputStream();
        out.write(head(receiver, headers, content.length).getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.flush();
        return status(socket.getInputStream());
      } finally {
        cut.cancel(false);
      }
    }
  }

  private static SSLSocket secured(Socket plain, Receiver receiver) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var socket = (SSLSocket) factory.createSocket(plain, receiver.host(), receiver.port(), true);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static String head(Receiver receiver, Map<String, String> headers, int length) {
    var head = new StringBuilder("POST " + receiver.path() + " HTTP/1.1\r\n");
    head.append("Host: ").append(receiver.host()).append(':').append(receiver.port());
    head.append("\r\nConnection: close\r\nUser-Agent: Linli\r\nContent-Type: application/json");
    head.append("\r\nContent-Length: ").append(length);
    headers.forEach((name, value) -> head.append("\r\n").append(name).append(": ").append(value));
    return head.append("\r\n\r\n").toString();
  }

  private static int status(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next != '\n' && line.length() < LONGEST_LINE; next = in.read()) {
      if (next == -1) {
        break;
      }
      line.append((char) next);
    }
    var match = STATUS.matcher(line.toString().strip());
    if (!match.matches()) {
      throw new IOException("No answer of HTTP");
    }
    return Integer.parseInt(match.group(1));
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      // nothing is left to cut
    }
  }
}
