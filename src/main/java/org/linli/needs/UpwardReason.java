package org.linli.needs;

/** Why a need concerns the street. */
public enum UpwardReason {
  /** It was late for long enough. */
  LATE,
  /** The community asked for help. */
  ASKED,
  /** It complains about the community, which cannot judge itself. */
  ABOUT_COMMUNITY
}
