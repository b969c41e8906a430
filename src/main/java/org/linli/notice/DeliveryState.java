package org.linli.notice;

/** How far a delivery is. */
public enum DeliveryState {
  /** Waits for its time, for the gateway or for staff to call. */
  QUEUED,
  /** Being handed to the gateway; whoever finds it so later does not know whether it was. */
  SENDING,
  /** The gateway took it. */
  SENT,
  /** The recipient was spoken to. */
  DELIVERED,
  FAILED,
  /** Could not be sent for so long that it is no news any more. */
  TOO_OLD,
  /** The recipient wants no such messages any more. */
  WITHDRAWN
}
