package org.linli.notice;

/** How a notice reaches its recipient outside of the page. */
public enum DeliveryChannel {
  SMS,
  WECHAT,
  /** Staff call. */
  CALL
}
