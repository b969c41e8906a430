package org.linli.notice;

/** The port to whoever carries text messages. */
public interface SmsGateway {

  /**
   * Hands one message over.
   *
   * @param phone digits only
   * @param text with its signature, at most 70 characters to stay one message
   * @throws org.linli.kernel.Refused with {@link NoticeError#SMS_FAILED} if it was not accepted
   */
  void send(String phone, String text);

  /**
   * The same for a message that may be tried again.
   *
   * @param key the same for every try of one message, so that the other side sends it once
   */
  default void send(String phone, String text, String key) {
    send(phone, text);
  }
}
