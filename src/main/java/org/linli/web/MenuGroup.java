package org.linli.web;

/** What an entry of the staff menu is about; the menu shows the groups in this order. */
public enum MenuGroup {
  WORK,
  RESOURCES,
  PROJECTS,
  DELIBERATION,
  MONEY,
  REGISTERS,
  POSTS,
  PEOPLE,
  ADMINISTRATION;

  /** Message key of the heading. */
  public String label() {
    return "web.menu." + name();
  }
}
