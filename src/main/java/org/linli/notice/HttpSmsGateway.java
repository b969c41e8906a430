package org.linli.notice;

import java.util.Map;
import org.linli.kernel.Refused;

/** Posts {@code {"phone": …, "text": …}} to the operator's gateway. */
final class HttpSmsGateway implements SmsGateway {

  private final HttpGateway gateway;

  HttpSmsGateway(SmsProperties properties) {
    gateway = new HttpGateway(properties.gatewayUrl(), properties.token());
  }

  @Override
  public void send(String phone, String text) {
    send(phone, text, "");
  }

  @Override
  public void send(String phone, String text, String key) {
    var status = gateway.post(Map.of("phone", phone, "text", text), key);
    if (!HttpGateway.accepted(status)) {
      throw new Refused(NoticeError.SMS_FAILED);
    }
  }
}
