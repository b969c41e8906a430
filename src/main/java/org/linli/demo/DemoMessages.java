package org.linli.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import org.linli.notice.SmsGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes text messages instead of sending them; a page shows the last fifty. */
@Component
@Profile("demo")
public class DemoMessages implements SmsGateway {

  private static final int KEPT = 50;

  private final LinkedBlockingDeque<Message> messages = new LinkedBlockingDeque<>();
  private final Clock clock;

  DemoMessages(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void send(String phone, String text) {
    messages.addFirst(new Message(phone, text, clock.instant()));
    while (messages.size() > KEPT) {
      messages.removeLast();
    }
  }

  List<Message> last() {
    return List.copyOf(messages);
  }

  /** A message that would have been sent. */
  public record Message(String phone, String text, Instant at) {}
}
