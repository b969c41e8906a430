package org.linli.notice;

import java.util.Map;
import org.linli.kernel.Refused;

/**
 * Posts {@code {"phone": …, "text": …, "link": …, "stop": …}} to the operator's gateway, which
 * knows the followers of the community's account. An answer of 404 says that this phone is none of
 * theirs.
 */
final class HttpWeChatGateway implements WeChatGateway {

  private static final int NOT_FOUND = 404;

  private final WeChatProperties properties;
  private final HttpGateway gateway;

  HttpWeChatGateway(WeChatProperties properties) {
    this.properties = properties;
    gateway = new HttpGateway(properties.gatewayUrl(), properties.token());
  }

  @Override
  public void send(String phone, String text, String link, String stop, String key) {
    var status =
        gateway.post(Map.of("phone", phone, "text", text, "link", link, "stop", stop), key);
    if (status == NOT_FOUND) {
      throw new Refused(NoticeError.NOT_FOLLOWING);
    }
    if (!HttpGateway.accepted(status)) {
      throw new Refused(NoticeError.WECHAT_FAILED);
    }
  }

  @Override
  public boolean offered() {
    return !properties.gatewayUrl().isBlank();
  }
}
