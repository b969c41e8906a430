package org.linli.funds;

/** Whose account it is; the council of a community is no legal person and has none. */
public enum FundKind {
  /** Of the residents' committee as a special legal person 特别法人. */
  COMMITTEE,
  /** Kept by the street for the community 居财街管. */
  STREET,
  /** An earmark of a foundation 专项基金. */
  FOUNDATION
}
