package org.linli.backup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Objects;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Remembers the socket that the driver opens on this thread. Public for the driver to make. */
public final class CapturedSocket extends SocketFactory {

  private static final ThreadLocal<@Nullable Socket> LATEST = new ThreadLocal<>();

  /** The socket of the latest connection, once. */
  static Socket take() {
    var socket = Objects.requireNonNull(LATEST.get(), "the driver connects on its caller's thread");
    LATEST.remove();
    return socket;
  }

  @Override
  public Socket createSocket() throws IOException {
    return captured(SocketFactory.getDefault().createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return captured(SocketFactory.getDefault().createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return captured(SocketFactory.getDefault().createSocket(host, port, from, fromPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return captured(SocketFactory.getDefault().createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return captured(SocketFactory.getDefault().createSocket(host, port, from, fromPort));
  }

  private static Socket captured(Socket socket) {
    LATEST.set(socket);
    return socket;
  }
}
