import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One keep-alive connection to a server on this machine. Much lighter than the JDK's client: on two
 * cores the client must not take from the server what it measures.
 */
final class HttpConnection implements AutoCloseable {

  private final int port;
  private Socket socket;
  private InputStream in;

  HttpConnection(int port) {
    this.port = port;
  }

  /**
   * @param headers complete lines, each ended by {@code \r\n}
   */
  Answer get(String path, String headers) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n");
  }

  Answer post(String path, String headers, String form) throws IOException {
    var body = form.getBytes(StandardCharsets.UTF_8);
    return post(path, headers, "application/x-www-form-urlencoded", body);
  }

  Answer post(String path, String headers, String type, byte[] body) throws IOException {
    var head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type + "\r\n";
    var length = "Content-Length: " + body.length + "\r\n" + headers + "\r\n";
    var request = new ByteArrayOutputStream();
    request.writeBytes((head + length).getBytes(StandardCharsets.UTF_8));
    request.writeBytes(body);
    return send(request.toByteArray());
  }

  private Answer send(String request) throws IOException {
    return send(request.getBytes(StandardCharsets.UTF_8));
  }

  private Answer send(byte[] request) throws IOException {
    if (socket == null) {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(30_000);
      in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }
    socket.getOutputStream().write(request);
    return read();
  }

  private Answer read() throws IOException {
    var status = Integer.parseInt(line().split(" ")[1]);
    Map<String, String> headers = new HashMap<>();
    List<String> cookies = new ArrayList<>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var colon = line.indexOf(':');
      var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      var value = line.substring(colon + 1).strip();
      headers.put(name, value);
      if (name.equals("set-cookie")) {
        cookies.add(value);
      }
    }
    var body = body(headers);
    if ("close".equals(headers.get("connection"))) {
      close();
    }
    return new Answer(status, headers, cookies, body);
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if ("chunked".equals(headers.get("transfer-encoding"))) {
      return chunks();
    }
    return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
  }

  private byte[] chunks() throws IOException {
    var all = new ByteArrayOutputStream();
    for (var size = chunkSize(); size > 0; size = chunkSize()) {
      all.write(exactly(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] exactly(int size) throws IOException {
    var bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("The server closed the connection");
    }
    return bytes;
  }

  private String line() throws IOException {
    var line = new StringBuilder(80);
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The server closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }

  /** What the server answered. */
  record Answer(int status, Map<String, String> headers, List<String> cookies, byte[] body) {

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    /** The value of a cookie that was set. */
    Optional<String> cookie(String name) {
      return cookies.stream()
          .filter(cookie -> cookie.startsWith(name + "="))
          .map(cookie -> cookie.substring(name.length() + 1).split(";")[0])
          .findFirst();
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
