package org.linli.demo;

import java.util.Arrays;
import java.util.Optional;

/** The people one can be in the demonstration. All are invented; so are their numbers. */
public enum DemoPerson {
  RESIDENT("王桂兰", "19000003318", "resident"),
  WORKER("李秀清", "19000000101", "community-worker"),
  SECRETARY("韩书记", "19000000102", "community-secretary"),
  LIAISON("周师傅", "19000000202", "liaison"),
  ADMINISTRATOR("管理员", "19000000001", "administrator");

  private final String displayName;
  private final String phone;
  private final String role;

  DemoPerson(String displayName, String phone, String role) {
    this.displayName = displayName;
    this.phone = phone;
    this.role = role;
  }

  static Optional<DemoPerson> named(String name) {
    return Arrays.stream(values()).filter(person -> person.name().equals(name)).findFirst();
  }

  public String displayName() {
    return displayName;
  }

  String phone() {
    return phone;
  }

  public String role() {
    return role;
  }
}
