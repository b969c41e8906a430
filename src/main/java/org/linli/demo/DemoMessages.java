package org.linli.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import org.linli.notice.SmsGateway;
import org.linli.notice.WeChatGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes messages of every kind instead of sending them; a page shows the last fifty. */
@Component
@Profile("demo")
public class DemoMessages implements SmsGateway, WeChatGateway {

  private static final int KEPT = 50;

  private final LinkedBlockingDeque<Message> messages = new LinkedBlockingDeque<>();
  private final Clock clock;

  DemoMessages(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void send(String phone, String text) {
    keep(new Message("SMS", phone, text, "", "", clock.instant()));
  }

  @Override
  public void send(String phone, String text, String link, String stop, String key) {
    keep(new Message("WECHAT", phone, text, link, stop, clock.instant()));
  }

  @Override
  public boolean offered() {
    return true;
  }

  private void keep(Message message) {
    messages.addFirst(message);
    while (messages.size() > KEPT) {
      messages.removeLast();
    }
  }

  List<Message> last() {
    return List.copyOf(messages);
  }

  /**
   * A message that would have been sent.
   *
   * @param link where a WeChat message leads, or empty
   * @param stop where it lets one end such messages, or empty
   */
  public record Message(
      String channel, String phone, String text, String link, String stop, Instant at) {}
}
