package org.linli.evidence;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.linli.evidence.merkle.AddCheckpoint;

/** Speaks to a witness. Whatever it does, it holds us for five seconds and 64 KiB at most. */
final class WitnessCall {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long MOST_BYTES = 64 * 1024L;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * What it said.
   *
   * @param status of HTTP; {@link #NONE} if there was no answer in time
   */
  record Said(int status, String body) {

    static final int NONE = 0;
    static final int OK = 200;
    static final int CONFLICT = 409;
    static final int UNPROCESSABLE = 422;
    static final int SERVER_ERRORS = 500;

    private static final Pattern SIZE = Pattern.compile("(0|[1-9]\\d{0,17})\\n");

    /** Of the last checkpoint that it cosigned, where that is not the one we went on from. */
    OptionalLong size() {
      return status == CONFLICT && SIZE.matcher(body).matches()
          ? OptionalLong.of(Long.parseLong(body.strip()))
          : OptionalLong.empty();
    }
  }

  Said add(URI witness, AddCheckpoint asked) throws InterruptedException {
    var base = witness.toString().replaceAll("/$", "");
    var request =
        HttpRequest.newBuilder(URI.create(base + "/add-checkpoint"))
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString(asked.toString()))
            .build();
    var answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
    try {
      var response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return new Said(response.statusCode(), response.body());
    } catch (ExecutionException | TimeoutException away) {
      answer.cancel(true);
      return new Said(Said.NONE, "");
    }
  }
}
