package org.linli.demo.scale;

import java.time.Instant;
import org.linli.calendar.Due;

/** Until when somebody who was not content is called back; the calendar knows. */
@FunctionalInterface
public interface CallBackDue {

  /** The end of the time that begins then. */
  Due after(Instant rated);
}
