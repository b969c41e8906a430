package org.linli.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.linli.postgres.RunningPostgres;

/**
 * A connection that speaks the replication protocol. The driver logs in; then the session is ours,
 * because the driver's copy API takes no command that, like {@code BASE_BACKUP}, answers with rows
 * before and after the copied data (42.7.13: "Received CommandComplete 'SELECT' without an active
 * copy operation").
 */
final class ReplicationSession implements AutoCloseable {

  private static final int LENGTH_BYTES = Integer.BYTES;

  private final String name;
  private final Connection login;
  private final DataInputStream in;
  private final DataOutputStream out;

  private ReplicationSession(String name, Connection login, Socket socket) throws IOException {
    this.name = name;
    this.login = login;
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
    out = new DataOutputStream(socket.getOutputStream());
  }

  static ReplicationSession open(RunningPostgres server) throws SQLException, IOException {
    var name = "linli-backup-" + UUID.randomUUID();
    var properties = new Properties();
    properties.put("ApplicationName", name);
    properties.put("user", server.superuser());
    properties.put("password", server.password());
    properties.put("replication", "true");
    properties.put("preferQueryMode", "simple");
    properties.put("assumeMinServerVersion", "18");
    properties.put("sslmode", "disable");
    properties.put("gssEncMode", "disable");
    properties.put("socketFactory", CapturedSocket.class.getName());
    var login = DriverManager.getConnection(server.jdbcUrl("postgres"), properties);
    return new ReplicationSession(name, login, CapturedSocket.take());
  }

  /** The name under which the server's own views list this session. */
  String name() {
    return name;
  }

  /** Takes the copied data, message by message. */
  interface CopyData {

    void take(byte[] message) throws IOException;
  }

  /**
   * Runs a command of the replication grammar.
   *
   * @return the rows of all its results
   * @throws SQLException if the server refuses or fails
   * @throws IOException if the taker or the connection fails; the session is of no use then
   */
  List<List<String>> run(String command, CopyData copy) throws IOException, SQLException {
    send(command);
    var rows = new ArrayList<List<String>>();
    Optional<String> failure = Optional.empty();
    while (true) {
      char type = (char) in.readUnsignedByte();
      var message = in.readNBytes(in.readInt() - LENGTH_BYTES);
      switch (type) {
        case 'd' -> copy.take(message);
        case 'D' -> rows.add(row(ByteBuffer.wrap(message)));
        case 'E' -> failure = Optional.of(reason(message));
        case 'Z' -> {
          if (failure.isPresent()) {
            throw new SQLException(failure.get());
          }
          return rows;
        }
        default -> {} // descriptions, notices, ends of results
      }
    }
  }

  @Override
  public void close() throws SQLException {
    login.close();
  }

  private void send(String command) throws IOException {
    var text = command.getBytes(StandardCharsets.UTF_8);
    out.writeByte('Q');
    out.writeInt(LENGTH_BYTES + text.length + 1);
    out.write(text);
    out.writeByte(0);
    out.flush();
  }

  private static List<String> row(ByteBuffer message) {
    var values = new ArrayList<String>();
    for (int left = message.getShort(); left > 0; left--) {
      var value = new byte[Math.max(message.getInt(), 0)];
      message.get(value);
      values.add(new String(value, StandardCharsets.UTF_8));
    }
    return values;
  }

  /** The fields of an error, each led by a letter: {@code M} is what went wrong. */
  private static String reason(byte[] message) {
    for (var field : new String(message, StandardCharsets.UTF_8).split("\0")) {
      if (field.startsWith("M")) {
        return field.substring(1);
      }
    }
    return "no reason given";
  }
}
