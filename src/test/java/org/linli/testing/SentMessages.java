package org.linli.testing;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.linli.kernel.Refused;
import org.linli.notice.NoticeError;
import org.linli.notice.SmsGateway;
import org.linli.notice.WeChatGateway;

/** Takes messages in place of the gateways and remembers them, or refuses them all. */
public final class SentMessages implements SmsGateway, WeChatGateway {

  private static final Pattern CODE = Pattern.compile("\\d{6}");

  private final ConcurrentHashMap<String, String> last = new ConcurrentHashMap<>();
  private final CopyOnWriteArrayList<Message> all = new CopyOnWriteArrayList<>();
  private volatile boolean down;

  @Override
  public void send(String phone, String text) {
    if (down) {
      throw new Refused(NoticeError.SMS_FAILED);
    }
    last.put(phone, text);
    all.add(new Message(phone, text, ""));
  }

  @Override
  public void send(String phone, String text, String link, String stop, String key) {
    all.add(new Message(phone, text, stop));
  }

  @Override
  public boolean offered() {
    return true;
  }

  /** From now on text messages are refused, or taken again. */
  public void down(boolean refuse) {
    down = refuse;
  }

  /** What went to a phone, oldest first. */
  public List<Message> to(String phone) {
    return all.stream().filter(message -> message.phone().equals(phone)).toList();
  }

  /** The six digits sent last to a phone. */
  public String code(String phone) {
    return find(phone, CODE);
  }

  /** What was sent last to a phone and looks like this. */
  public String find(String phone, Pattern pattern) {
    var match = pattern.matcher(last.getOrDefault(phone, ""));
    if (!match.find()) {
      throw new AssertionError("No code was sent to " + phone);
    }
    return match.group();
  }

  /**
   * A message that was taken.
   *
   * @param stop the link of a WeChat message that ends them; empty for a text message
   */
  public record Message(String phone, String text, String stop) {}
}
