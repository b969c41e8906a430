package org.linli.assembly;

/** How far a meeting reaches (DELIB-1). */
public enum Layer {
  DOORWAY,
  COURTYARD,
  COMMUNITY,
  /** Of several who share a matter 联席会议. */
  JOINT
}
