package org.linli.juries;

/** What somebody who was drawn said. */
public enum Reply {
  ASKED,
  ACCEPTED,
  DECLINED,
  /** Nothing in time. */
  SILENT
}
