import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** As many clients as pgbench has, each sending one request after the other on its connection. */
final class Load {

  private final int port;
  private final List<Identity> clients;
  private final Request request;

  Load(int port, List<Identity> clients, Request request) {
    this.port = port;
    this.clients = clients;
    this.request = request;
  }

  /** Sends so many requests, as far as a minute allows, for the compiler to see. */
  void warmUp(int requests) throws Exception {
    var start = System.nanoTime();
    for (var sent = 0L; sent < requests && System.nanoTime() - start < 60e9; ) {
      sent += run(0.5);
    }
  }

  /** How many requests all clients sent within the time. */
  long run(double seconds) throws Exception {
    var until = System.nanoTime() + (long) (seconds * 1e9);
    var tasks = new ArrayList<Callable<Long>>();
    for (var identity : clients) {
      tasks.add(() -> client(identity, until));
    }
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      var sum = 0L;
      for (Future<Long> client : threads.invokeAll(tasks)) {
        sum += client.get();
      }
      return sum;
    }
  }

  private long client(Identity identity, long until) throws IOException {
    try (var connection = new HttpConnection(port)) {
      var sent = 0;
      while (System.nanoTime() < until) {
        request.send(connection, identity);
        sent++;
      }
      return sent;
    }
  }

  /** Sends one request and throws if the answer is not the right one. */
  interface Request {
    void send(HttpConnection connection, Identity identity) throws IOException;
  }
}
