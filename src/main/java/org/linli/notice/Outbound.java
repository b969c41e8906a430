package org.linli.notice;

import java.util.List;
import java.util.Optional;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Component;

/** Hands one message to its gateway. */
@Component
class Outbound {

  private final SmsGateway sms;
  private final WeChatGateway wechat;
  private final Recipients recipients;
  private final NoticeTexts texts;
  private final StopLinks links;
  private final NoticeProperties properties;

  Outbound(
      SmsGateway sms,
      WeChatGateway wechat,
      Recipients recipients,
      NoticeTexts texts,
      StopLinks links,
      NoticeProperties properties) {
    this.sms = sms;
    this.wechat = wechat;
    this.recipients = recipients;
    this.texts = texts;
    this.links = links;
    this.properties = properties;
  }

  /**
   * Sends it.
   *
   * @throws Refused if the gateway did not take it, so that it can be tried again
   */
  Outcome send(long communityId, Deliveries.Outgoing delivery) {
    var phone = phone(delivery);
    if (phone.isEmpty()) {
      return new Outcome(DeliveryState.FAILED, "notice.no-phone");
    }
    var text = texts.sent(delivery.template(), delivery.content());
    if (delivery.channel() == DeliveryChannel.SMS) {
      sms.send(phone.get(), text, delivery.id().toString());
      return new Outcome(DeliveryState.SENT, "");
    }
    return wechat(communityId, delivery, phone.get(), text);
  }

  private Outcome wechat(
      long communityId, Deliveries.Outgoing delivery, String phone, String text) {
    var link = properties.address(delivery.href());
    var stop = properties.address(links.path(communityId, delivery.noticeId()));
    try {
      wechat.send(phone, text, link, stop, delivery.id().toString());
      return new Outcome(DeliveryState.SENT, "");
    } catch (Refused refused) {
      if (refused.code() != NoticeError.NOT_FOLLOWING) {
        throw refused;
      }
      return new Outcome(DeliveryState.FAILED, "error." + refused.code().code());
    }
  }

  private Optional<String> phone(Deliveries.Outgoing delivery) {
    var account = delivery.accountId();
    return account == null
        ? Optional.of(delivery.phone())
        : Optional.ofNullable(recipients.find(List.of(account)).get(account))
            .map(Recipients.Addressee::phone);
  }

  /**
   * How it ended.
   *
   * @param reason key of the text that says why, or empty
   */
  record Outcome(DeliveryState state, String reason) {}
}
