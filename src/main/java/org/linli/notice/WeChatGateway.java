package org.linli.notice;

/**
 * The port to whoever sends template messages of the community's WeChat account. It knows which
 * follower has which phone; the platform does not.
 */
public interface WeChatGateway {

  /**
   * Hands one message over.
   *
   * @param phone digits only
   * @param text what happened
   * @param link where to read on, or empty
   * @param stop where the recipient ends such messages without a log-in, or empty
   * @param key the same for every try of one message, so that the other side sends it once
   * @throws org.linli.kernel.Refused with {@link NoticeError#NOT_FOLLOWING} if nobody with this
   *     phone follows the account, with {@link NoticeError#WECHAT_FAILED} if it was not accepted
   */
  void send(String phone, String text, String link, String stop, String key);

  /** Whether this installation sends such messages at all. */
  boolean offered();
}
