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
}
