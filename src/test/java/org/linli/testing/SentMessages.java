package org.linli.testing;

import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.linli.notice.SmsGateway;

/** Takes text messages in place of a gateway and remembers the last one to each phone. */
public final class SentMessages implements SmsGateway {

  private static final Pattern CODE = Pattern.compile("\\d{6}");

  private final ConcurrentHashMap<String, String> last = new ConcurrentHashMap<>();

  @Override
  public void send(String phone, String text) {
    last.put(phone, text);
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
}
