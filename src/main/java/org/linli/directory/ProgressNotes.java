package org.linli.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Passes on how far an import is, about once a second. */
public final class ProgressNotes implements ImportProgress {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Listener listener;
  private final Clock clock;
  private Instant next = Instant.MIN;
  private int read;

  /** Passes on to a listener, and at once when a new part of the work begins. */
  public ProgressNotes(Listener listener, Clock clock) {
    this.listener = listener;
    this.clock = clock;
  }

  @Override
  public void read(int rows) {
    read = rows;
    tell(new AreaImport.Written(0, 0), false);
  }

  @Override
  public void written(int rows, int total) {
    tell(new AreaImport.Written(rows, total), rows == 0);
  }

  private void tell(AreaImport.Written written, boolean now) {
    var moment = clock.instant();
    if (now || !moment.isBefore(next)) {
      next = moment.plus(PAUSE);
      listener.hear(read, written);
    }
  }

  /** Whoever wants to know. */
  public interface Listener {

    /** So many rows were read, and so many written. */
    void hear(int read, AreaImport.Written written);
  }
}
